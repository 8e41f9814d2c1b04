package live

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write docs/live-types.md")

// The page that lists what is collected is made from the services themselves.
func TestPage(t *testing.T) {
	const file = "../../docs/live-types.md"
	got := page()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Error("docs/live-types.md is stale: go test ./scanner/live -run TestPage -update")
	}
}

func page() string {
	var b strings.Builder
	var shown, never []string
	collected := 0
	var table strings.Builder
	for _, s := range services() {
		var types []string
		for _, typ := range slices.Sorted(maps.Keys(s.Types)) {
			declared := s.Types[typ]
			short := "`" + strings.TrimPrefix(typ, "aws_") + "`"
			switch {
			case declared.Never != "":
				never = append(never, fmt.Sprintf("| %s | %s |", short, declared.Never))
			case len(declared.ShownAs) > 0:
				var as []string
				for _, other := range declared.ShownAs {
					as = append(as, "`"+strings.TrimPrefix(other, "aws_")+"`")
				}
				shown = append(shown, fmt.Sprintf("| %s | %s |", short, strings.Join(as, ", ")))
			default:
				types = append(types, short)
			}
		}
		if collected += len(types); len(types) > 0 {
			fmt.Fprintf(&table, "| %s | %s |\n", s.Name, strings.Join(types, ", "))
		}
	}
	slices.Sort(shown)
	slices.Sort(never)
	fmt.Fprintf(&b, `<!-- Made by go test ./scanner/live -run TestPage -update. -->
# What a live scan collects

%d resource types are read from an account, of %d services (the names are those that `+"`--services`"+` takes; all types begin with `+"`aws_`"+`).
A type that stands in none of the tables is read by no policy of plumb's own.

| service | resource types |
|---|---|
%s
## Shown in others

What AWS keeps in one place is shown in one resource, so that nothing is judged twice, whatever it was made with.

| type | shown in |
|---|---|
%s

## Not shown by an account

What hangs on these is unknown in a live scan, and never taken for absent.

| type | because |
|---|---|
%s
`, collected, len(services()), table.String(), strings.Join(shown, "\n"), strings.Join(never, "\n"))
	return b.String()
}
