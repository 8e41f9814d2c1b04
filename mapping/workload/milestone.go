package workload

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/plumb-iac/plumb/mapping"
)

// The API's limits on milestones.
const (
	MaxMilestones    = 100
	minMilestoneName = 3
	maxMilestoneName = 100
)

// resume is how old a milestone before may be to count as that of a run that was stopped.
const resume = 24 * time.Hour

// CheckMilestones says what is wrong with the names of milestones, before any call.
func (j Job) CheckMilestones() error {
	for _, name := range []string{j.MilestoneBefore, j.MilestoneAfter} {
		if n := mapping.Length(name); name != "" && (n < minMilestoneName || n > maxMilestoneName) {
			return fmt.Errorf("milestone %q has %d characters: want %d to %d", name, n, minMilestoneName, maxMilestoneName)
		}
	}
	if j.MilestoneBefore != "" && sameName(j.MilestoneBefore, j.MilestoneAfter) {
		return fmt.Errorf("milestone %q: before and after need two names", j.MilestoneBefore)
	}
	if j.Plan != nil && j.Plan.Target.Template != "" && j.MilestoneBefore+j.MilestoneAfter != "" {
		return errors.New("a review template has no milestones")
	}
	return nil
}

// sameName compares names as the tool does: letter case and blanks aside.
func sameName(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), ""), strings.Join(strings.Fields(b), ""))
}

// before checks that all wanted milestones can be made and makes the first.
func (j Job) before(ctx context.Context, tool Tool, r *Report) error {
	if err := j.CheckMilestones(); err != nil {
		return err
	}
	if j.MilestoneBefore == "" && j.MilestoneAfter == "" {
		return nil
	}
	have, err := tool.Milestones(ctx)
	if err != nil {
		return err
	}
	wanted := 0
	for _, name := range []string{j.MilestoneBefore, j.MilestoneAfter} {
		if name == "" {
			continue
		}
		wanted++
		for _, m := range have {
			if !sameName(m.Name, name) {
				continue
			}
			if name == j.MilestoneBefore && j.now().Sub(m.Recorded).Abs() < resume {
				r.Reused = m.Name
				wanted--
				break
			}
			return fmt.Errorf("milestone %q exists already (number %d): choose another name", m.Name, m.Number)
		}
	}
	if len(have)+wanted > MaxMilestones {
		return fmt.Errorf("the workload has %d milestones of %d: delete some in the tool, or leave the milestones out", len(have), MaxMilestones)
	}
	if j.MilestoneBefore == "" || r.Reused != "" {
		return nil
	}
	return j.milestone(ctx, tool, r, j.MilestoneBefore)
}

// after makes the last milestone and reads the official risks. What goes wrong
// here is a problem of the report: the answers are written.
func (j Job) after(ctx context.Context, tool Tool, r *Report) {
	work, cancel := context.WithTimeout(context.WithoutCancel(ctx), 2*time.Minute)
	defer cancel()
	if r.Stopped == "" {
		var err error
		if r.After, err = tool.Risks(work); err != nil {
			r.Problems = append(r.Problems, "read the official risks: "+err.Error())
		}
	}
	if j.MilestoneAfter == "" {
		return
	}
	if !r.Complete() {
		r.Problems = append(r.Problems, fmt.Sprintf("milestone %q was not made: not all of the plan is written", j.MilestoneAfter))
		return
	}
	if err := j.milestone(work, tool, r, j.MilestoneAfter); err != nil {
		r.Problems = append(r.Problems, err.Error())
	}
}

func (j Job) milestone(ctx context.Context, tool Tool, r *Report, name string) error {
	attempts := j.Attempts
	if attempts <= 0 {
		attempts = 8
	}
	var last error
	for try := range attempts {
		if try > 0 {
			j.wait(ctx, try)
		}
		m, err := tool.CreateMilestone(ctx, name, j.token(name))
		if err == nil {
			r.Milestones = append(r.Milestones, m)
			return nil
		}
		if last = err; !errors.Is(err, ErrAgain) || ctx.Err() != nil {
			break
		}
		// The call may have arrived: before, there was no milestone of this name.
		have, err := tool.Milestones(ctx)
		if err != nil {
			continue
		}
		if i := slices.IndexFunc(have, func(m Milestone) bool { return sameName(m.Name, name) }); i >= 0 {
			r.Milestones = append(r.Milestones, have[i])
			return nil
		}
	}
	return fmt.Errorf("milestone %q: %w", name, last)
}

// token is the same for the same plan and name, so that a repeated call does not freeze twice.
func (j Job) token(name string) string {
	text, err := json.Marshal(j.Plan)
	if err != nil {
		panic(err) // a plan is texts and numbers
	}
	sum := sha256.Sum256(append(text, name...))
	return hex.EncodeToString(sum[:16])
}

func (j Job) now() time.Time {
	if j.Now != nil {
		return j.Now()
	}
	return time.Now()
}
