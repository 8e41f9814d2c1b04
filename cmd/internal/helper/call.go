package helper

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// patience is how long an interrupted operation may take to stop.
const patience = 150 * time.Second

// Find returns the path of plumb-aws: what PLUMB_AWS names, else beside the
// running executable, else on PATH. getenv reads the environment.
func Find(getenv func(string) string) (string, error) {
	if path := getenv("PLUMB_AWS"); path != "" {
		if info, err := os.Stat(path); err != nil || info.IsDir() {
			return "", fmt.Errorf("PLUMB_AWS names %s, which is no executable", path)
		}
		return path, nil
	}
	name := Name
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	beside := ""
	if self, err := os.Executable(); err == nil {
		if self, err = filepath.EvalSymlinks(self); err == nil {
			beside = filepath.Dir(self)
			path := filepath.Join(beside, name)
			if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
				return path, nil
			}
		}
	}
	for _, dir := range filepath.SplitList(getenv("PATH")) {
		if !filepath.IsAbs(dir) {
			continue // never from the directory that is being scanned
		}
		path := filepath.Join(dir, name)
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() && (runtime.GOOS == "windows" || info.Mode()&0o111 != 0) {
			return path, nil
		}
	}
	return "", fmt.Errorf("%s is not there: it is the part of plumb that speaks to AWS; put it beside plumb (%s) or on PATH, or set PLUMB_AWS", Name, beside)
}

// Call runs one operation of plumb-aws and decodes its result. Events go to
// on, which may be nil; what plumb-aws prints for people goes to stderr. An error
// that the operation reported is an *Error. Cancelling ctx interrupts the
// operation, which then ends by itself.
func Call(ctx context.Context, env []string, stderr io.Writer, operation string, request, result any, on func(event string, value json.RawMessage) error) error {
	return call(context.WithoutCancel(ctx), ctx, env, stderr, operation, request, result, on)
}

// CallUntil is Call for an operation that may be ended at any time: cancelling stop
// interrupts it, cancelling ctx, or an error of on, ends its process.
func CallUntil(ctx, stop context.Context, env []string, stderr io.Writer, operation string, request, result any, on func(event string, value json.RawMessage) error) error {
	ctx, end := context.WithCancel(ctx)
	defer end()
	return call(ctx, stop, env, stderr, operation, request, result, func(event string, value json.RawMessage) error {
		var err error
		if on != nil {
			err = on(event, value)
		}
		if err != nil {
			end()
		}
		return err
	})
}

func call(ctx, stop context.Context, env []string, stderr io.Writer, operation string, request, result any, on func(event string, value json.RawMessage) error) error {
	path, err := Find(lookup(env))
	if err != nil {
		return err
	}
	text, err := json.Marshal(request)
	if err != nil {
		return fmt.Errorf("%s %s: %w", Name, operation, err)
	}
	body, err := json.Marshal(envelope{Protocol: Protocol, Request: text})
	if err != nil {
		return fmt.Errorf("%s %s: %w", Name, operation, err)
	}
	cmd := exec.CommandContext(stop, path, operation)
	cmd.Env = env
	cmd.Stdin = bytes.NewReader(body)
	cmd.Stderr = stderr
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = patience
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return fmt.Errorf("%s %s: %w", Name, operation, err)
	}
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("start %s: %w", path, err)
	}
	defer context.AfterFunc(ctx, func() { _ = cmd.Process.Kill() })() // it may have ended already
	var enough error                                                  // of on
	answer := listen(stdout, result, func(event string, value json.RawMessage) error {
		if on != nil {
			enough = on(event, value)
		}
		return enough
	})
	_, drained := io.Copy(io.Discard, stdout) // or the process could block
	wait := cmd.Wait()
	var reported *Error
	switch {
	case answer == nil:
		return nil // the exit code follows from the answer
	case errors.As(answer, &reported):
		return answer
	case wait != nil && stop.Err() != nil:
		return fmt.Errorf("%s %s: %w", Name, operation, stop.Err())
	case enough != nil:
		return enough
	case ctx.Err() != nil:
		return fmt.Errorf("%s %s: %w", Name, operation, ctx.Err())
	case wait != nil:
		return fmt.Errorf("%s %s: %w (%w)", Name, operation, wait, answer)
	}
	return fmt.Errorf("%s %s: %w", Name, operation, errors.Join(answer, drained))
}

// listen reads messages up to the result or the error.
func listen(r io.Reader, result any, on func(string, json.RawMessage) error) error {
	dec := json.NewDecoder(r)
	for {
		var m message
		if err := dec.Decode(&m); err != nil {
			if errors.Is(err, io.EOF) {
				return errors.New("it ended without an answer")
			}
			return fmt.Errorf("read its answer: %w", err)
		}
		switch {
		case m.Error != nil:
			return m.Error
		case m.Event != "":
			if err := on(m.Event, m.Value); err != nil {
				return err
			}
		case m.Result != nil:
			if err := json.Unmarshal(m.Result, result); err != nil {
				return fmt.Errorf("read its answer: %w", err)
			}
			return nil
		default:
			return errors.New("read its answer: neither event nor result nor error")
		}
	}
}

func lookup(env []string) func(string) string {
	return func(name string) string {
		for i := len(env) - 1; i >= 0; i-- {
			if k, v, ok := strings.Cut(env[i], "="); ok && k == name {
				return v
			}
		}
		return ""
	}
}
