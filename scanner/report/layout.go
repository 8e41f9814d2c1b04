package report

import (
	"strings"

	"github.com/rivo/uniseg"
)

// behindMargin returns a line from its first character that is neither a space nor part
// of a style.
func behindMargin(s string) string {
	for {
		s = strings.TrimLeft(s, " ")
		if !strings.HasPrefix(s, "\x1b[") {
			return s
		}
		_, s, _ = strings.Cut(s, "m")
	}
}

// wrap breaks a text into lines of at most width columns, at spaces.
func wrap(s string, width int) []string {
	var lines []string
	line, used := "", 0
	for _, word := range strings.Fields(s) {
		n := uniseg.StringWidth(word)
		if line != "" && used+1+n > width {
			lines = append(lines, line)
			line, used = "", 0
		}
		if line != "" {
			line += " "
			used++
		}
		line += word
		used += n
	}
	return append(lines, line)
}

// cut shortens a line to width columns.
func cut(s string, width int) string {
	if uniseg.StringWidth(s) <= width {
		return s
	}
	var b strings.Builder
	used, state := 0, -1
	for s != "" {
		var cluster string
		var n int
		cluster, s, n, state = uniseg.FirstGraphemeClusterInString(s, state)
		if used+n > width-1 {
			break
		}
		b.WriteString(cluster)
		used += n
	}
	return b.String() + "…"
}

// columns cuts a line in three: up to column from, up to column to, and the rest.
func columns(s string, from, to int) (before, middle, behind string) {
	parts := [3]strings.Builder{}
	used, state := 0, -1
	for s != "" {
		var cluster string
		var n int
		cluster, s, n, state = uniseg.FirstGraphemeClusterInString(s, state)
		switch {
		case used < from:
			parts[0].WriteString(cluster)
		case used < to:
			parts[1].WriteString(cluster)
		default:
			parts[2].WriteString(cluster)
		}
		used += n
	}
	return parts[0].String(), parts[1].String(), parts[2].String()
}
