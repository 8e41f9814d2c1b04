package answers

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/plumb-iac/plumb/mapping"
)

var csvHeader = []string{
	"pillar", "question", "question_id", "question_title", "risk_estimate",
	"practice", "key", "title", "risk", "class", "status", "proposal",
	"answer", "reason", "owner", "notes", "conflict",
	"pass", "fail", "unknown", "waived", "note", "ask", "url",
}

// CSV writes one row a choice, for a spreadsheet. A cell that a spreadsheet
// would take for a formula gets an apostrophe in front.
func CSV(w io.Writer, r *mapping.Review) error {
	out := csv.NewWriter(w)
	rows := [][]string{csvHeader}
	for _, q := range r.Questions {
		for _, c := range q.Choices {
			var a mapping.Answer
			if c.Answer != nil {
				a = *c.Answer
			}
			row := []string{
				q.Pillar, q.Number, q.ID, q.Title, string(q.RiskEstimate),
				c.ID, c.Key, c.Title, string(c.Risk), string(c.Class), string(c.Status), string(c.Proposal),
				string(a.Said), a.Reason, a.Owner, a.Notes, c.Conflict,
				strconv.Itoa(c.Verdicts.Pass), strconv.Itoa(c.Verdicts.Fail), strconv.Itoa(c.Verdicts.Unknown), strconv.Itoa(c.Verdicts.Waived),
				c.Note, c.Question, c.URL,
			}
			for i := range row {
				row[i] = guard(row[i])
			}
			rows = append(rows, row)
		}
	}
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	return nil
}

// guard keeps a spreadsheet from running a cell. Formulas begin with one of
// = + - @, also behind white space and in their full-width forms
// (https://owasp.org/www-community/attacks/CSV_Injection).
func guard(cell string) string {
	if strings.ContainsAny(cell[:min(1, len(cell))], "\t\r\n") {
		return "'" + cell
	}
	trimmed := strings.TrimLeft(cell, " \t\r\n\u00a0\ufeff")
	for _, start := range []string{"=", "+", "-", "@", "＝", "＋", "－", "＠"} {
		if strings.HasPrefix(trimmed, start) {
			return "'" + cell
		}
	}
	return cell
}
