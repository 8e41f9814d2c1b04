package framework

import (
	"strings"
	"testing"

	"github.com/plumb-iac/plumb/scanner/finding"
)

var _ finding.Catalogue = Current()

func TestCatalogue(t *testing.T) {
	f := Current()
	if len(f.Pillars) != 6 || len(f.Questions) != 57 || len(f.Practices) != 307 {
		t.Fatalf("have %d pillars, %d questions, %d practices: want 6, 57, 307", len(f.Pillars), len(f.Questions), len(f.Practices))
	}
	if len(f.Principles) == 0 {
		t.Error("no general design principles")
	}
	for _, p := range f.Pillars {
		if len(p.Principles) == 0 {
			t.Errorf("%s has no design principles", p.ID)
		}
	}
	var open []string
	for _, q := range f.Questions {
		if !strings.HasSuffix(q.NoneID, "_no") || f.ByKey(q.NoneID) != nil {
			t.Errorf("%s: none-of-these choice %q", q.ID, q.NoneID)
		}
		if !strings.HasPrefix(q.Number, q.Pillar.Prefix+" ") {
			t.Errorf("%s: number %s in pillar %s", q.ID, q.Number, q.Pillar.ID)
		}
	}
	for _, c := range f.Practices {
		number := strings.ReplaceAll(c.Question.Number, " ", "")
		if question, _, _ := strings.Cut(c.ID, "-"); fold(question) != fold(number) {
			t.Errorf("%s stands in %s", c.ID, c.Question.Number)
		}
		if !c.Confirmed() {
			open = append(open, c.ID)
			if !strings.Contains(c.Key, ":") {
				t.Errorf("%s: key %q could be taken for a choice id", c.ID, c.Key)
			}
		} else if c.ChoiceID != c.Key || strings.ContainsAny(c.Key, ": ") {
			t.Errorf("%s: key %q, choice id %q", c.ID, c.Key, c.ChoiceID)
		}
	}
	if len(open) != 1 || open[0] != "SUS06-BP01" {
		t.Errorf("practices without a confirmed choice id: %v, want SUS06-BP01 alone", open)
	}
}

// TestOrder shows why nothing may be reconciled by position: the API lists the
// choices of some questions in another order than their numbers.
func TestOrder(t *testing.T) {
	earlier := Earlier()
	moved := 0
	for _, q := range Current().Questions {
		for i, c := range q.Practices {
			if !c.Confirmed() {
				continue
			}
			e, ok := earlier[c.Key]
			if !ok || e.Place < 1 {
				t.Errorf("%s: not in the edition of 2024-06-27", c.Key)
			}
			if e.Place != i+1 {
				moved++
			}
		}
	}
	if moved == 0 {
		t.Error("every choice stands at its number's place: the data is not what the API returned")
	}
}

func TestFind(t *testing.T) {
	f := Current()
	for name, want := range map[string]string{
		"SEC08-BP02":                          "SEC08-BP02",
		"sec08-bp02":                          "SEC08-BP02",
		"sec_protect_data_rest_encrypt":       "SEC08-BP02",
		"sec8 bp2":                            "SEC08-BP02",
		"SEC 8":                               "SEC 8",
		"sec8":                                "SEC 8",
		"SEC08":                               "SEC 8",
		"SEC10":                               "SEC 10",
		"protect-data-rest":                   "SEC 8",
		"sus_dev":                             "SUS 6",
		"cost":                                "Cost Optimization",
		"COST":                                "Cost Optimization",
		"Cost Optimization":                   "Cost Optimization",
		"costOptimization":                    "Cost Optimization",
		"cost-optimization":                   "Cost Optimization",
		"operations":                          "Operational Excellence",
		"ops_telemetry_application_telemetry": "OPS04-BP02",
	} {
		m, err := f.Find(name)
		got := ""
		switch {
		case err != nil:
			got = err.Error()
		case m.Practice != nil:
			got = m.Practice.ID
		case m.Question != nil:
			got = m.Question.Number
		case m.Pillar != nil:
			got = m.Pillar.Title
		}
		if got != want {
			t.Errorf("Find(%q) = %s, want %s", name, got, want)
		}
	}
	for name, want := range map[string]string{
		"SEC08-BP99":          "did you mean SEC08-BP0",
		"protect-data-rset":   "did you mean protect-data-rest",
		"secrity":             "did you mean security",
		"qqqqqqqqqqqqqqqqqqq": "`plumb framework list` shows all",
		"":                    "unknown",
		"sec_protect_data_transit_auto_unintended_access": "not in the edition of",
	} {
		if _, err := f.Find(name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Find(%q): error %v, want one with %q", name, err, want)
		}
	}
}

func TestResolve(t *testing.T) {
	f := Current()
	for _, c := range f.Changes() {
		if f.ByKey(c.From) != nil {
			t.Errorf("%s is a practice of today", c.From)
		}
		if (c.To == nil) != (c.How == Retired) || c.Title == "" || c.Why == "" {
			t.Errorf("%+v: incomplete", c)
		}
		if c.How != Renamed && c.How != Merged && c.How != Retired {
			t.Errorf("%s: unknown kind of change %q", c.From, c.How)
		}
	}
	if c, ok := f.Resolve("sec_protect_data_rest_encrypt"); !ok || c.How != Same || c.To.ID != "SEC08-BP02" {
		t.Errorf("a key of today: %+v, %v", c, ok)
	}
	if _, ok := f.Resolve("made_up"); ok {
		t.Error("a made-up key was resolved")
	}
}

func TestNewRefusesDuplicates(t *testing.T) {
	twice := func(a, b *Practice) *Framework {
		return &Framework{Pillars: []*Pillar{{ID: "p", Questions: []*Question{{ID: "q", Practices: []*Practice{a, b}}}}}}
	}
	if _, err := New(twice(&Practice{Key: "a"}, &Practice{Key: "a"})); err == nil {
		t.Error("a key used twice was accepted")
	}
	f, err := New(twice(&Practice{Key: "a"}, &Practice{Key: "b"}))
	if err != nil {
		t.Fatal(err)
	}
	if c := f.ByKey("b"); c == nil || c.Question.ID != "q" || c.Ledger().Class != Ask {
		t.Errorf("custom practice: %+v", c)
	}
	if _, ok := f.Resolve("old"); ok {
		t.Error("a custom lens resolved a key it does not have")
	}
}

func BenchmarkDecode(b *testing.B) {
	for b.Loop() {
		if _, err := decode(embedded{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLedger(b *testing.B) {
	for b.Loop() {
		readLedgers(embedded{})
	}
}
