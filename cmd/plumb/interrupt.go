package main

import (
	"context"
	"os"
	"os/signal"
	"sync"
	"syscall"
)

// interrupts are what the user's signals stop: first what can stop in good order, so
// that the command still makes something of it, then everything.
type interrupts struct {
	mu      sync.Mutex
	gentle  func() // nil where there is nothing that stops in good order
	stopped bool   // something was
	end     context.CancelFunc
}

// listen has SIGINT and SIGTERM handled until stop is called.
func (i *interrupts) listen() (stop func()) {
	signals := make(chan os.Signal, 4)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	done := make(chan struct{})
	go func() {
		for {
			select {
			case <-signals:
				i.one()
			case <-done:
				return
			}
		}
	}()
	return func() {
		signal.Stop(signals)
		close(done)
	}
}

func (i *interrupts) one() {
	i.mu.Lock()
	gentle := i.gentle
	i.gentle = nil
	i.stopped = i.stopped || gentle != nil
	i.mu.Unlock()
	if gentle != nil {
		gentle()
		return
	}
	i.end()
}

// came reports whether something was stopped in good order.
func (i *interrupts) came() bool {
	if i == nil {
		return false
	}
	i.mu.Lock()
	defer i.mu.Unlock()
	return i.stopped
}

// gently returns a context for something that can stop in good order: the first signal
// cancels it, and calls told, but leaves ctx alone.
func (i *interrupts) gently(ctx context.Context, told func()) (context.Context, func()) {
	within, cancel := context.WithCancel(ctx)
	if i == nil { // nobody listens
		return within, cancel
	}
	i.mu.Lock()
	defer i.mu.Unlock()
	i.gentle = func() {
		told()
		cancel()
	}
	return within, func() {
		i.mu.Lock()
		i.gentle = nil
		i.mu.Unlock()
		cancel()
	}
}
