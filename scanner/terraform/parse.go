package terraform

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// A parsedFile is what one configuration file says.
type parsedFile struct {
	name   string
	blocks []*hclsyntax.Block
	// broken says why parts of the file are not in blocks, "" for none; lost
	// are the resource types among them, nil where that cannot be told.
	broken   string
	lost     []string
	comments []resource.Comment
	diags    hcl.Diagnostics
}

// parse reads and parses the file. It does not touch what loaders share, so that files
// can be parsed side by side.
func (f *parsedFile) parse(l *loader) {
	limit := l.limits.native
	if path.Ext(f.name) == ".json" {
		limit = l.limits.file
	}
	src, err := l.read(f.name, limit)
	if err != nil {
		f.fail(1, fileError(err))
		return
	}
	if fault, line := checkText(src); fault != "" {
		f.fail(line, fault)
		return
	}
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	if i := bytes.Index(src, []byte("\xef\xa3\x90")); i >= 0 {
		f.fail(1+bytes.Count(src[:i], []byte("\n")), "has the private-use character U+F8D0, which plumb uses for itself; remove it")
		return
	}
	if fault, line := checkNesting(src); fault != "" {
		f.fail(line, fault)
		return
	}
	if path.Ext(f.name) == ".json" {
		f.diags = f.parseJSON(src)
	} else {
		f.diags = f.parseNative(src)
	}
}

func (f *parsedFile) fail(line int, fault string) {
	f.broken = f.name + " cannot be read"
	pos := hcl.Pos{Line: line, Column: 1}
	f.diags = hcl.Diagnostics{problem(hcl.Range{Filename: f.name, Start: pos, End: pos}, "File cannot be read", fault)}
}

func (f *parsedFile) parseNative(src []byte) hcl.Diagnostics {
	parsed, diags := hclsyntax.ParseConfig(src, f.name, hcl.InitialPos)
	comments, commented := ignoreComments(src, f.name)
	defer func() { f.scopeComments(comments, commented) }()
	if !diags.HasErrors() {
		body := parsed.Body.(*hclsyntax.Body)
		f.blocks = body.Blocks
		for name, a := range body.Attributes {
			diags = append(diags, problem(a.SrcRange, "Unexpected argument", fmt.Sprintf("%q is not expected outside a block.", name)))
		}
		return diags
	}
	f.broken = f.name + " cannot be parsed"
	// What follows the first error of a block is mostly its echo.
	found := f.salvage(src)
	if len(found) == 0 {
		for _, d := range diags {
			if d.Severity == hcl.DiagError {
				return hcl.Diagnostics{d}
			}
		}
	}
	return found
}

var topLevel = regexp.MustCompile(`(?m)^(?:resource|data|module|variable|output|locals|provider|terraform)[ \t]*["{\w]`)
var resourceHeader = regexp.MustCompile(`^(resource|data)[ \t]+"?([\w-]+)"?[ \t]+`)

// salvage parses a file with an error block by block and keeps the blocks that
// are whole. Behind an unfinished block with a heredoc in it nothing is kept: what
// looks like a block there may be text.
// It returns the first error of each of the others.
func (f *parsedFile) salvage(src []byte) (found hcl.Diagnostics) {
	starts := topLevel.FindAllIndex(src, -1)
	anything := len(starts) == 0 || len(bytes.TrimSpace(src[:starts[0][0]])) > 0
	for i, start := range starts {
		end := len(src)
		if i+1 < len(starts) {
			end = starts[i+1][0]
		}
		chunk := src[start[0]:end]
		pos := hcl.Pos{Byte: start[0], Line: 1 + bytes.Count(src[:start[0]], []byte("\n")), Column: 1}
		parsed, diags := hclsyntax.ParseConfig(chunk, f.name, pos)
		if !diags.HasErrors() {
			f.blocks = append(f.blocks, parsed.Body.(*hclsyntax.Body).Blocks...)
			continue
		}
		for _, d := range diags {
			if d.Severity == hcl.DiagError {
				found = append(found, d)
				break
			}
		}
		if m := resourceHeader.FindSubmatch(chunk); m != nil {
			f.lost = append(f.lost, string(m[2]))
		} else if kind, _, _ := strings.Cut(string(chunk), " "); kind != "variable" && kind != "output" && kind != "locals" && kind != "data" {
			anything = true
		}
		if bytes.Contains(chunk, []byte("<<")) {
			anything = true
			break
		}
	}
	if anything {
		f.lost = nil
	}
	return found
}

// maxNesting bounds brackets, operators and conditions in one another; HCL's parser
// is recursive and has no bound. What is parsed is evaluated to maxDepth only.
const maxNesting = 10_000

// checkNesting says where src is nested so deeply that parsing it is a danger.
// The first look is at raw bytes; only where that is suspicious are tokens counted.
func checkNesting(src []byte) (fault string, line int) {
	depth, deepest, run, longest, questions := 0, 0, 0, 0, 0
	for _, c := range src {
		switch c {
		case '(', '[', '{':
			depth++
			deepest = max(deepest, depth)
		case ')', ']', '}':
			depth = max(depth-1, 0)
			run = 0
		case '?':
			questions++
			run = 0
		case '!', '-':
			run++
			longest = max(longest, run)
		case ' ', '\t', '\n', '\r':
		default:
			run = 0
		}
	}
	if deepest <= maxNesting && questions <= maxNesting && longest <= maxNesting {
		return "", 0
	}
	tokens, _ := hclsyntax.LexConfig(src, "", hcl.InitialPos)
	type level struct {
		questions, unary int
		paren            bool
	}
	levels := []level{{}}
	for _, t := range tokens {
		top := &levels[len(levels)-1]
		switch t.Type {
		case hclsyntax.TokenOParen, hclsyntax.TokenOBrack, hclsyntax.TokenOBrace, hclsyntax.TokenTemplateInterp, hclsyntax.TokenTemplateControl:
			levels = append(levels, level{paren: t.Type == hclsyntax.TokenOParen || t.Type == hclsyntax.TokenOBrack})
		case hclsyntax.TokenCParen, hclsyntax.TokenCBrack, hclsyntax.TokenCBrace, hclsyntax.TokenTemplateSeqEnd:
			if len(levels) > 1 {
				levels = levels[:len(levels)-1]
			}
		case hclsyntax.TokenQuestion:
			top.questions++
		case hclsyntax.TokenBang, hclsyntax.TokenMinus:
			top.unary++
		case hclsyntax.TokenComma:
			top.questions, top.unary = 0, 0
		case hclsyntax.TokenNewline:
			if !top.paren { // in parentheses a line break ends nothing
				*top = level{}
			}
		case hclsyntax.TokenComment:
		default:
			top.unary = 0
		}
		if len(levels) > maxNesting || top.questions > maxNesting || top.unary > maxNesting {
			return fmt.Sprintf("is nested more than %d levels deep", maxNesting), t.Range.Start.Line
		}
	}
	return "", 0
}
