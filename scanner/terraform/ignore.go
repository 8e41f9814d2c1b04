package terraform

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/plumb-iac/plumb/scanner/resource"
)

const ignoreMarker = "plumb:ignore"

// A ignoreComment is an ignore comment before what it applies to is known.
type ignoreComment struct {
	text      string
	line, end int // its own line, and the last one of the comment it stands in
}

// ignoreComments returns the ignore comments of a native file, and the lines that
// begin with a comment of any kind.
func ignoreComments(src []byte, file string) (comments []ignoreComment, commented map[int]bool) {
	if !bytes.Contains(src, []byte(ignoreMarker)) {
		return nil, nil
	}
	commented = map[int]bool{}
	code := 0 // the last line with anything but comments
	tokens, _ := hclsyntax.LexConfig(src, file, hcl.InitialPos)
	for _, t := range tokens {
		line, end := t.Range.Start.Line, t.Range.End.Line
		if t.Type != hclsyntax.TokenComment {
			if t.Type != hclsyntax.TokenNewline {
				code = end
			}
			continue
		}
		if bytes.HasSuffix(t.Bytes, []byte("\n")) {
			end-- // the token has the line break
		}
		for i, text := range strings.Split(commentText(string(t.Bytes)), "\n") {
			if code != line {
				commented[line+i] = true
			}
			text = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(text), "*"))
			rest, ok := strings.CutPrefix(text, ignoreMarker)
			if !ok || rest != "" && rest[0] != ' ' && rest[0] != '\t' && rest[0] != ':' {
				continue
			}
			comments = append(comments, ignoreComment{text: strings.TrimSpace(rest), line: line + i, end: end})
		}
	}
	return comments, commented
}

// commentText is what stands between the comment's marks.
func commentText(s string) string {
	s = strings.TrimRight(s, "\r\n")
	switch {
	case strings.HasPrefix(s, "#"):
		return strings.TrimLeft(s, "#")
	case strings.HasPrefix(s, "//"):
		return strings.TrimLeft(s, "/")
	default:
		return strings.TrimSuffix(strings.TrimPrefix(s, "/*"), "*/")
	}
}

// scopeComments finds what each comment stands on or above.
func (f *parsedFile) scopeComments(comments []ignoreComment, commented map[int]bool) {
	if len(comments) == 0 {
		return
	}
	var items, arguments []resource.Location
	var walk func(*hclsyntax.Body)
	walk = func(b *hclsyntax.Body) {
		for _, a := range b.Attributes {
			items = append(items, location(a.SrcRange))
			arguments = append(arguments, location(a.SrcRange))
		}
		for _, block := range b.Blocks {
			items = append(items, location(blockRange(block)))
			walk(block.Body)
		}
	}
	walk(&hclsyntax.Body{Blocks: f.blocks})
	// Of several that begin on a line, the outermost is meant.
	slices.SortFunc(items, func(a, b resource.Location) int {
		return cmp.Or(cmp.Compare(a.StartLine, b.StartLine), cmp.Compare(b.EndLine, a.EndLine), cmp.Compare(a.StartColumn, b.StartColumn))
	})
	for _, c := range comments {
		out := resource.Comment{Text: c.text, File: f.name, Line: c.line}
		out.Scope = resource.Location{File: f.name, StartLine: c.line, StartColumn: 1, EndLine: c.line, EndColumn: 1}
		var item resource.Location
		var ok bool
		if commented[c.line] {
			next := c.end + 1
			for commented[next] {
				next++
			}
			item, ok = startingOn(items, next)
		} else {
			item, ok = endingOrStartingOn(items, c.line)
		}
		if !ok {
			// Within a value of several lines it is about the argument.
			item, ok = around(arguments, c.line)
		}
		if ok {
			out.Scope = item
		}
		f.comments = append(f.comments, out)
	}
}

func around(items []resource.Location, line int) (best resource.Location, ok bool) {
	for _, item := range items {
		if item.StartLine <= line && line <= item.EndLine && (!ok || item.StartLine > best.StartLine) {
			best, ok = item, true
		}
	}
	return best, ok
}

func startingOn(items []resource.Location, line int) (resource.Location, bool) {
	i, ok := slices.BinarySearchFunc(items, line, func(l resource.Location, line int) int { return l.StartLine - line })
	if !ok {
		return resource.Location{}, false
	}
	return items[i], true
}

// endingOrStartingOn returns what a comment at the end of a line belongs to: what
// begins there, else the closing brace or bracket on it.
func endingOrStartingOn(items []resource.Location, line int) (resource.Location, bool) {
	if item, ok := startingOn(items, line); ok {
		return item, true
	}
	best, ok := resource.Location{}, false
	for _, item := range items {
		if item.EndLine == line && item.StartLine < line && (!ok || item.StartLine < best.StartLine) {
			best, ok = item, true
		}
	}
	return best, ok
}
