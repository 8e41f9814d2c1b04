package finding

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// FingerprintKey is the name under which SARIF's partialFingerprints carries
// a Fingerprint.
const FingerprintKey = fingerprintVersion

// A Baseline is what an earlier scan found: the fingerprints of its fails,
// waived ones included. The zero Baseline is none at all, which is not the same
// as that of a scan that found nothing.
type Baseline struct {
	fingerprints map[string]bool
}

// NewBaseline returns the baseline that verdicts make. Those that neither fail
// nor are waived are no part of it.
func NewBaseline(vs []*Verdict) Baseline {
	b := Baseline{fingerprints: make(map[string]bool, len(vs))}
	for _, v := range vs {
		if v.Outcome == Fail || v.Outcome == Waived {
			b.fingerprints[v.Fingerprint] = true
		}
	}
	return b
}

// Given reports whether there is a baseline.
func (b Baseline) Given() bool { return b.fingerprints != nil }

// Len returns the number of matters in the baseline.
func (b Baseline) Len() int { return len(b.fingerprints) }

// ReadBaseline reads the baseline from what an earlier scan wrote, as plumb's
// JSON (version 1) or as SARIF. Another tool's SARIF, or a file that holds a
// fail without a fingerprint, is an error: everything would seem new.
func ReadBaseline(r io.Reader) (Baseline, error) {
	var file struct {
		Version  json.RawMessage
		Verdicts *[]struct {
			Policy      string
			Verdict     Outcome
			Fingerprint string
		}
		Runs *[]struct {
			Tool struct {
				Driver struct{ Name string }
			}
			Results []struct {
				RuleID              string `json:"ruleId"`
				Kind                string
				PartialFingerprints map[string]any
			}
		}
	}
	d := json.NewDecoder(r)
	if err := d.Decode(&file); err != nil {
		return Baseline{}, fmt.Errorf("read baseline: %w", err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return Baseline{}, errors.New("read baseline: there is more behind the end of the JSON")
	}
	b := Baseline{fingerprints: map[string]bool{}}
	version := strings.Trim(string(file.Version), `"`)
	switch {
	case file.Verdicts != nil:
		if version != "1" {
			return Baseline{}, fmt.Errorf("read baseline: version %s is not one that this plumb reads: want 1", orNone(version))
		}
		for i, v := range *file.Verdicts {
			if v.Verdict != Fail && v.Verdict != Waived {
				continue
			}
			if v.Fingerprint == "" {
				return Baseline{}, fmt.Errorf("read baseline: verdicts[%d] (%s) has no fingerprint", i, v.Policy)
			}
			b.fingerprints[v.Fingerprint] = true
		}
	case file.Runs != nil:
		if version != "2.1.0" {
			return Baseline{}, fmt.Errorf("read baseline: SARIF version %s is not one that this plumb reads: want 2.1.0", orNone(version))
		}
		for i, run := range *file.Runs {
			for j, result := range run.Results {
				if result.Kind != "" && result.Kind != "fail" {
					continue
				}
				f, _ := result.PartialFingerprints[FingerprintKey].(string)
				if f == "" {
					return Baseline{}, fmt.Errorf("read baseline: runs[%d].results[%d] (tool %q, rule %q) has no partialFingerprints[%q]: was this file written by plumb?", i, j, run.Tool.Driver.Name, result.RuleID, FingerprintKey)
				}
				b.fingerprints[f] = true
			}
		}
	default:
		return Baseline{}, errors.New("read baseline: neither plumb's JSON nor SARIF: want verdicts or runs at the top")
	}
	return b, nil
}

func orNone(s string) string {
	if s == "" {
		return "(none)"
	}
	return s
}

// MarkNew sets New on the fails and waived fails that the baseline does not hold and
// clears it on all others; without a baseline nothing is new. Fingerprints must be set. aliases returns the former
// ids of a policy, so that a rename makes nothing new; it may be nil.
func MarkNew(vs []*Verdict, b Baseline, aliases func(policy string) []string) {
	for _, v := range vs {
		v.New = b.Given() && (v.Outcome == Fail || v.Outcome == Waived) && !b.holds(v, aliases)
	}
}

func (b Baseline) holds(v *Verdict, aliases func(string) []string) bool {
	if b.fingerprints[v.Fingerprint] {
		return true
	}
	if aliases == nil {
		return false
	}
	_, ordinal, repeated := strings.Cut(v.Fingerprint, ":")
	for _, former := range aliases(v.Policy) {
		f := fingerprint(v, former)
		if repeated {
			f += ":" + ordinal
		}
		if b.fingerprints[f] {
			return true
		}
	}
	return false
}
