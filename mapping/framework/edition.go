package framework

import "slices"

// How a practice of an earlier edition lives on.
const (
	Same    = "same"    // it has the same key today
	Renamed = "renamed" // the same practice has another key today: an answer carries over
	Merged  = "merged"  // its matter is part of another practice today: a person must confirm the answer
	Retired = "retired" // no practice of today speaks of it
)

// A Change says what became of a practice of an earlier edition.
type Change struct {
	From  string    // the former key
	How   string    // Same, Renamed, Merged or Retired
	To    *Practice // today's practice; nil if retired
	ID    string    // its former number, which may mean another practice today
	Title string    // its former title
	Why   string    // the reason for the judgement: AWS's own word, or our reading
}

// Resolve says what a key, of this edition or an earlier one, stands for today.
// ok is false for a key that no edition known to plumb has.
func (f *Framework) Resolve(key string) (c Change, ok bool) {
	if p := f.byKey[key]; p != nil {
		return Change{From: key, How: Same, To: p, ID: p.ID, Title: p.Title}, true
	}
	if f.changes == nil {
		return Change{}, false
	}
	c, ok = f.changes()[key]
	return c, ok
}

// Changes returns all practices of earlier editions that have another key today
// or none, by their former key.
func (f *Framework) Changes() []Change {
	if f.changes == nil {
		return nil
	}
	var all []Change
	for _, c := range f.changes() {
		all = append(all, c)
	}
	slices.SortFunc(all, func(a, b Change) int {
		if a.From < b.From {
			return -1
		}
		return 1
	})
	return all
}

func readChanges(e embedded, f *Framework) map[string]Change {
	all := map[string]Change{}
	err := e.rows("renames.tsv", 6, func(r []string) error {
		all[r[0]] = Change{From: r[0], How: r[1], To: f.byKey[r[2]], ID: r[3], Title: r[4], Why: r[5]}
		return nil
	})
	if err != nil {
		panic("framework: embedded renames: " + err.Error()) // a test decodes it
	}
	return all
}

// Editions are the framework's editions that plumb knows, newest first. Only
// the newest is held in full.
var Editions = []string{Edition, "2024-06-27"}

// A Former is what the edition of 2024-06-27, the last one whose API data was
// at hand, said of a practice or question that has the same id today.
type Former struct {
	Title string // where it was another one than today, else ""
	Place int    // place in the API's list of choices, which is not the practice's number; 0 for a question
}

// Earlier returns the practices (by key) and the questions (by id) of the edition of 2024-06-27.
// It is there to recognise what an older lens version returns.
func Earlier() map[string]Former {
	all := map[string]Former{}
	err := embedded{}.rows("edition_2024-06-27.tsv", 3, func(r []string) error {
		place := 0
		for _, d := range r[1] {
			place = 10*place + int(d-'0')
		}
		all[r[0]] = Former{Title: r[2], Place: place}
		return nil
	})
	if err != nil {
		panic("framework: embedded edition: " + err.Error()) // a test decodes it
	}
	return all
}
