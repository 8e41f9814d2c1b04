package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/plumb-iac/plumb/cmd/internal/helper"
	"github.com/plumb-iac/plumb/scanner/live/account"
	live "github.com/plumb-iac/plumb/scanner/live/ask"
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
		collected, err := f.collect(ctx, env, target, needs)
		if err != nil {
			return nil, err
		}
		return collected.Set(needs), nil
	}
}

// collect has plumb-aws collect an account. The first interrupt ends the collection, and
// what was collected is returned.
func (f *liveFlags) collect(ctx context.Context, env *environment, target string, needs live.Needs) (*account.Account, error) {
	tags, err := f.parseTags()
	if err != nil {
		return nil, err
	}
	request := account.Request{
		Request: live.Request{Target: target, Profile: strings.TrimPrefix(target, "aws://"), Regions: f.regions, Services: f.services, Tags: tags, Needs: needs},
		Version: tool().Version,
	}
	if request.Begun, err = reviewTime(env, time.Now()); err != nil {
		return nil, err
	}
	collected := &account.Account{}
	journal, err := f.journal(&request, collected)
	if err != nil {
		return nil, err
	}
	stopped, err := askFor(ctx, env, request, collected, journal)
	switch {
	case err == nil && !stopped && journal != nil:
		at, err := reviewTime(env, time.Now())
		if err != nil {
			return nil, err
		}
		collected.Close(at)
		return collected, journal.Finish(collected)
	case err == nil && !stopped:
		collected.Close(time.Now())
		return collected, nil
	}
	collected.Stopped = stopped
	if journal != nil && journal.Leave() {
		fmt.Fprintf(env.Stderr, "plumb: what was collected is kept: the same command with --resume %s goes on with it\n", f.file())
	}
	return collected, err
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
func (f *liveFlags) journal(request *account.Request, collected *account.Account) (*account.Journal, error) {
	if f.resume == "" && f.save == "" {
		return nil, nil
	}
	if f.resume == "" {
		return account.Begin(f.save)
	}
	journal, kept, err := account.Resume(f.resume)
	if err != nil {
		return nil, err
	}
	request.Resume, request.Begun = &kept.Header, kept.Begun
	for _, p := range kept.Parts {
		if p.ID.Service != account.General && !p.Passing() {
			request.Done = append(request.Done, p.ID)
			collected.Add(p)
		}
	}
	return journal, nil
}

// askFor makes the request and adds what is answered to the account and the journal.
// stopped says that the user interrupted it.
func askFor(ctx context.Context, env *environment, request account.Request, collected *account.Account, journal *account.Journal) (stopped bool, err error) {
	bar := newProgress(env)
	defer bar.done()
	gentle, release := env.Interrupts.gently(ctx, func() {
		bar.done()
		fmt.Fprintln(env.Stderr, "plumb: stopping; what was collected is judged (once more ends at once)")
	})
	defer release()
	var answer account.Answer
	err = helper.CallUntil(ctx, gentle, env.Env, env.Stderr, "collect", request, &answer, func(event string, value json.RawMessage) error {
		switch event {
		case "progress":
			var p live.Progress
			if err := json.Unmarshal(value, &p); err != nil {
				return fmt.Errorf("read the answer of %s: %w", helper.Name, err)
			}
			bar.show(fmt.Sprintf("Reading %s: %d of %d parts, %d resources, %d calls", request.Target, p.Done, p.All, p.Resources, p.Calls), time.Duration(p.Left*float64(time.Second)))
		case "begin":
			if err := json.Unmarshal(value, &collected.Header); err != nil {
				return fmt.Errorf("read the answer of %s: %w", helper.Name, err)
			}
			if journal != nil && request.Resume == nil {
				return journal.Add(value)
			}
		case "part":
			p, err := collected.ReadPart(value)
			if err != nil {
				return fmt.Errorf("read the answer of %s: %w", helper.Name, err)
			}
			if journal != nil && !p.Unfinished {
				return journal.Add(value)
			}
		}
		return nil
	})
	if err == nil && collected.Format != account.Format {
		err = fmt.Errorf("%s says nothing of the account: install the same version of both", helper.Name)
	}
	return answer.Stopped, err
}
