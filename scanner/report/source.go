package report

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"github.com/plumb-iac/plumb/scanner/finding"
)

// maxLine is how many columns of a line are shown at most.
const maxLine = 400

// maxExcerpt is how many lines of a place are shown; the rest is left out.
const maxExcerpt = 6

// sources are the source files of a report, each read once.
type sources struct {
	report *Report
	files  map[string]*sourceFile
}

type sourceFile struct {
	text   []byte
	lines  []string // without line endings; nil where the file could not be read
	hashes []string // see lineHashes; made when first needed
	hidden map[int]bool
}

func (r *Report) sources() *sources {
	return &sources{report: r, files: map[string]*sourceFile{}}
}

// file returns a source file, without lines where it cannot be read: the file of
// a saved report may be long gone, and a finding is a finding without its lines.
func (s *sources) file(name string) *sourceFile {
	if f, ok := s.files[name]; ok {
		return f
	}
	f := &sourceFile{}
	s.files[name] = f
	if s.report.Source == nil || name == "" {
		return f
	}
	text, err := s.report.Source(name)
	if err != nil || !utf8.Valid(text) {
		return f
	}
	f.text = text
	f.lines = strings.Split(string(text), "\n")
	for i, l := range f.lines {
		f.lines[i] = strings.TrimSuffix(l, "\r")
	}
	f.hidden = hiddenLines(f.lines)
	for _, p := range s.report.Sensitive {
		if p.File == name {
			for n := p.StartLine; n <= max(p.EndLine, p.StartLine) && n <= len(f.lines); n++ {
				f.hidden[n] = true
			}
		}
	}
	return f
}

// hiddenLines returns the lines (from 1) inside heredocs that hold secrets, and inside
// PEM private keys.
func hiddenLines(lines []string) map[int]bool {
	hide := map[int]bool{}
	end := ""
	for i, l := range lines {
		switch {
		case end == "-----END" && strings.Contains(l, end), end != "" && strings.TrimSpace(l) == end:
			hide[i+1] = end == "-----END"
			end = ""
		case end != "":
			hide[i+1] = true
		case strings.Contains(l, "-----BEGIN") && strings.Contains(l, "PRIVATE KEY-----") && !strings.Contains(l, "-----END"):
			hide[i+1] = true
			end = "-----END"
		default:
			end = opensHeredoc(l)
		}
	}
	return hide
}

// An excerptLine is one line of source as it is shown. Text is clean.
type excerptLine struct {
	Number   int  // 0 stands for lines that are left out
	Marked   bool // part of the place
	Text     string
	From, To int // the marked columns on a screen, from 0; equal where the line as a whole is meant
}

// excerpt returns the lines of a place with one line around it, or nothing.
func (s *sources) excerpt(p finding.Place) []excerptLine {
	f := s.file(p.File)
	if p.StartLine < 1 || p.StartLine > len(f.lines) {
		return nil
	}
	last := min(max(p.EndLine, p.StartLine), len(f.lines))
	if last > p.StartLine && p.EndColumn == 1 {
		last-- // it ends before the first character of that line
	}
	var out []excerptLine
	add := func(n int, marked bool) {
		l := excerptLine{Number: n, Marked: marked}
		l.Text, l.From, l.To = f.show(n, p, marked && last == p.StartLine)
		l.Text = cut(l.Text, maxLine)
		out = append(out, l)
	}
	if before := p.StartLine - 1; before >= 1 && strings.TrimSpace(f.lines[before-1]) != "" {
		add(before, false)
	}
	if last-p.StartLine+1 > maxExcerpt {
		for n := p.StartLine; n < p.StartLine+maxExcerpt-2; n++ {
			add(n, true)
		}
		out = append(out, excerptLine{Marked: true})
		add(last, true)
	} else {
		for n := p.StartLine; n <= last; n++ {
			add(n, true)
		}
	}
	if after := last + 1; after <= len(f.lines) && strings.TrimSpace(f.lines[after-1]) != "" {
		add(after, false)
	}
	return out
}

// show returns line n as it is shown, and where the place lies in it, if it is
// wanted and nothing had to be hidden.
func (f *sourceFile) show(n int, p finding.Place, mark bool) (text string, from, to int) {
	raw := f.lines[n-1]
	if f.hidden[n] {
		if name, _, ok := strings.Cut(raw, "="); ok && !strings.Contains(name, `"`) {
			return visible(expandTabs(name)) + "= " + hidden, 0, 0
		}
		return hidden, 0, 0
	}
	before := ""
	if n > 1 {
		before = f.lines[n-2]
	}
	safe := hideAssigned(hideSecrets(raw), before)
	if !mark || safe != raw {
		return visible(expandTabs(safe)), 0, 0
	}
	start, end := byteOffset(raw, p.StartColumn), len(raw)
	if p.EndColumn > 0 {
		end = max(start, byteOffset(raw, p.EndColumn))
	}
	head := visible(expandTabs(raw[:start]))
	middle := visible(expandTabs(raw[start:end]))
	whole := visible(expandTabs(raw))
	if head+middle+visible(expandTabs(raw[end:])) != whole {
		return whole, 0, 0 // what is to be escaped lies across a border
	}
	from = uniseg.StringWidth(head)
	return whole, from, from + uniseg.StringWidth(middle)
}

// byteOffset returns where column (from 1, counting grapheme clusters as HCL does)
// begins in line.
func byteOffset(line string, column int) int {
	if column <= 1 {
		return 0
	}
	rest, state := line, -1
	for i := 1; i < column && rest != ""; i++ {
		_, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
	}
	return len(line) - len(rest)
}

func expandTabs(s string) string { return strings.ReplaceAll(s, "\t", "  ") }

// codePointColumn turns a column that counts grapheme clusters into one that
// counts code points, as SARIF has it. Where the line is not known it is the same.
func (s *sources) codePointColumn(file string, line, column int) int {
	f := s.file(file)
	if line < 1 || line > len(f.lines) || column <= 1 {
		return column
	}
	text := f.lines[line-1]
	offset := byteOffset(text, column)
	if offset == column-1 {
		return column // ASCII up to here
	}
	clusters := uniseg.GraphemeClusterCount(text[:offset])
	return utf8.RuneCountInString(text[:offset]) + 1 + max(0, column-1-clusters)
}

// lineHash returns GitHub's hash of a line, "" where the file cannot be read.
func (s *sources) lineHash(file string, line int) string {
	f := s.file(file)
	if f.lines == nil {
		return ""
	}
	if f.hashes == nil {
		f.hashes = lineHashes(f.text)
	}
	if line < 1 || line > len(f.hashes) {
		return ""
	}
	return f.hashes[line-1]
}

// besides returns the places of v that are shown beside the reported one:
// those inside a downloaded module, then the module calls around it.
func besides(v *finding.Verdict) (inner, calls []finding.Place) {
	if len(v.Locations) == 0 {
		return nil, nil
	}
	i := min(max(v.External, 0), len(v.Locations)-1)
	return slices.Clone(v.Locations[:i]), slices.Clone(v.Locations[i+1:])
}
