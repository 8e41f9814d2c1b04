package report

import (
	"compress/gzip"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/finding"
)

// What GitHub's code scanning takes in one run; see "SARIF support for code
// scanning" in its documentation.
const (
	githubResults = 25_000
	githubBytes   = 10 << 20 // of the file, compressed with gzip
)

// GitHubSARIF writes SARIF that GitHub's code scanning takes: without suppressed
// results and results outside of files, and of the others the worst, as many as
// GitHub takes in number and size. What was left out for its limits stands in a
// notification of the run and is told to Options.Notify.
func GitHubSARIF(w io.Writer, r *Report) error {
	return gitHubSARIF(w, r, githubResults, githubBytes)
}

func gitHubSARIF(w io.Writer, r *Report, maxResults, maxBytes int) error {
	s := newSarifWriter(r)
	s.name = "github-sarif"
	var results []*finding.Verdict
	waived, nowhere := 0, 0
	for _, v := range r.Verdicts {
		_, inFile := v.Reported()
		switch {
		case v.Outcome == finding.Waived:
			waived++
		case v.Outcome != finding.Fail:
		case !inFile:
			nowhere++
		default:
			results = append(results, v)
		}
	}
	slices.SortStableFunc(results, func(a, b *finding.Verdict) int { return compareRisks(a.Risk, b.Risk) })

	n := min(len(results), maxResults)
	for {
		notes := dropped(waived, nowhere, len(results)-n)
		var size counter
		zip := gzip.NewWriter(&size)
		if err := s.write(zip, results[:n], notes); err != nil {
			return err
		}
		if err := zip.Close(); err != nil {
			return fmt.Errorf("write github-sarif: %w", err)
		}
		if int(size) <= maxBytes || n == 0 {
			for _, note := range notes {
				r.notify(note)
			}
			return s.write(w, results[:n], notes)
		}
		// As many as would fit if all were of the same size, and a little less.
		n = min(n-1, n*maxBytes/int(size)*95/100)
	}
}

func dropped(waived, nowhere, tooMany int) []string {
	var parts []string
	add := func(n int, why string) {
		if n > 0 {
			parts = append(parts, count(n, "result")+" "+why)
		}
	}
	add(waived, "that are waived")
	add(nowhere, "that are in no file")
	add(tooMany, "of the lowest risk, since GitHub takes no more")
	if len(parts) == 0 {
		return nil
	}
	return []string{"Left out of the SARIF for GitHub: " + strings.Join(parts, "; ") + "."}
}

// A counter counts the bytes written to it.
type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}
