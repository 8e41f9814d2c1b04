package report

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// jsonReport is the whole file, for reading.
type jsonReport struct {
	Version     *json.Number      `json:"version"`
	Tool        Tool              `json:"tool"`
	Time        string            `json:"time"`
	Targets     []resource.Target `json:"targets"`
	Verdicts    *[]jsonVerdict    `json:"verdicts"`
	Diagnostics []jsonDiagnostic  `json:"diagnostics"`
	Summary     *Summary          `json:"summary"`
	Baseline    bool              `json:"baseline"`
	Framework   Framework         `json:"framework"`
	Policies    []Policy          `json:"policies"`
	Practices   []jsonPractice    `json:"practices"`
	Views       *Views            `json:"views"`
	Unmanaged   []Unmanaged       `json:"unmanaged"`
}

// ReadJSON reads what JSON wrote. Fields that it does not know are passed over,
// so that a later plumb may add some; a version other than 1, a verdict or risk
// that does not exist, and anything behind the end are errors that say where.
//
// The Summary is the file's, which counted the passes even where they were left
// out. Source and Options are the caller's to set.
func ReadJSON(in io.Reader) (*Report, error) {
	var file jsonReport
	d := json.NewDecoder(in)
	if err := d.Decode(&file); err != nil {
		return nil, fmt.Errorf("read saved scan: %w", err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("read saved scan: there is more behind the end of the JSON")
	}
	if file.Version == nil || file.Verdicts == nil {
		return nil, errors.New("read saved scan: no version or no verdicts: want the output of plumb scan --format json")
	}
	if file.Version.String() != fmt.Sprint(jsonVersion) {
		return nil, fmt.Errorf("read saved scan: version %s is not one that this plumb reads: want %d", *file.Version, jsonVersion)
	}
	if file.Summary == nil {
		return nil, errors.New("read saved scan: no summary")
	}

	r := &Report{
		Tool: file.Tool, Targets: file.Targets, Policies: file.Policies,
		Resources: file.Summary.Resources, Framework: file.Framework, Baseline: file.Baseline, Summary: file.Summary,
		Views: file.Views, Unmanaged: file.Unmanaged,
	}
	if file.Time != "" {
		t, err := time.Parse(time.RFC3339, file.Time)
		if err != nil {
			return nil, fmt.Errorf("read saved scan: time: %w", err)
		}
		r.Time = t
	}
	for i, v := range *file.Verdicts {
		verdict, err := v.verdict()
		if err != nil {
			return nil, fmt.Errorf("read saved scan: verdicts[%d]: %w", i, err)
		}
		r.Verdicts = append(r.Verdicts, verdict)
	}
	finding.Sort(r.Verdicts)
	for i, p := range r.Policies {
		if p.ID == "" || !slices.Contains(finding.Risks, p.Risk) {
			return nil, fmt.Errorf("read saved scan: policies[%d]: want an id and a risk of high, medium or low, got %q and %q", i, p.ID, p.Risk)
		}
	}
	for i, d := range file.Diagnostics {
		if d.Severity != resource.Error && d.Severity != resource.Warning {
			return nil, fmt.Errorf("read saved scan: diagnostics[%d]: unknown severity %q: want error or warning", i, d.Severity)
		}
		r.Diagnostics = append(r.Diagnostics, resource.Diagnostic(d))
	}
	saved := make(savedCatalogue, len(file.Practices))
	for _, p := range file.Practices {
		saved[p.Key] = finding.PracticeInfo(p)
	}
	r.Catalogue = saved
	return r, nil
}

var outcomes = []finding.Outcome{finding.Pass, finding.Fail, finding.Unknown, finding.Waived}

func (v jsonVerdict) verdict() (*finding.Verdict, error) {
	if !slices.Contains(outcomes, v.Verdict) {
		return nil, fmt.Errorf("unknown verdict %q: want pass, fail, unknown or waived", v.Verdict)
	}
	if !slices.Contains(finding.Risks, v.Risk) {
		return nil, fmt.Errorf("unknown risk %q: want high, medium or low", v.Risk)
	}
	if v.Policy == "" {
		return nil, errors.New("no policy")
	}
	for _, l := range v.Locations {
		if l.File == "" || l.StartLine < 0 || l.StartColumn < 0 || l.EndLine < 0 || l.EndColumn < 0 {
			return nil, fmt.Errorf("%s: a location without a file, or with a negative line or column", v.Policy)
		}
	}
	if v.External < 0 {
		return nil, fmt.Errorf("%s: external is negative", v.Policy)
	}
	if v.Verdict == finding.Waived && v.Waiver == nil {
		return nil, fmt.Errorf("%s: waived without a waiver", v.Policy)
	}
	var views []finding.View
	for _, view := range v.Views {
		if view.Verdict != "" && !slices.Contains(outcomes, view.Verdict) {
			return nil, fmt.Errorf("%s: views: unknown verdict %q: want pass, fail, unknown or nothing", v.Policy, view.Verdict)
		}
		views = append(views, finding.View{Source: view.Source, Address: view.Address, Outcome: view.Verdict, Unknown: view.Unknown})
	}
	return &finding.Verdict{
		Policy: v.Policy, Outcome: v.Verdict, Risk: v.Risk, Practices: v.Practices, Subject: finding.Subject(v.Resource),
		Message: v.Message, Attribute: v.Attribute, Fingerprint: v.Fingerprint, New: v.New,
		Locations: v.Locations, External: v.External, Unknown: v.Unknown, Waiver: v.Waiver, Views: views,
	}, nil
}

// A savedCatalogue knows the practices that a saved report speaks of.
type savedCatalogue map[string]finding.PracticeInfo

// Practice implements finding.Catalogue.
func (c savedCatalogue) Practice(key string) (finding.PracticeInfo, bool) {
	p, ok := c[key]
	return p, ok
}
