package helper

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// The test binary plays plumb-aws where FAKE is set.
func TestMain(m *testing.M) {
	if os.Getenv("FAKE") == "" {
		os.Exit(m.Run())
	}
	signal.Ignore(syscall.SIGPIPE)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	kind := func(err error) string {
		if errors.Is(err, errFake) {
			return "fake"
		}
		return ""
	}
	code := Serve(ctx, fake(os.Args[1]), kind, os.Stdin, os.Stdout)
	stop()
	os.Exit(code)
}

var errFake = errors.New("something is wrong")

type question struct{ N int }

func fake(operation string) Handler {
	return func(ctx context.Context, request json.RawMessage, emit func(string, any) error) (any, error) {
		return Decode(request, func(in question) (any, error) {
			switch operation {
			case "count":
				for i := range in.N {
					if err := emit("number", i); err != nil {
						return nil, err
					}
				}
				return map[string]int{"sum": in.N * (in.N - 1) / 2}, nil
			case "fail":
				fmt.Fprintln(os.Stderr, "a word for people")
				return nil, fmt.Errorf("do it: %w", errFake)
			case "garbage":
				fmt.Println("not JSON")
				return nil, errFake
			case "die":
				os.Exit(3)
			case "silent":
				os.Exit(0)
			case "deaf":
				if err := emit("waiting", true); err != nil {
					return nil, err
				}
				time.Sleep(2 * time.Minute)
			case "wait":
				if err := emit("waiting", true); err != nil {
					return nil, err
				}
				<-ctx.Done()
				time.Sleep(50 * time.Millisecond) // finishes what it has begun
				return "stopped in good order", nil
			}
			return nil, errors.New("no such operation")
		})
	}
}

func fakeEnv() []string { return append(os.Environ(), "FAKE=1", "PLUMB_AWS="+os.Args[0]) }

func TestCall(t *testing.T) {
	var got []string
	var result struct{ Sum int }
	err := Call(t.Context(), fakeEnv(), io.Discard, "count", question{5}, &result, func(event string, value json.RawMessage) error {
		got = append(got, event+string(value))
		return nil
	})
	if err != nil || result.Sum != 10 || strings.Join(got, " ") != "number0 number1 number2 number3 number4" {
		t.Errorf("%v, %+v, %v", err, result, got)
	}
}

func TestCallErrors(t *testing.T) {
	for operation, want := range map[string]string{
		"fail":    "do it: something is wrong",
		"garbage": "read its answer: invalid character",
		"die":     "exit status 3",
		"silent":  "ended without an answer",
		"other":   "no such operation",
	} {
		var people bytes.Buffer
		err := Call(t.Context(), fakeEnv(), &people, operation, question{}, nil, nil)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", operation, err, want)
		}
		var reported *Error
		if operation == "fail" && (!errors.As(err, &reported) || reported.Kind != "fake" || people.String() != "a word for people\n") {
			t.Errorf("%+v, stderr %q", reported, people.String())
		}
	}
	// A listener that has enough ends the call with its own error.
	enough := errors.New("enough")
	err := Call(t.Context(), fakeEnv(), io.Discard, "count", question{100_000}, nil, func(string, json.RawMessage) error { return enough })
	if !errors.Is(err, enough) {
		t.Errorf("%v", err)
	}
}

// An interrupt lets the operation end in good order, and its result arrives.
func TestInterrupt(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var result string
	err := Call(ctx, fakeEnv(), io.Discard, "wait", question{}, &result, func(string, json.RawMessage) error {
		cancel()
		return nil
	})
	if err != nil || result != "stopped in good order" {
		t.Errorf("%v, %q", err, result)
	}
}

// What may be ended at any time is ended by its listener's error, and by the end of ctx where
// it does not hear the interrupt; else an interrupt has it end by itself.
func TestCallUntil(t *testing.T) {
	enough := errors.New("enough")
	begun := time.Now()
	err := CallUntil(t.Context(), t.Context(), fakeEnv(), io.Discard, "wait", question{}, nil, func(string, json.RawMessage) error { return enough })
	if !errors.Is(err, enough) {
		t.Errorf("a listener that has enough: %v", err)
	}
	stop, interrupt := context.WithCancel(t.Context())
	defer interrupt()
	var result string
	err = CallUntil(t.Context(), stop, fakeEnv(), io.Discard, "wait", question{}, &result, func(string, json.RawMessage) error {
		interrupt()
		return nil
	})
	if err != nil || result != "stopped in good order" {
		t.Errorf("interrupted: %v, %q", err, result)
	}
	ctx, end := context.WithCancel(t.Context())
	defer end()
	err = CallUntil(ctx, t.Context(), fakeEnv(), io.Discard, "deaf", question{}, nil, func(string, json.RawMessage) error {
		end()
		return nil
	})
	if !errors.Is(err, context.Canceled) || time.Since(begun) > time.Minute {
		t.Errorf("ended: %v after %s", err, time.Since(begun))
	}
}

func TestFind(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, Name)
	getenv := func(env map[string]string) func(string) string { return func(k string) string { return env[k] } }
	if _, err := Find(getenv(map[string]string{"PATH": dir})); err == nil || !strings.Contains(err.Error(), "put it beside plumb") {
		t.Errorf("not there: %v", err)
	}
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Find(getenv(map[string]string{"PATH": dir})); err == nil {
		t.Error("a file that is not executable is taken")
	}
	if err := os.Chmod(path, 0o700); err != nil {
		t.Fatal(err)
	}
	if got, err := Find(getenv(map[string]string{"PATH": dir})); err != nil || got != path {
		t.Errorf("%s, %v", got, err)
	}
	t.Chdir(dir)
	for _, relative := range []string{"", ".", "sub"} {
		if got, err := Find(getenv(map[string]string{"PATH": relative})); err == nil {
			t.Errorf("PATH %q: %s is taken from the working directory", relative, got)
		}
	}
	if _, err := Find(getenv(map[string]string{"PLUMB_AWS": dir, "PATH": dir})); err == nil {
		t.Error("a directory is taken")
	}
}
