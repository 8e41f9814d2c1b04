// Package helper is how plumb and plumb-aws talk.
//
// plumb does not link the AWS SDK, because a scan of files would pay for it at every
// start. What needs AWS is done by a second executable that plumb starts, as
// git starts its helpers: one process an operation.
//
//	plumb-aws OPERATION <request >answer
//
// The request is one JSON document, {"protocol": 1, "request": ...}. The answer
// is a sequence of JSON documents, one a line: any number of
//
//	{"event": "name", "value": ...}
//
// and at the end exactly one of
//
//	{"result": ...}
//	{"error": {"kind": "denied", "message": "..."}}
//
// What goes to standard error is for people. An interrupt asks the operation to
// stop at the next safe point; it still ends with a result or an error.
package helper

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Protocol is the version of the protocol. Both sides must have the same.
const Protocol = 1

// Name is the name of the second executable.
const Name = "plumb-aws"

type envelope struct {
	Protocol int             `json:"protocol"`
	Request  json.RawMessage `json:"request"`
}

type message struct {
	Event  string          `json:"event,omitempty"`
	Value  json.RawMessage `json:"value,omitempty"`
	Result json.RawMessage `json:"result,omitempty"`
	Error  *Error          `json:"error,omitempty"`
}

// Error is an error as it crosses between the processes.
type Error struct {
	Kind    string `json:"kind,omitempty"` // "" where nobody needs to tell it apart
	Message string `json:"message"`
}

func (e *Error) Error() string { return e.Message }

// A Handler does one operation. It tells of its progress by emit, whose error
// (nobody listens any more) ends the operation.
type Handler func(ctx context.Context, request json.RawMessage, emit func(event string, value any) error) (result any, err error)

// Kind returns the kind of an error, "" for one that nobody needs to tell apart.
type Kind func(error) string

// Serve reads one request, lets the handler answer it, and returns the exit code: 0
// for a result, 1 for an error that was answered, 2 where not even that was possible.
func Serve(ctx context.Context, handle Handler, kind Kind, stdin io.Reader, stdout io.Writer) int {
	out := json.NewEncoder(stdout)
	out.SetEscapeHTML(false)
	fail := func(err error) int {
		e := &Error{Message: err.Error()}
		if kind != nil {
			e.Kind = kind(err)
		}
		if out.Encode(message{Error: e}) != nil {
			return 2
		}
		return 1
	}
	var in envelope
	if err := json.NewDecoder(stdin).Decode(&in); err != nil {
		return fail(fmt.Errorf("read the request: %w", err))
	}
	if in.Protocol != Protocol {
		return fail(fmt.Errorf("plumb speaks protocol %d and %s speaks %d: install the same version of both", in.Protocol, Name, Protocol))
	}
	emit := func(event string, value any) error {
		text, err := json.Marshal(value)
		if err != nil {
			return err
		}
		return out.Encode(message{Event: event, Value: text})
	}
	result, err := handle(ctx, in.Request, emit)
	if err != nil {
		return fail(err)
	}
	text, err := json.Marshal(result)
	if err != nil {
		return fail(fmt.Errorf("write the result: %w", err))
	}
	if out.Encode(message{Result: text}) != nil {
		return 2
	}
	return 0
}

// Decode reads a request into a T and operates on it.
func Decode[T any](request json.RawMessage, operate func(T) (any, error)) (any, error) {
	var in T
	if len(request) == 0 {
		return nil, errors.New("read the request: it is empty")
	}
	if err := json.Unmarshal(request, &in); err != nil {
		return nil, fmt.Errorf("read the request: %w", err)
	}
	return operate(in)
}
