package report

import (
	"io"
	"path"
	"strings"

	"github.com/owenrumney/go-sarif/v2/sarif"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

const (
	sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
	srcRoot     = "%SRCROOT%"
)

// SARIF writes the report as SARIF 2.1.0.
//
// A policy becomes a rule; its practices become taxa of a taxonomy, with their
// questions and pillars, and the rule is related to them. A fail becomes a result
// at the narrowest place that the author can change: what lies inside a downloaded
// module, and the module calls on the way, are related locations. A waived fail
// is a result that is suppressed, in source or, from plumb.yaml, externally.
// A diagnostic becomes a notification, and an error says that the execution was
// not successful. What passed or is unknown is counted in the run's properties.
//
// Level and rank follow the risk: high is an error of rank 90, medium a warning of
// rank 50, low a note of rank 10. Only policies that speak for the Security pillar
// have a security-severity.
//
// File names are relative to %SRCROOT%. partialFingerprints holds
// primaryLocationLineHash, as GitHub computes it, and plumb/v1, which is
// finding.Fingerprint.
func SARIF(w io.Writer, r *Report) error {
	s := newSarifWriter(r)
	var results []*finding.Verdict
	for _, v := range r.Verdicts {
		if v.Outcome == finding.Fail || v.Outcome == finding.Waived {
			results = append(results, v)
		}
	}
	return s.write(w, results, nil)
}

type sarifWriter struct {
	r        *Report
	name     string // of the format, for errors
	sources  *sources
	policies []Policy
	index    map[string]int // of rules by policy id
	taxonomy *taxonomy
}

func newSarifWriter(r *Report) *sarifWriter {
	r.summary() // counts into the policies
	s := &sarifWriter{r: r, name: "sarif", sources: r.sources(), policies: r.sortedPolicies(), index: map[string]int{}, taxonomy: r.taxonomy()}
	for i, p := range s.policies {
		s.index[p.ID] = i
	}
	for _, v := range r.Verdicts { // a policy that nothing is known of
		if _, ok := s.index[v.Policy]; !ok {
			s.index[v.Policy] = len(s.policies)
			s.policies = append(s.policies, Policy{ID: v.Policy, Title: v.Policy, Practices: v.Practices, Risk: v.Risk})
		}
	}
	return s
}

// write writes one run with these results and, beside the report's diagnostics,
// these notes.
func (s *sarifWriter) write(w io.Writer, results []*finding.Verdict, notes []string) error {
	run := s.run(notes)
	o := objectWriter{w: w, name: s.name}
	o.value("$schema", sarifSchema)
	o.value("version", "2.1.0")
	o.key("runs")
	o.write("[")
	o.object(run, "results", len(results), func(i int) any { return s.result(results[i]) })
	o.write("]")
	return o.close()
}

func (s *sarifWriter) run(notes []string) sarifRun {
	run := sarif.NewRun(sarif.Tool{})
	run.ColumnKind = "unicodeCodePoints"
	base := sarif.NewArtifactLocation().WithDescription(message("The directory that file names are relative to."))
	if root := s.r.Options.SourceRoot; root != "" {
		base.URI = ptr(strings.TrimSuffix(root, "/") + "/")
	}
	run.OriginalUriBaseIDs = map[string]*sarif.ArtifactLocation{srcRoot: base}
	id := "plumb/"
	if c := strings.Trim(s.r.Options.Category, "/"); c != "" {
		id = "plumb/" + c + "/"
	}
	run.AutomationDetails = sarif.NewRunAutomationDetails().WithID(id)
	run.Invocations = []*sarif.Invocation{s.invocation(notes)}
	run.Properties = sarif.Properties{"summary": s.r.summary()}
	if s.r.Views != nil {
		run.Properties["views"] = s.r.Views
	}

	out := sarifRun{Run: run, Tool: sarifTool{Driver: s.driver()}}
	if s.taxonomy.any() {
		out.Taxonomies = []sarifComponent{s.taxonomy.component()}
	}
	return out
}

func (s *sarifWriter) driver() sarifComponent {
	t := s.r.Tool
	c := &sarif.ToolComponent{
		Name: orElse(t.Name, "plumb"), FullName: ptr(strings.TrimSpace(orElse(t.Name, "plumb") + " " + t.Version)),
		InformationURI: ptr(homepage), Version: ptr(numeric(t.Version)),
		ShortDescription: text2("Judges Terraform and AWS accounts by the Well-Architected Framework."),
	}
	if v := numeric(t.Version); isSemantic(v) {
		c.SemanticVersion = ptr(v)
	}
	out := sarifComponent{ToolComponent: c, Rules: []sarifDescriptor{}}
	if s.taxonomy.any() {
		out.SupportedTaxonomies = []sarifComponentRef{s.taxonomy.ref()}
	}
	for _, p := range s.policies {
		out.Rules = append(out.Rules, s.rule(p))
	}
	return out
}

func (s *sarifWriter) invocation(notes []string) *sarif.Invocation {
	in := sarif.NewInvocation().WithExecutionSuccess(true)
	if !s.r.Time.IsZero() {
		t := s.r.Time.UTC()
		in.EndTimeUTC = &t
	}
	for _, d := range s.r.Diagnostics {
		level := "warning"
		if d.Severity == resource.Error {
			level = "error"
			in.ExecutionSuccessful = ptr(false)
		}
		words := sentence(clean(d.Summary))
		if d.Detail != "" {
			words += " " + sentence(clean(d.Detail))
		}
		n := &sarif.Notification{Level: level, Message: message(notALink(words))}
		if d.File != "" {
			n.Locations = []*sarif.Location{{PhysicalLocation: s.physical(finding.Place{File: d.File, StartLine: d.Line})}}
		}
		in.ToolExecutionNotifications = append(in.ToolExecutionNotifications, n)
	}
	for _, note := range notes {
		in.ToolExecutionNotifications = append(in.ToolExecutionNotifications, &sarif.Notification{Level: "note", Message: message(note)})
	}
	return in
}

func (s *sarifWriter) result(v *finding.Verdict) sarifResult {
	index := uint(s.index[v.Policy])
	rank := float32(rankOf(v.Risk))
	res := &sarif.Result{
		RuleID: ptr(v.Policy), RuleIndex: &index, Kind: ptr("fail"), Level: ptr(levelOf(v.Risk)), Rank: &rank,
		PartialFingerprints: map[string]any{},
	}
	logical := &sarif.LogicalLocation{FullyQualifiedName: ptr(subjectName(v)), Kind: ptr("resource")}
	if v.Subject.Name != "" {
		logical.Name = ptr(clean(v.Subject.Name))
	}
	location := &sarif.Location{LogicalLocations: []*sarif.LogicalLocation{logical}}
	words := subjectName(v) + ": " + clean(v.Message)
	if p, ok := v.Reported(); ok {
		location.PhysicalLocation = s.physical(p)
		if hash := s.sources.lineHash(p.File, max(p.StartLine, 1)); hash != "" {
			res.PartialFingerprints["primaryLocationLineHash"] = hash
		}
	}
	res.Locations = []*sarif.Location{location}
	if v.Fingerprint != "" {
		res.PartialFingerprints[finding.FingerprintKey] = v.Fingerprint
	}
	inner, calls := besides(v)
	related := func(p finding.Place, what string) {
		id := uint(len(res.RelatedLocations) + 1)
		res.RelatedLocations = append(res.RelatedLocations, &sarif.Location{Id: &id, PhysicalLocation: s.physical(p), Message: message(what)})
	}
	for _, p := range inner {
		related(p, "Inside the module.")
	}
	for _, p := range calls {
		related(p, "The module is called here.")
	}
	words = strings.TrimRight(notALink(words), ".")
	switch { // links to related locations, which GitHub shows
	case len(inner) > 0:
		words += " ([inside the module](1))"
	case len(calls) > 0:
		words += " ([module called here](1))"
	}
	res.Message = *message(words + ".")
	res.Properties = sarif.Properties{
		"address": clean(v.Subject.Address), "resourceType": v.Subject.Type, "source": string(v.Subject.Source), "risk": string(v.Risk),
	}
	for _, view := range v.Views {
		if view.Source == resource.AWS && v.Subject.Source != resource.AWS {
			res.Properties["runsAs"] = clean(view.Address)
		}
	}
	if v.Attribute != "" {
		res.Properties["attribute"] = clean(v.Attribute)
	}
	if s.r.Baseline {
		res.BaselineState = ptr("unchanged")
		if v.New {
			res.BaselineState = ptr("new")
		}
	}
	out := sarifResult{Result: res}
	if v.Outcome == finding.Waived && v.Waiver != nil {
		out.Suppressions = []sarifSuppression{s.suppression(v.Waiver)}
	}
	return out
}

func (s *sarifWriter) suppression(w *finding.Waiver) sarifSuppression {
	kind := "inSource"
	if ext := path.Ext(w.File); ext == ".yaml" || ext == ".yml" {
		kind = "external"
	}
	why := clean(w.Reason)
	if w.Until != "" {
		why += " (until " + clean(w.Until) + ")"
	}
	out := sarifSuppression{Kind: kind, Status: "accepted", Justification: why}
	if w.File != "" {
		out.Location = &sarif.Location{PhysicalLocation: s.physical(finding.Place{File: w.File, StartLine: w.Line})}
	}
	return out
}

// physical returns a place with its columns as SARIF counts them.
func (s *sarifWriter) physical(p finding.Place) *sarif.PhysicalLocation {
	out := &sarif.PhysicalLocation{ArtifactLocation: sarif.NewArtifactLocation().WithUri(fileURI(s.r.file(p.File)))}
	if !strings.HasPrefix(p.File, "/") {
		out.ArtifactLocation.WithUriBaseId(srcRoot)
	}
	if p.StartLine < 1 {
		return out
	}
	region := sarif.NewRegion().WithStartLine(p.StartLine)
	end := max(p.EndLine, p.StartLine)
	if p.StartColumn > 0 {
		region.WithStartColumn(s.sources.codePointColumn(p.File, p.StartLine, p.StartColumn))
	}
	if end > p.StartLine {
		region.WithEndLine(end)
	}
	if p.EndColumn > 0 && (end > p.StartLine || p.EndColumn > p.StartColumn) {
		region.WithEndColumn(s.sources.codePointColumn(p.File, end, p.EndColumn))
	}
	out.Region = region
	return out
}

// numeric returns a version that begins with a number, as readers of SARIF expect:
// 1.2.3 for v1.2.3, 0.0.0-dev for dev.
func numeric(version string) string {
	v := strings.TrimPrefix(clean(version), "v")
	switch {
	case v == "":
		return "0.0.0"
	case v[0] < '0' || v[0] > '9':
		return "0.0.0-" + v
	}
	return v
}

func levelOf(r finding.Risk) string {
	switch r {
	case finding.High:
		return "error"
	case finding.Medium:
		return "warning"
	}
	return "note"
}

func rankOf(r finding.Risk) float64 {
	switch r {
	case finding.High:
		return 90
	case finding.Medium:
		return 50
	}
	return 10
}
