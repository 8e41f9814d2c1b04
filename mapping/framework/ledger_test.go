package framework

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestEveryPractice walks all practices: each has a class, says what
// configuration shows of it where it shows something, what it hides, and what
// to ask a person.
func TestEveryPractice(t *testing.T) {
	asked := map[string]string{}
	for _, c := range Current().Practices {
		l := c.Ledger()
		if !slices.Contains(Classes, l.Class) {
			t.Errorf("%s: class %q", c.ID, l.Class)
		}
		visible := l.Class == Direct || l.Class == Partial
		if visible != (l.Shows != "") || visible != (len(l.Seen) > 0) {
			t.Errorf("%s: class %s, seen in %v, shows %q", c.ID, l.Class, l.Seen, l.Shows)
		}
		for _, s := range l.Seen {
			if s != "terraform" && s != "live" {
				t.Errorf("%s: seen in %q", c.ID, s)
			}
		}
		if !strings.HasSuffix(l.Question, "?") {
			t.Errorf("%s: question %q", c.ID, l.Question)
		}
		if other := asked[l.Question]; other != "" {
			t.Errorf("%s and %s ask the same: %q", other, c.ID, l.Question)
		}
		asked[l.Question] = c.ID
		for _, s := range []string{l.Shows, l.Hides} {
			if s != "" && (!strings.HasSuffix(s, ".") || strings.ToUpper(s[:1]) != s[:1]) {
				t.Errorf("%s: %q is no sentence", c.ID, s)
			}
		}
		if l.Hides == "" {
			t.Errorf("%s: nothing said of what it hides", c.ID)
		}
		for _, s := range []string{l.Shows, l.Hides, l.Question} {
			if utf8.RuneCountInString(s) > 240 {
				t.Errorf("%s: %d characters: %s", c.ID, utf8.RuneCountInString(s), s)
			}
		}
	}
	if n := len(readLedgers(embedded{})); n != len(Current().Practices) {
		t.Errorf("the ledger has %d practices, the catalogue %d", n, len(Current().Practices))
	}
}

func TestParseLedgerFaults(t *testing.T) {
	for text, want := range map[string]string{
		"+ shows\n":                           "1: a sentence before the first practice",
		"a direct\n":                          "1: want a key, a class and where it is seen",
		"a sure -\n":                          "1: want a key, a class and where it is seen",
		"a ask -\n? one\n? two\n":             "3: a second \"?\" sentence",
		"a ask -\n\na partial live\n":         "3: a stands twice",
		"a partial terraform,live\n+ ok.\n":   "",
		"# comment\na not_observable -\n- x.": "",
	} {
		err := parseLedger(text, map[string]*Ledger{})
		if got := errText(err); got != want {
			t.Errorf("%q: error %q, want %q", text, got, want)
		}
	}
}

func errText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
