package terraform

import (
	"bytes"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/plumb-iac/plumb/scanner/resource"
)

const ignoreMarker = "plumb:ignore"

// ignoreComments returns the ignore comments of a native file, without the
// lines they apply to.
func ignoreComments(src []byte, file string) []resource.Comment {
	if !bytes.Contains(src, []byte(ignoreMarker)) {
		return nil
	}
	var comments []resource.Comment
	tokens, _ := hclsyntax.LexConfig(src, file, hcl.InitialPos)
	for _, t := range tokens {
		if t.Type != hclsyntax.TokenComment {
			continue
		}
		line := t.Range.Start.Line
		for i, text := range strings.Split(commentText(string(t.Bytes)), "\n") {
			text = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(text), "*"))
			rest, ok := strings.CutPrefix(text, ignoreMarker)
			if !ok || rest != "" && rest[0] != ' ' && rest[0] != '\t' && rest[0] != ':' {
				continue
			}
			comments = append(comments, resource.Comment{Text: strings.TrimSpace(rest), File: file, Line: line + i})
		}
	}
	return comments
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

// scopeComments finds what each comment of f stands on or above.
func (f *parsedFile) scopeComments() {
	if len(f.comments) == 0 {
		return
	}
	var items []resource.Location
	var walk func(*hclsyntax.Body)
	walk = func(b *hclsyntax.Body) {
		for _, a := range b.Attributes {
			items = append(items, location(a.SrcRange))
		}
		for _, block := range b.Blocks {
			items = append(items, location(block.Range()))
			walk(block.Body)
		}
	}
	walk(&hclsyntax.Body{Blocks: f.blocks})
	// Of several that begin on a line, the outermost is meant.
	slices.SortFunc(items, func(a, b resource.Location) int {
		if a.StartLine != b.StartLine {
			return a.StartLine - b.StartLine
		}
		return b.EndLine - a.EndLine
	})
	own := make(map[int]bool, len(f.comments)) // lines with nothing but an ignore comment
	for _, c := range f.comments {
		own[c.Line] = true
	}
	for i := range f.comments {
		c := &f.comments[i]
		c.Scope = resource.Location{File: f.name, StartLine: c.Line, StartColumn: 1, EndLine: c.Line, EndColumn: 1}
		if item, ok := endingOrStartingOn(items, c.Line); ok {
			c.Scope = item
			continue
		}
		line := c.Line + 1
		for own[line] {
			line++
		}
		if item, ok := startingOn(items, line); ok {
			c.Scope = item
		}
	}
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
