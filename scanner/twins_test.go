package scanner_test

import (
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/plumb-iac/plumb/policies"
	"github.com/plumb-iac/plumb/scanner"
	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/internal/workloads"
	"github.com/plumb-iac/plumb/scanner/policy"
	"github.com/plumb-iac/plumb/scanner/resource"
)

var update = flag.Bool("update", false, "rewrite testdata/ruin.golden")

// Of a workload that a careful team built there is nothing to say.
func TestFortressHasNoFindings(t *testing.T) {
	result := complete(t, "fortress")
	managed, passed := 0, map[string]bool{}
	for _, r := range result.Resources {
		if r.Mode == resource.Managed {
			managed++
		}
	}
	if managed < 150 {
		t.Errorf("%d managed resources, want at least 150", managed)
	}
	for _, v := range result.Verdicts {
		switch v.Outcome {
		case finding.Pass:
			passed[v.Policy] = true
		case finding.Fail, finding.Waived:
			t.Errorf("%s: %s: %s (%s)", v.Subject.Address, v.Policy, v.Message, v.Attribute)
		}
	}
	if len(passed) < 180 {
		t.Errorf("%d policies pass something, want at least 180: the workload shows too little", len(passed))
	}
	t.Logf("%d managed resources, %d verdicts, %d policies pass something", managed, len(result.Verdicts), len(passed))
}

// Of the same workload, neglected, many policies speak, and each says what is wrong,
// where, why and what to do.
func TestRuinIsExplained(t *testing.T) {
	result := complete(t, "ruin")
	about := map[string]*policy.Policy{}
	for _, p := range result.Policies {
		about[p.ID] = p
	}
	counts, said := map[string]int{}, map[string]string{}
	for _, v := range result.Verdicts {
		if v.Outcome != finding.Fail {
			continue
		}
		counts[v.Policy]++
		at := fmt.Sprintf("%s: %s", v.Subject.Address, v.Policy)
		if v.Message == "" || strings.HasSuffix(v.Message, ".") {
			t.Errorf("%s: message %q", at, v.Message)
		}
		p := about[v.Policy]
		if p.Title == "" || p.Description == "" || p.Remediation == "" || len(p.Related) == 0 {
			t.Errorf("%s: no title, description, remediation or page to read", at)
		}
		// What a workload lacks as a whole is nowhere.
		if place, ok := v.Reported(); v.Subject.Type != "" && (!ok || place.StartLine == 0 || !strings.HasSuffix(place.File, ".tf")) {
			t.Errorf("%s: no place", at)
		}
		key := v.Subject.Address + "\x00" + v.Attribute + "\x00" + v.Message
		if other, ok := said[key]; ok && other != v.Policy {
			t.Errorf("%s: %s says the same: %s", at, other, v.Message)
		}
		said[key] = v.Policy
	}
	if len(counts) < 190 {
		t.Errorf("%d policies fail, want at least 190", len(counts))
	}
	compareCounts(t, filepath.Join("testdata", "ruin.golden"), counts)
}

// compareCounts holds the findings by policy against a file: what stands there must
// be found as often. A policy that is newer than the file is only told of.
func compareCounts(t *testing.T, file string, counts map[string]int) {
	t.Helper()
	var text strings.Builder
	for _, id := range slices.Sorted(maps.Keys(counts)) {
		fmt.Fprintf(&text, "%d %s\n", counts[id], id)
	}
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v: make it with -update", err)
	}
	listed := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		var want int
		var id string
		if _, err := fmt.Sscanf(line, "%d %s", &want, &id); err != nil {
			t.Fatalf("%s: line %q: %v", file, line, err)
		}
		listed[id] = true
		if counts[id] != want {
			t.Errorf("%s: %d findings, %d in %s", id, counts[id], want, file)
		}
	}
	for id, n := range counts {
		if !listed[id] {
			t.Logf("%s: %d findings, not yet in %s", id, n, file)
		}
	}
}

// complete scans the configuration of a workload, which is all there is.
func complete(t *testing.T, name string) *scanner.Result {
	t.Helper()
	root, err := workloads.Root()
	if err != nil {
		t.Fatal(err)
	}
	result, err := scanner.Scan(t.Context(), scanner.Config{
		Now:      time.Date(2026, 11, 28, 0, 0, 0, 0, time.UTC), // versions that are supported today will not be for ever
		Targets:  []string{filepath.Join(root, name, "config")},
		Policies: []fs.FS{policies.FS},
		Complete: true,
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range result.Diagnostics {
		t.Errorf("%s: %s: %s", name, d.Summary, d.Detail)
	}
	return result
}
