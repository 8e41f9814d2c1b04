package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/rivo/uniseg"
	"golang.org/x/term"
)

// A progress shows on a terminal how far something is, once it takes longer than
// a second. In CI, and where nobody looks, it shows nothing.
type progress struct {
	w     io.Writer // nil where nobody looks
	begun time.Time

	mu    sync.Mutex
	width int
}

func newProgress(env *environment) *progress {
	p := &progress{begun: time.Now()}
	if terminal(env.Stderr) && env.getenv("CI") == "" && env.getenv("TERM") != "dumb" {
		p.w = env.Stderr
	}
	return p
}

// show shows a text in place of the one before. left is how long it still takes, zero where
// nobody knows.
func (p *progress) show(text string, left time.Duration) {
	if p.w == nil || time.Since(p.begun) < time.Second {
		return
	}
	switch seconds := int(left.Round(time.Second) / time.Second); {
	case seconds >= 90:
		text += fmt.Sprintf(", about %d min left", (seconds+30)/60)
	case seconds > 0:
		text += fmt.Sprintf(", about %d s left", seconds)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if f, ok := p.w.(*os.File); ok { // a line that is wrapped could not be wiped
		if columns, _, err := term.GetSize(int(f.Fd())); err == nil && columns > 1 {
			text = cutTo(text, columns-1)
		}
	}
	fmt.Fprintf(p.w, "\r%s%s", text, strings.Repeat(" ", max(0, p.width-uniseg.StringWidth(text))))
	p.width = uniseg.StringWidth(text)
}

func cutTo(text string, columns int) string {
	for uniseg.StringWidth(text) > columns {
		runes := []rune(text)
		text = string(runes[:len(runes)-1])
	}
	return text
}

// done wipes the line.
func (p *progress) done() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.width > 0 {
		fmt.Fprintf(p.w, "\r%s\r", strings.Repeat(" ", p.width))
		p.width = 0
	}
}
