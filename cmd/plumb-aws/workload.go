package main

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/plumb-iac/plumb/cmd/internal/helper"
	"github.com/plumb-iac/plumb/mapping/workload"
	"github.com/plumb-iac/plumb/mapping/workload/watool"
)

// kind tells errors of the WA Tool apart for plumb.
func kind(err error) string {
	for _, known := range []error{workload.ErrAgain, workload.ErrDenied, workload.ErrNotFound, workload.ErrExists, workload.ErrInvalid, context.Canceled} {
		if errors.Is(err, known) {
			return known.Error()
		}
	}
	return ""
}

func client(ctx context.Context, s workload.Session) (*watool.Client, error) {
	return watool.NewClient(ctx, watool.Settings{Profile: s.Profile, Region: s.Region})
}

func readWorkload(ctx context.Context, request json.RawMessage, emit func(string, any) error) (any, error) {
	return helper.Decode(request, func(in workload.ReadRequest) (any, error) {
		if err := in.Target.Check(); err != nil {
			return nil, err
		}
		c, err := client(ctx, in.Session)
		if err != nil {
			return nil, err
		}
		ctx, cancel := context.WithCancelCause(ctx)
		defer cancel(nil)
		snapshot, err := c.Read(ctx, in.Target, func(done, all int) {
			if err := emit("progress", workload.Progress{Done: done, All: all}); err != nil {
				cancel(err) // nobody listens any more
			}
		})
		if cause := context.Cause(ctx); err != nil && cause != nil && !errors.Is(cause, context.Canceled) {
			return nil, cause
		}
		return snapshot, err
	})
}

func applyPlan(ctx context.Context, request json.RawMessage, emit func(string, any) error) (any, error) {
	return helper.Decode(request, func(in workload.ApplyRequest) (any, error) {
		if in.Job.Plan == nil {
			return nil, errors.New("no plan")
		}
		if err := in.Job.Plan.Target.Check(); err != nil {
			return nil, err
		}
		c, err := client(ctx, in.Session)
		if err != nil {
			return nil, err
		}
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		in.Job.Progress = func(a workload.AnswerResult) {
			if emit("answer", a) != nil {
				cancel() // nobody listens any more: stop at the next answer
			}
		}
		return in.Job.Apply(ctx, c.Review(in.Job.Plan.Target))
	})
}

func createWorkload(ctx context.Context, request json.RawMessage, _ func(string, any) error) (any, error) {
	return helper.Decode(request, func(in workload.CreateRequest) (any, error) {
		c, err := client(ctx, in.Session)
		if err != nil {
			return nil, err
		}
		id, err := c.Create(ctx, in.Workload)
		return workload.CreateResult{ID: id}, err
	})
}
