//go:build unix

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/plumb-iac/plumb/scanner/live/livetest"
)

// A process is plumb at work.
type process struct {
	cmd       *exec.Cmd
	out, errs bytes.Buffer
}

func (d *desk) start(args ...string) *process {
	d.t.Helper()
	p := &process{cmd: exec.Command(d.plumb, args...)}
	p.cmd.Dir, p.cmd.Env, p.cmd.Stdout, p.cmd.Stderr = d.dir, d.env, &p.out, &p.errs
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} // as a shell does
	if err := p.cmd.Start(); err != nil {
		d.t.Fatal(err)
	}
	return p
}

// gate holds back the calls of one service in a region, once the others are through.
type gate struct {
	service, region string
	reached, opened chan struct{}
	once, open      sync.Once
}

func newGate(service, region string) *gate {
	return &gate{service: service, region: region, reached: make(chan struct{}), opened: make(chan struct{})}
}

func (g *gate) fault(call livetest.Call) livetest.Fault {
	if call.Service == g.service && call.Region == g.region {
		g.once.Do(func() { close(g.reached) })
		<-g.opened
	}
	return nil
}

func (g *gate) unlock() { g.open.Do(func() { close(g.opened) }) }

// await waits until the journal has so many lines.
func (d *desk) await(name string, lines int) {
	d.t.Helper()
	for range 600 {
		if text, err := os.ReadFile(filepath.Join(d.dir, name)); err == nil && bytes.Count(text, []byte("\n")) >= lines {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	d.t.Fatalf("%s does not get %d lines", name, lines)
}

// The first interrupt judges what is there and the second ends at once; --resume asks for the
// rest only.
func TestInterrupt(t *testing.T) {
	c := cloud()
	g := newGate("sqs", "us-east-2")
	defer g.unlock()
	c.Fault = g.fault
	d := inCloud(t, c)
	args := append([]string{"--format", "json", "--fail-on", "never"}, only...)
	// Parts: the account, s3, and three services in three regions; a line each, and the header.
	const lines = 2 + 1 + 9 - 1

	for name, send := range map[string]func(p *process) error{
		"to plumb":               func(p *process) error { return p.cmd.Process.Signal(os.Interrupt) },
		"to all, as a terminal":  func(p *process) error { return syscall.Kill(-p.cmd.Process.Pid, syscall.SIGINT) },
		"an end, as a container": func(p *process) error { return p.cmd.Process.Signal(syscall.SIGTERM) },
	} {
		_ = os.Remove(filepath.Join(d.dir, "a.json.journal")) // of the run before
		p := d.start(append([]string{"scan", "aws://", "--save", "a.json"}, args...)...)
		<-g.reached
		d.await("a.json.journal", lines)
		if err := send(p); err != nil {
			t.Fatal(err)
		}
		if err := p.cmd.Wait(); err == nil || p.cmd.ProcessState.ExitCode() != 2 {
			t.Fatalf("%s: %v\n%s", name, err, p.errs.String())
		}
		d.wants(p.errs.String(), "stopping; what was collected is judged", "the collection was interrupted", "10 of 11 parts", "with --resume a.json goes on with it")
		if !json.Valid(p.out.Bytes()) || !strings.Contains(p.out.String(), "us-west-1:123456789012:topic-1") {
			t.Errorf("%s: no report: %s", name, p.out.String())
		}
		if d.has("a.json") || !d.has("a.json.journal") {
			t.Errorf("%s: saved, or nothing kept", name)
		}
	}
	_, errs := d.run(2, append([]string{"scan", "aws://", "--save", "a.json"}, args...)...)
	d.wants(errs, "go on with --resume a.json, or remove it")
	_, errs = d.run(2, "scan", "aws://", "--resume", "a.json", "--only", "sqs/*")
	d.wants(errs, "it is another collection")
	_, errs = d.run(2, append([]string{"scan", "a.json.journal"}, args...)...)
	d.wants(errs, "the saved account is not whole")

	g.unlock()
	before := len(c.Calls())
	d.run(0, append([]string{"scan", "aws://", "--resume", "a.json"}, args...)...)
	for _, call := range c.Calls()[before:] {
		if call.Service != "sts" && call.Operation != "DescribeRegions" && (call.Service != "sqs" || call.Region != "us-east-2") {
			t.Errorf("%s:%s in %s was asked for again", call.Service, call.Operation, call.Region)
		}
	}
	d.run(0, append([]string{"scan", "aws://", "--save", "b.json"}, args...)...)
	if d.read("a.json") != d.read("b.json") {
		t.Error("gone on with, it is another account")
	}
}

// A second interrupt ends at once, even where plumb-aws does not hear the first.
func TestInterruptedTwice(t *testing.T) {
	d := inCloud(t, cloud())
	d.write("deaf", "#!/bin/sh\ntrap '' INT\n: >started\nexec sleep 100\n")
	if err := os.Chmod(filepath.Join(d.dir, "deaf"), 0o700); err != nil {
		t.Fatal(err)
	}
	d.env = append(d.env, "PLUMB_AWS="+filepath.Join(d.dir, "deaf"))
	p := d.start(append([]string{"scan", "aws://", "--save", "a.json"}, only...)...)
	for range 600 {
		if d.has("started") {
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	done := make(chan struct{})
	go func() {
		_ = p.cmd.Wait() // the exit code is looked at below
		close(done)
	}()
	if err := p.cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	select {
	case <-done:
		t.Fatal("one interrupt is enough: plumb-aws has heard it")
	case <-time.After(time.Second):
	}
	if err := p.cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	select {
	case <-done:
	case <-time.After(30 * time.Second):
		t.Fatal("it does not end")
	}
	if code := p.cmd.ProcessState.ExitCode(); code != 2 || !strings.HasSuffix(p.errs.String(), "plumb: interrupted\n") {
		t.Errorf("exit code %d: %s", code, p.errs.String())
	}
}

// Killed at any moment, a collection can go on.
func TestKilled(t *testing.T) {
	c := cloud()
	g := newGate("sqs", "us-east-2")
	defer g.unlock()
	c.Fault = g.fault
	d := inCloud(t, c)
	args := append([]string{"--format", "json", "--fail-on", "never"}, only...)
	p := d.start(append([]string{"scan", "aws://", "--save", "a.json"}, args...)...)
	<-g.reached
	d.await("a.json.journal", 11)
	if err := p.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = p.cmd.Wait() // it says that it was killed
	g.unlock()
	text := d.read("a.json.journal")
	d.write("a.json.journal", text+text[len(text)-40:len(text)-1]) // in the midst of a line
	d.run(0, append([]string{"scan", "aws://", "--resume", "a.json"}, args...)...)
	d.run(0, append([]string{"scan", "aws://", "--save", "b.json"}, args...)...)
	if d.read("a.json") != d.read("b.json") {
		t.Error("gone on with, it is another account")
	}
}
