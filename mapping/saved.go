package mapping

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
)

// maxReview bounds the size of a saved review.
const maxReview = 256 << 20

// Read reads a review that was saved as JSON: by `plumb review --format json`,
// or as a milestone. The error says what is wrong with it.
func Read(in io.Reader) (*Review, error) {
	limited := &io.LimitedReader{R: in, N: maxReview + 1}
	d := json.NewDecoder(limited)
	var r Review
	if err := d.Decode(&r); err != nil {
		if limited.N <= 0 {
			return nil, fmt.Errorf("larger than %d MB", maxReview>>20)
		}
		return nil, fmt.Errorf("not a saved review: %w", err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("there is more behind the end of the JSON")
	}
	if r.Version != 1 {
		return nil, fmt.Errorf("not a saved review of version 1: want the output of plumb review --format json, or a milestone")
	}
	if len(r.Questions) == 0 || r.Lens.Alias == "" {
		return nil, errors.New("not a saved review: no lens or no questions")
	}
	for i, q := range r.Questions {
		if q == nil || q.ID == "" || !slices.Contains(RiskEstimates, q.RiskEstimate) {
			return nil, fmt.Errorf("questions[%d]: want an id and a risk_estimate of high, medium, none or unanswered", i)
		}
		for j, c := range q.Choices {
			if c == nil || c.Key == "" || !slices.Contains(Statuses, c.Status) ||
				!slices.Contains([]Proposal{Nothing, Select, Confirm, Leave}, c.Proposal) {
				return nil, fmt.Errorf("questions[%d].choices[%d]: want a key, a known status and a known proposal", i, j)
			}
		}
	}
	return &r, nil
}
