package main

import (
	"fmt"
	"io"
	"strings"
	"time"
)

// A progress shows on a terminal how far something is, once it takes longer than
// a second.
type progress struct {
	w     io.Writer
	begun time.Time
	width int
}

func newProgress(w io.Writer) *progress { return &progress{w: w, begun: time.Now()} }

func (p *progress) show(what string, done, all int) {
	if !terminal(p.w) || time.Since(p.begun) < time.Second {
		return
	}
	text := fmt.Sprintf("%s: %d of %d", what, done, all)
	fmt.Fprintf(p.w, "\r%-*s", p.width, text)
	p.width = len(text)
}

// done wipes the line.
func (p *progress) done() {
	if p.width > 0 {
		fmt.Fprintf(p.w, "\r%s\r", strings.Repeat(" ", p.width))
	}
}
