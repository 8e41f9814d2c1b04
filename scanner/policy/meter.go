package policy

import (
	"sync"
	"time"

	"github.com/open-policy-agent/opa/v1/topdown"
)

// A Meter measures what policies cost. Its zero value takes the time, and has each policy asked
// anew for each resource.
type Meter struct {
	// Steps counts the expressions that are evaluated, which is the same each time, instead
	// of taking the time.
	Steps bool
	// Remember leaves it at what evaluation does without a meter: what was told of one resource
	// holds for those like it.
	Remember bool

	mu    sync.Mutex
	costs map[string]Cost
}

// A Cost is what evaluations of a policy cost. What is not known in a resource makes
// several of them.
type Cost struct {
	Evaluations int
	Steps       int
	Time        time.Duration
}

// Cost returns what a policy has cost.
func (m *Meter) Cost(id string) Cost {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.costs[id]
}

// start begins to measure an evaluation; what it returns ends it.
func (m *Meter) start(id string, q *topdown.Query) func() {
	var steps stepper
	if m.Steps {
		q.WithQueryTracer(&steps)
	}
	begun := time.Now()
	return func() {
		took := time.Since(begun)
		m.mu.Lock()
		defer m.mu.Unlock()
		if m.costs == nil {
			m.costs = map[string]Cost{}
		}
		c := m.costs[id]
		c.Evaluations++
		c.Steps += int(steps)
		if !m.Steps {
			c.Time += took
		}
		m.costs[id] = c
	}
}

// A stepper counts expressions.
type stepper int

func (*stepper) Enabled() bool { return true }

func (*stepper) Config() topdown.TraceConfig { return topdown.TraceConfig{} }

func (s *stepper) TraceEvent(e topdown.Event) {
	if e.Op == topdown.EvalOp {
		*s++
	}
}
