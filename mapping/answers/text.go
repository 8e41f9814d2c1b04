package answers

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/plumb-iac/plumb/mapping"
)

// firstAsks and firstActions are how much the text summary shows.
const (
	firstAsks    = 8
	firstActions = 10
)

// Text writes a summary for a terminal: risks by pillar, what to fix and what to
// ask first. The other formats hold the whole review.
func Text(w io.Writer, r *mapping.Review) error {
	out := bufio.NewWriter(w)
	fmt.Fprintln(out, title(r))
	fmt.Fprintf(out, "%s, edition of %s\n", oneLine(r.Lens.Title), oneLine(r.Lens.Version))
	if d := date(r.Time); d != "" {
		fmt.Fprintf(out, "%s judged by %s on %s\n", targets(r), plural(r.Policies, "policy", "policies"), d)
	}
	fmt.Fprintln(out)

	kind := "Estimated risk of the questions"
	if r.Exact {
		kind = "Risk of the questions, by the lens's rules"
	}
	tab := tabwriter.NewWriter(out, 0, 0, 3, ' ', 0)
	fmt.Fprintf(tab, "%s\thigh\tmedium\tnone\tunanswered\n", kind)
	for _, p := range r.Summary.Pillars {
		fmt.Fprintf(tab, "  %s\t%d\t%d\t%d\t%d\n", oneLine(p.Title), p.Risks.High, p.Risks.Medium, p.Risks.None, p.Risks.Unanswered)
	}
	n := r.Summary.Risks
	fmt.Fprintf(tab, "  All\t%d\t%d\t%d\t%d\n", n.High, n.Medium, n.None, n.Unanswered)
	if err := tab.Flush(); err != nil {
		return fmt.Errorf("write text: %w", err)
	}

	s := r.Summary
	fmt.Fprintf(out, "\nProposals: %d to select, %d to confirm, %d to leave, %d open. Answered by people: %d; conflicts: %d.\n",
		s.Proposals.Select, s.Proposals.Confirm, s.Proposals.Leave, s.Proposals.Nothing, s.Answered, s.Conflicts)

	if len(r.Actions) > 0 {
		fmt.Fprintln(out, "\nFix first")
		tab := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
		for i, a := range r.Actions {
			if i == firstActions {
				break
			}
			fmt.Fprintf(tab, "  %s\t%s\t%s\t%s effort\t%s\n", a.Risk, a.Policy, plural(a.Resources, "resource", "resources"), a.Effort, strings.Join(a.Practices, " "))
		}
		if err := tab.Flush(); err != nil {
			return fmt.Errorf("write text: %w", err)
		}
		if rest := len(r.Actions) - firstActions; rest > 0 {
			fmt.Fprintf(out, "  and %d more\n", rest)
		}
	}
	if len(r.Ask) > 0 {
		fmt.Fprintln(out, "\nAsk first")
		for i, a := range r.Ask {
			if i == firstAsks {
				fmt.Fprintf(out, "  and %d more\n", len(r.Ask)-firstAsks)
				break
			}
			fmt.Fprintf(out, "  %s  %s\n", name(a.ID, a.Key), oneLine(a.Ask))
			if a.Status != mapping.Ask {
				fmt.Fprintf(out, "    %s\n", oneLine(a.Why))
			}
		}
	}
	fmt.Fprintln(out, "\n"+riskNote(r))
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write text: %w", err)
	}
	return nil
}
