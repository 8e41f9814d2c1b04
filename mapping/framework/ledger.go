package framework

import (
	"fmt"
	"slices"
	"strings"
)

// Class says how far configuration can answer for a practice.
type Class string

// The four automation classes.
const (
	Direct        Class = "direct"         // configuration settles it for what was judged
	Partial       Class = "partial"        // configuration gives real evidence, but cannot settle it
	Ask           Class = "ask"            // only a person knows
	NotObservable Class = "not_observable" // it lies in design or code that no configuration shows
)

// Classes are all automation classes.
var Classes = []Class{Direct, Partial, Ask, NotObservable}

// A Ledger is one practice's row of the ledger: what plumb can and cannot see
// of it, and what a person has to be asked.
type Ledger struct {
	Class Class
	// Seen says where evidence can be found: "terraform" (configuration, plan
	// or state), "live" (an account). Empty where there is none anywhere.
	Seen     []string
	Shows    string // what configuration shows of the practice; "" where it shows nothing
	Hides    string // what no configuration shows of it
	Question string // what a person must be asked
}

// Ledger returns the practice's row of the ledger. A practice of a custom lens
// that was given none is one to ask a person about.
func (p *Practice) Ledger() Ledger {
	if p.ledger != nil {
		return *p.ledger
	}
	if p.ledgers != nil {
		if l := p.ledgers()[p.Key]; l != nil {
			return *l
		}
	}
	return Ledger{Class: Ask}
}

// SetLedger gives a practice of a custom lens its row.
func (p *Practice) SetLedger(l Ledger) { p.ledger = &l }

// readLedgers reads data/ledger: one file a pillar, one paragraph a practice.
//
//	sec_protect_data_rest_encrypt direct terraform,live
//	+ what configuration shows
//	- what it does not
//	? what to ask
func readLedgers(e embedded) map[string]*Ledger {
	all := make(map[string]*Ledger, 320)
	entries, err := data.ReadDir("data/ledger")
	if err != nil {
		panic("framework: " + err.Error())
	}
	for _, entry := range entries {
		if err := parseLedger(e.text("ledger/"+entry.Name()), all); err != nil {
			panic(fmt.Sprintf("framework: embedded ledger: %s:%v", entry.Name(), err)) // a test decodes it
		}
	}
	return all
}

func parseLedger(text string, into map[string]*Ledger) error {
	var l *Ledger
	line := 0
	for s := range strings.Lines(text) {
		line++
		s = strings.TrimSuffix(s, "\n")
		if s == "" || s[0] == '#' {
			continue
		}
		mark, sentence, _ := strings.Cut(s, " ")
		var field *string
		switch {
		case mark != "+" && mark != "-" && mark != "?":
			f := strings.Fields(s)
			if len(f) != 3 || !slices.Contains(Classes, Class(f[1])) {
				return fmt.Errorf("%d: want a key, a class and where it is seen", line)
			}
			if into[f[0]] != nil {
				return fmt.Errorf("%d: %s stands twice", line, f[0])
			}
			l = &Ledger{Class: Class(f[1])}
			if f[2] != "-" {
				l.Seen = strings.Split(f[2], ",")
			}
			into[f[0]] = l
			continue
		case l == nil:
			return fmt.Errorf("%d: a sentence before the first practice", line)
		case mark == "+":
			field = &l.Shows
		case mark == "-":
			field = &l.Hides
		default:
			field = &l.Question
		}
		if *field != "" {
			return fmt.Errorf("%d: a second %q sentence", line, mark)
		}
		*field = sentence
	}
	return nil
}
