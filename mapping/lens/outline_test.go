package lens

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestOutlineAndBack(t *testing.T) {
	l := company(t)
	var text bytes.Buffer
	if err := l.WriteOutline(&text); err != nil {
		t.Fatal(err)
	}
	golden(t, "company.md", text.String())
	back, err := ParseOutline("company.md", text.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(l, back.Lens); diff != "" {
		t.Error(diff)
	}
}

func TestOutlineFillsIn(t *testing.T) {
	o, err := ParseOutline("short.md", []byte(`# Short
What is asked of everybody.

## Backups
### Do you have backups?
- Backups are made
  Improve: Make backups.
- Backups are made
  Improve: Make them again.
- Say no
  Improve: Say it.
### Do you have backups?
\# no heading
- Restores are tried
  Improve: Try them.
- None of these.
Risk:
- none: restores_are_tried
- high: default
`))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := o.Lens.Write(&out); err != nil {
		t.Fatal(err)
	}
	golden(t, "short.json", out.String())
	if faults := o.Check(); len(faults) > 0 && faults[0].Code != CodeCharacter {
		t.Error(faults)
	}
}

func TestOutlineFaults(t *testing.T) {
	_, err := ParseOutline("bad.md", []byte(`before
# Name
# Second name
### Question without a pillar
- Choice without a question
## Pillar
A pillar has no description.
### Question
Risk: none
- low: aaa
and text
#### Too deep
- Choice
  Improve: once
  Improve: twice
  a stray line
Improve: not indented
##
`))
	var got string
	if err != nil {
		got = err.Error() + "\n"
	}
	golden(t, "bad-outline.golden", got)
}

// Faults of the lens point at the lines of the outline.
func TestOutlineLines(t *testing.T) {
	o, err := ParseOutline("x.md", []byte("# Name\n\nDescription.\n\n## Pillar\n\n### Question\n\n- One\n- Two "+strings.Repeat("x", 130)+"\n  Improve: a <ftp://x>\n\nRisk:\n- none: one && three\n- high: default\n"))
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, f := range o.Check() {
		out.WriteString(f.String() + "\n")
	}
	golden(t, "outline-lines.golden", out.String())
}

func FuzzOutline(f *testing.F) {
	var text bytes.Buffer
	if err := company(f).WriteOutline(&text); err != nil {
		f.Fatal(err)
	}
	f.Add(text.String())
	f.Add("# N\n## P\n### Q\n- a\n  Help: x <http://y>\n\n    more\n")
	f.Fuzz(func(t *testing.T, text string) {
		o, err := ParseOutline("fuzz.md", []byte(text))
		if err != nil {
			return
		}
		o.Check()
		var first, second bytes.Buffer
		if o.Lens.WriteOutline(&first) != nil {
			return // says itself that it cannot hold the lens
		}
		back, err := ParseOutline("fuzz.md", first.Bytes())
		if err != nil {
			t.Fatalf("what was written cannot be read: %v\n%s", err, first.String())
		}
		if diff := cmp.Diff(o.Lens, back.Lens); diff != "" {
			t.Fatalf("there and back:\n%s", diff)
		}
		if err := back.Lens.WriteOutline(&second); err != nil || !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Fatalf("a second time it is another outline: %v", err)
		}
	})
}
