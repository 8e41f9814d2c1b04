package main

import (
	"errors"
	"fmt"
)

// Exit codes of every command.
const (
	exitOK       = 0 // done; nothing at or above the threshold
	exitFindings = 1 // findings at or above the threshold
	exitTrouble  = 2 // not everything that was asked for could be done; wins over exitFindings
)

// errFindings ends a command with exitFindings. Nothing is printed for it: the
// report has said it all.
var errFindings = errors.New("findings at or above the threshold")

// errReported ends a command with exitTrouble where what went wrong has been
// printed already, as diagnostics.
var errReported = errors.New("problems were reported")

// usageError is a wrong flag or argument.
type usageError struct{ err error }

func (e usageError) Error() string { return e.err.Error() }
func (e usageError) Unwrap() error { return e.err }

func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// exitCode says with which code a command that returned err ends.
func exitCode(err error) int {
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errFindings):
		return exitFindings
	default:
		return exitTrouble
	}
}
