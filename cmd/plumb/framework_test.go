package main

import (
	"testing"

	"github.com/plumb-iac/plumb/mapping/framework"
)

// TestOnlyEvidenceThatExists walks all practices: those that the ledger says no
// configuration shows have no policy, and every policy's evidence is for a
// practice that exists.
func TestOnlyEvidenceThatExists(t *testing.T) {
	var s selection
	library, _, problems, err := s.load()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range problems {
		t.Errorf("%s: %s", p.Summary, p.Detail)
	}
	all := library.Policies()
	if len(all) == 0 {
		t.Fatal("no policies")
	}
	lens := framework.Current()
	for _, p := range all {
		if len(p.Evidence) == 0 {
			t.Errorf("%s gives evidence for nothing", p.ID)
		}
		for _, e := range p.Evidence {
			c := lens.ByKey(e.Key)
			if c == nil {
				t.Errorf("%s: no practice has the key %s", p.ID, e.Key)
				continue
			}
			if class := c.Ledger().Class; class == framework.Ask || class == framework.NotObservable {
				t.Errorf("%s gives evidence for %s %s, of which no configuration shows anything (%s)", p.ID, c.ID, c.Title, class)
			}
		}
	}
	find := policiesOf(all)
	covered := 0
	for _, c := range lens.Practices {
		if len(find(c.Key)) > 0 {
			covered++
		}
	}
	t.Logf("%d of %d practices have a policy", covered, len(lens.Practices))
}
