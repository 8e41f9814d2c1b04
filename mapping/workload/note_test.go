package workload

import (
	"strings"
	"testing"

	"github.com/plumb-iac/plumb/mapping"
)

func TestFit(t *testing.T) {
	long := strings.Repeat("X", 60)
	tests := []struct {
		name, text string
		limit      int
		want       string
	}{
		{"fits", "One. Two.", 20, "One. Two."},
		{"exactly", "One. Two.", 9, "One. Two."},
		{"shortened", "One is here. Two is here. Three is here.", 38, "One is here. More in the review."},
		{"no room for the last sentence", "One is here. " + long, 20, "One is here."},
		{"first does not fit", long + ". Two.", 30, ""},
		{"a version is no end", "Use 1.2 or s3.logs now. Then go on with all the rest of it.", 45, "Use 1.2 or s3.logs now. More in the review."},
		{"abbreviations are no end", "Keys, e.g. KMS keys, rotate. Then go on with the rest.", 50, "Keys, e.g. KMS keys, rotate. More in the review."},
		{"lines are ends", "first line\nsecond line that is far too long to fit", 32, "first line More in the review."},
		{"wide characters count twice", "🙂🙂🙂. B.", 8, "🙂🙂🙂."},
		{"empty", "", 10, ""},
	}
	for _, test := range tests {
		if got := Fit(test.text, test.limit); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// What plumb writes never exceeds the API's limits, holds only whole sentences, and is known as its own.
func FuzzNotes(f *testing.F) {
	f.Add("A person's words.", "Evidence. And more of it.")
	f.Add("", strings.Repeat("A sentence that is long enough. ", 100))
	f.Add(strings.Repeat("x", 2080), "Short.")
	f.Add("[plumb 123456]\nedited\n[/plumb]", "Evidence.")
	f.Add("[/plumb]\r\n[plumb ", "a\r\nb")
	f.Fuzz(func(t *testing.T, have, text string) {
		for _, selected := range []bool{false, true} {
			note := choiceNote(text, selected)
			if mapping.Length(note) > mapping.ChoiceNoteLimit {
				t.Fatalf("choice note of %d characters", mapping.Length(note))
			}
			want := ours
			if selected {
				want = oursSelected
			}
			if note != "" && owner(note) != want {
				t.Fatalf("not known as ours: %q", note)
			}
			if note != "" && owner(note+"x") != theirs {
				t.Fatalf("an edited note passes as ours: %q", note)
			}
		}
		note, ok, why := answerNote(have, text)
		if !ok {
			if note != have || why == "" {
				t.Fatalf("refused without a reason, or changed: %q", note)
			}
			return
		}
		if n := mapping.Length(note); n > mapping.NoteLimit && n > mapping.Length(have) {
			t.Fatalf("answer note of %d characters", n)
		}
		if again, ok, _ := answerNote(note, text); !ok || again != note {
			t.Fatalf("a second time it is another note: %q, %q", note, again)
		}
		if !strings.Contains(have, "plumb") && plain(have) != "" && !strings.HasPrefix(note, strings.TrimRight(lines(have), "\n")) {
			t.Fatalf("a person's words changed: %q became %q", have, note)
		}
	})
}

func TestAnswerNote(t *testing.T) {
	note, ok, _ := answerNote("Mine.\n", "Evidence.")
	if want := "Mine.\n\n[plumb " + checksum("Evidence.") + "]\nEvidence.\n[/plumb]"; !ok || note != want {
		t.Errorf("%q, want %q", note, want)
	}
	both := "Before.\n\n[plumb " + checksum("Old.") + "]\nOld.\n[/plumb]\nAfter."
	if got, ok, _ := answerNote(both, "New."); !ok || got != strings.Replace(both, checksum("Old.")+"]\nOld.", checksum("New.")+"]\nNew.", 1) {
		t.Errorf("%q", got)
	}
	for _, have := range []string{
		strings.Replace(both, "Old.", "Old, they say.", 1),         // edited
		strings.Replace(both, "[/plumb]", "", 1),                   // half
		both + "\n" + both,                                         // twice
		"[plumb " + checksum("Old.") + "]\nOld.",                   // no end
		strings.Repeat("x", mapping.NoteLimit-20),                  // no room
		strings.Repeat("A person's words. ", mapping.NoteLimit/18), // no room either
	} {
		if got, ok, why := answerNote(have, "New evidence."); ok || got != have || why == "" {
			t.Errorf("%.60q: became %.60q (%v)", have, got, why)
		}
	}
}
