package policy

import (
	"testing"
	"time"
)

func TestLimit(t *testing.T) {
	for name, c := range map[string]struct {
		begun time.Duration // ago
		steps int
		want  bool
	}{
		"in time":                   {0, 10 * fewSteps, false},
		"too long":                  {2 * time.Minute, 2 * fewSteps, true},
		"kept waiting":              {2 * time.Minute, fewSteps / 2, false},
		"too long for a few things": {20 * time.Minute, oftenAt, true},
	} {
		l := newLimit(time.Minute)
		l.begun = l.begun.Add(-c.begun)
		over := false
		for range c.steps {
			over = l.Cancelled()
		}
		if over != c.want {
			t.Errorf("%s: got %t", name, over)
		}
	}
}
