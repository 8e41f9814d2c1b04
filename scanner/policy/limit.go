package policy

import "time"

// A limit stops an evaluation that takes too long. It is asked at each expression. What has
// evaluated but a few of them is not slow, it was kept waiting: on a busy machine it gets more
// time.
type limit struct {
	begun time.Time
	most  time.Duration
	steps int
	over  bool
}

const (
	fewSteps = 20000
	patience = 10 // times the limit
	oftenAt  = 16 // steps between looks at the clock
)

func newLimit(most time.Duration) *limit { return &limit{begun: time.Now(), most: most} }

// Cancel implements topdown.Cancel.
func (l *limit) Cancel() { l.over = true }

// Cancelled implements topdown.Cancel.
func (l *limit) Cancelled() bool {
	if l.steps++; l.steps%oftenAt == 0 && !l.over {
		took := time.Since(l.begun)
		l.over = took > l.most && (l.steps > fewSteps || took > patience*l.most)
	}
	return l.over
}
