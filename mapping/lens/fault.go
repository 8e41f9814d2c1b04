package lens

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// Code names a kind of fault; it is stable, so that a fault can be looked up and counted.
type Code string

// The kinds of faults.
const (
	CodeSyntax        Code = "syntax"
	CodeByteOrderMark Code = "byte-order-mark"
	CodeNaN           Code = "nan"
	CodeDuplicateKey  Code = "duplicate-key"
	CodeSize          Code = "size"
	CodeType          Code = "type"
	CodeMissing       Code = "missing"
	CodeEmpty         Code = "empty"
	CodeTooLong       Code = "too-long"
	CodeTooMany       Code = "too-many"
	CodeSchemaVersion Code = "schema-version"
	CodeID            Code = "id"
	CodeDuplicateID   Code = "duplicate-id"
	CodeURL           Code = "url"
	CodeEnum          Code = "enum"
	CodeUnknownKey    Code = "unknown-key"
	CodeCharacter     Code = "character"
	CodeAPILimit      Code = "api-limit"
	CodeNoneChoice    Code = "none-choice"

	CodeRuleSyntax        Code = "rule-syntax"
	CodeRuleChoice        Code = "rule-choice"
	CodeRuleDefault       Code = "rule-default"
	CodeRuleRisk          Code = "rule-risk"
	CodeRuleContradictory Code = "rule-contradictory"
	CodeRuleUnreachable   Code = "rule-unreachable"
	CodeRuleTautology     Code = "rule-tautology"
	CodeRulePrecedence    Code = "rule-precedence"
	CodeRuleMonotone      Code = "rule-monotone"
	CodeRuleNoEffect      Code = "rule-no-effect"
	CodeRuleNone          Code = "rule-none"
)

// A Fault is one thing that is wrong with a lens, and where.
type Fault struct {
	Severity resource.Severity `json:"severity"`
	Code     Code              `json:"code"`
	File     string            `json:"file"`
	Line     int               `json:"line"`
	Column   int               `json:"column"`
	Pointer  string            `json:"pointer"` // RFC 6901; "" is the whole file
	Message  string            `json:"message"`
	at       int
}

// String is the fault in one line: file:line:column: severity: pointer: message (code).
func (f Fault) String() string {
	pointer := f.Pointer
	if pointer != "" {
		pointer += ": "
	}
	return fmt.Sprintf("%s:%d:%d: %s: %s%s (%s)", f.File, f.Line, f.Column, f.Severity, pointer, f.Message, f.Code)
}

// Faults are all faults of a file, in the order of the file.
type Faults []Fault

// Count returns how many errors and how many warnings there are.
func (fs Faults) Count() (errors, warnings int) {
	for _, f := range fs {
		if f.Severity == resource.Error {
			errors++
		} else {
			warnings++
		}
	}
	return errors, warnings
}

// Err returns an error that holds every error among the faults, or nil.
func (fs Faults) Err() error {
	n, _ := fs.Count()
	if n == 0 {
		return nil
	}
	return &FaultsError{Faults: fs}
}

// FaultsError says that a lens cannot be used.
type FaultsError struct{ Faults Faults }

func (e *FaultsError) Error() string {
	n, _ := e.Faults.Count()
	for _, f := range e.Faults {
		if f.Severity == resource.Error {
			if n == 1 {
				return "lens: " + f.String()
			}
			return fmt.Sprintf("lens: %s, and %d more (plumb lens check shows all)", f, n-1)
		}
	}
	return "lens: no errors"
}

func (fs Faults) sort() {
	slices.SortStableFunc(fs, func(a, b Fault) int {
		return cmp.Or(a.at-b.at, cmp.Compare(a.Severity, b.Severity), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Message, b.Message))
	})
}
