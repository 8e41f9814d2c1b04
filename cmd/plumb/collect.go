package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/plumb-iac/plumb/cmd/internal/helper"
	live "github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/live/collected"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// reader returns what reads aws:// targets.
func (f *liveFlags) reader(env *environment) func(context.Context, string, live.Needs) (*resource.Set, error) {
	return func(ctx context.Context, target string, needs live.Needs) (*resource.Set, error) {
		if env.Interrupts.came() { // while an account before this one was collected
			const why = "it was not collected: the scan was interrupted"
			return &resource.Set{
				Targets:     []resource.Target{{Kind: resource.AWS, Name: target}},
				Incomplete:  []resource.Gap{{Reason: target + ": " + why}},
				Diagnostics: []resource.Diagnostic{{Severity: resource.Error, Summary: target + ": " + why}},
			}, nil
		}
		got, err := f.collect(ctx, env, target, needs)
		if err != nil {
			return nil, err
		}
		return got.Set(needs), nil
	}
}

// collect has plumb-aws collect an account. The first interrupt ends the collection, and
// what was collected is returned.
func (f *liveFlags) collect(ctx context.Context, env *environment, target string, needs live.Needs) (*collected.Account, error) {
	tags, err := f.parseTags()
	if err != nil {
		return nil, err
	}
	request := collected.Request{
		Request: live.Request{Target: target, Profile: strings.TrimPrefix(target, "aws://"), Regions: f.regions, Services: f.services, Tags: tags, Needs: needs},
		Version: tool().Version,
	}
	if request.Begun, err = reviewTime(env, time.Now()); err != nil {
		return nil, err
	}
	got := &collected.Account{}
	journal, err := f.journal(&request, got)
	if err != nil {
		return nil, err
	}
	stopped, err := askFor(ctx, env, request, got, journal)
	switch {
	case err == nil && !stopped && journal != nil:
		at, err := reviewTime(env, time.Now())
		if err != nil {
			return nil, err
		}
		got.Close(at)
		return got, journal.Finish(got)
	case err == nil && !stopped:
		got.Close(time.Now())
		return got, nil
	}
	got.Stopped = stopped
	if journal != nil && journal.Leave() {
		fmt.Fprintf(env.Stderr, "plumb: what was collected is kept: the same command with --resume %s goes on with it\n", f.file())
	}
	return got, err
}

// file is where the account is saved, "" where it is not.
func (f *liveFlags) file() string {
	if f.resume != "" {
		return f.resume
	}
	return f.save
}

// journal opens the journal of an account that is to be saved, nil of another. What
// one to go on with holds is put into the request and the account.
func (f *liveFlags) journal(request *collected.Request, got *collected.Account) (*collected.Journal, error) {
	if f.resume == "" && f.save == "" {
		return nil, nil
	}
	if f.resume == "" {
		return collected.Begin(f.save)
	}
	journal, kept, err := collected.Resume(f.resume)
	if err != nil {
		return nil, err
	}
	request.Resume, request.Begun = &kept.Header, kept.Begun
	for _, p := range kept.Parts {
		if p.ID.Service != collected.General && !p.Passing() {
			request.Done = append(request.Done, p.ID)
			got.Add(p)
		}
	}
	return journal, nil
}

// askFor makes the request and adds what is answered to the account and the journal.
// stopped says that the user interrupted it.
func askFor(ctx context.Context, env *environment, request collected.Request, got *collected.Account, journal *collected.Journal) (stopped bool, err error) {
	bar := newProgress(env)
	defer bar.done()
	gentle, release := env.Interrupts.gently(ctx, func() {
		bar.done()
		fmt.Fprintln(env.Stderr, "plumb: stopping; what was collected is judged (once more ends at once)")
	})
	defer release()
	var answer collected.Answer
	err = helper.CallUntil(ctx, gentle, env.Env, env.Stderr, "collect", request, &answer, func(event string, value json.RawMessage) error {
		switch event {
		case "progress":
			var p live.Progress
			if err := json.Unmarshal(value, &p); err != nil {
				return fmt.Errorf("read the answer of %s: %w", helper.Name, err)
			}
			bar.show(fmt.Sprintf("Reading %s: %d of %d parts, %d resources, %d calls", request.Target, p.Done, p.All, p.Resources, p.Calls), time.Duration(p.Left*float64(time.Second)))
		case "begin":
			if err := json.Unmarshal(value, &got.Header); err != nil {
				return fmt.Errorf("read the answer of %s: %w", helper.Name, err)
			}
			if journal != nil && request.Resume == nil {
				return journal.Add(value)
			}
		case "part":
			p, err := got.ReadPart(value)
			if err != nil {
				return fmt.Errorf("read the answer of %s: %w", helper.Name, err)
			}
			if journal != nil && !p.Unfinished {
				return journal.Add(value)
			}
		}
		return nil
	})
	if err == nil && got.Format != collected.Format {
		err = fmt.Errorf("%s says nothing of the account: install the same version of both", helper.Name)
	}
	return answer.Stopped, err
}
