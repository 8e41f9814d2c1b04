// Package live reads an AWS account into the vocabulary of the Terraform provider,
// and never writes to it. It is linked by plumb-aws alone.
//
// One file a service says which resource types it fills in and which API
// operations it calls for them. A call that fails leaves a gap, so that what hangs on it is
// unknown; only an error that the service has a name for means that something is
// not configured.
package live

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/aws/arn"
	"github.com/aws/aws-sdk-go-v2/aws/retry"
	"github.com/aws/aws-sdk-go-v2/service/ec2"
	"github.com/aws/aws-sdk-go-v2/service/sts"

	"github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/live/collected"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// Options say what to collect.
type Options struct {
	ask.Request
	Version string    // of plumb
	Begun   time.Time // zero means now
	// Resume is the header of a collection to go on with, whose parts Done need not
	// be asked for again.
	Resume *collected.Header
	Done   []collected.ID
	// Begin gets the header, before the first part. Part gets each part as soon as it
	// is complete; then the Account does not keep it. Both may be nil; their
	// error ends the collection. Progress may be nil. None is called by two
	// goroutines at a time.
	Begin    func(*collected.Header) error
	Part     func(*collected.Part) error
	Progress func(ask.Progress)

	paces    map[string]pace      // instead of all of the table where not nil
	backoff  retry.BackoffDelayer // the SDK's where nil
	patience time.Duration        // the usual one where zero
}

// Collect reads an account and returns what the request needs of it. See Gather.
func Collect(ctx context.Context, config aws.Config, o Options) (*resource.Set, error) {
	a, err := Gather(ctx, config, o)
	if err != nil {
		return nil, err
	}
	return a.Set(o.Needs), nil
}

// Gather reads an account. What could not be read is in the gaps and faults of its
// parts; the error is for what makes a scan impossible: no credentials, a region
// or service that does not exist. Where ctx is cancelled, the account holds what
// there was until then.
func Gather(ctx context.Context, config aws.Config, o Options) (*collected.Account, error) {
	all := services()
	chosen, err := choose(o.Services)
	if err != nil {
		return nil, err
	}
	if config.Region == "" {
		config.Region = "us-east-1" // for the questions that are not about a region
		if len(o.Regions) > 0 {
			config.Region = o.Regions[0]
		}
	}
	types, _ := needed(all, o.Needs)
	c := &collection{target: cmp.Or(o.Target, "aws://"), types: types, shows: shows(all, types), options: &o, slots: make(chan struct{}, inFlight)}
	general := c.newRun(&Service{Name: collected.General}, "")
	general.config = c.plain(config, general)
	if err := c.identify(ctx, general.config); err != nil {
		return nil, err
	}
	if err := c.findRegions(ctx, general, o.Regions); err != nil {
		return nil, err
	}
	if o.Begun.IsZero() {
		o.Begun = time.Now()
	}
	head := collected.Header{
		Format: collected.Format, Version: o.Version, Begun: o.Begun.UTC().Truncate(time.Second), Target: c.target, Account: c.account, Partition: c.partition, Regions: c.regions,
		Cut: collected.Cut{Regions: o.Regions, Services: o.Services, Tags: o.Tags}, Types: sorted(types), Services: table(all), Endpoint: deref(config.BaseEndpoint),
	}
	runs := c.plan(config, chosen)
	for _, r := range runs {
		head.Parts = append(head.Parts, r.id())
	}
	// What is known of the account as a whole is a part too.
	head.Parts = append(head.Parts, general.id())
	slices.SortFunc(head.Parts, collected.CompareIDs)
	if o.Resume != nil {
		if d := o.Resume.Differs(&head); d != "" {
			return nil, fmt.Errorf("go on with what was collected: it is another collection: %s", d)
		}
	}
	if o.Begin != nil {
		if err := o.Begin(&head); err != nil {
			return nil, err
		}
	}
	gathered := &collected.Account{Header: head}
	if err := c.keep(gathered, general); err != nil {
		return nil, err
	}
	if err := c.collect(ctx, gathered, runs); err != nil {
		return nil, err
	}
	if slices.ContainsFunc(runs, func(r *run) bool { return r.stopped }) {
		gathered.Stopped = true
	} else {
		gathered.Close(time.Now())
	}
	return gathered, nil
}

// table is what can be collected, in the form that a header keeps.
func table(all []*Service) []collected.Service {
	var out []collected.Service
	for _, s := range all {
		of := collected.Service{Name: s.Name, Regional: !s.Global || s.Name == "s3", Types: []string{}}
		for _, t := range slices.Sorted(maps.Keys(s.Types)) {
			if reason := s.Types[t].Never; reason == "" {
				of.Types = append(of.Types, t)
			} else {
				if of.Never == nil {
					of.Never = map[string]string{}
				}
				of.Never[t] = reason
			}
		}
		out = append(out, of)
	}
	return out
}

// shows returns, by type, the needed types that are shown as it.
func shows(all []*Service, types map[string]bool) map[string][]string {
	m := map[string][]string{}
	for _, s := range all {
		for _, t := range slices.Sorted(maps.Keys(s.Types)) {
			for _, as := range s.Types[t].ShownAs {
				if types[t] {
					m[as] = append(m[as], t)
				}
			}
		}
	}
	return m
}

// identify finds out which account this is. Everybody may ask.
func (c *collection) identify(ctx context.Context, config aws.Config) error {
	who, err := sts.NewFromConfig(config).GetCallerIdentity(ctx, &sts.GetCallerIdentityInput{})
	if err != nil {
		return fmt.Errorf("find out which account this is: %w", explained(err))
	}
	c.account = deref(who.Account)
	parsed, err := arn.Parse(deref(who.Arn))
	if err != nil || c.account == "" {
		return fmt.Errorf("find out which account this is: AWS answered %q, which is no ARN", deref(who.Arn))
	}
	c.partition = parsed.Partition
	return nil
}

// findRegions lists the regions that are enabled and takes those that are asked for.
func (c *collection) findRegions(ctx context.Context, general *run, asked []string) error {
	out, err := ec2.NewFromConfig(general.config).DescribeRegions(ctx, &ec2.DescribeRegionsInput{})
	if err == nil && len(out.Regions) == 0 {
		err = errEmpty
	}
	if err != nil {
		if ctx.Err() != nil {
			return fmt.Errorf("list the regions: %w", ctx.Err())
		}
		c.regions = slices.Clone(asked)
		f := faultOf("ec2:DescribeRegions", err)
		if len(asked) == 0 {
			c.regions = []string{general.config.Region}
			general.gaps = append(general.gaps, collected.Gap{Module: f.permission, Reason: "other regions were not looked at: " + f.permission + " " + f.cause})
		}
		slices.Sort(c.regions)
		general.meet(f, []string{"other regions than " + strings.Join(c.regions, ", ")})
	} else {
		var enabled []string
		for _, r := range out.Regions {
			enabled = append(enabled, deref(r.RegionName))
		}
		slices.Sort(enabled)
		c.regions = enabled
		for _, name := range asked {
			if !slices.Contains(enabled, name) {
				return fmt.Errorf("region %s is not enabled in account %s: enabled are %s", name, c.account, strings.Join(enabled, ", "))
			}
		}
		if len(asked) > 0 {
			c.regions = slices.Clone(asked)
		}
	}
	slices.Sort(c.regions)
	c.regions = slices.Compact(c.regions)
	return nil
}

// plan returns the runs of the chosen services in their regions.
func (c *collection) plan(config aws.Config, chosen []*Service) []*run {
	var runs []*run
	for _, s := range chosen {
		if len(s.calls(c.types)) == 0 {
			continue
		}
		regions := c.regions
		if s.Global {
			regions = []string{""}
		}
		for _, region := range regions {
			r := c.newRun(s, region)
			r.config = c.configFor(config, r)
			runs = append(runs, r)
		}
	}
	return runs
}

// collect runs those that are not done, all at a time: how many calls there are at
// a time, and how many a second, is up to their paces.
func (c *collection) collect(ctx context.Context, into *collected.Account, runs []*run) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	c.state.All = len(runs)
	runs = slices.DeleteFunc(slices.Clone(runs), func(r *run) bool {
		done := slices.Contains(c.options.Done, r.id())
		if done {
			c.state.Done++
		}
		return done
	})
	stop := c.tell(ctx, runs)
	defer stop()
	var wg sync.WaitGroup
	for _, r := range runs {
		wg.Go(func() {
			r.service.Collect(context.WithValue(ctx, runKey{}, r), r)
			r.stopped = ctx.Err() != nil
			if err := c.keep(into, r); err != nil {
				cancel(err)
			}
			c.counting.Lock()
			defer c.counting.Unlock()
			c.state.Done++
		})
	}
	wg.Wait()
	if err := context.Cause(ctx); err != nil && !errors.Is(err, context.Canceled) && !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return nil
}

// keep hands a run's part on.
func (c *collection) keep(into *collected.Account, r *run) error {
	p := r.part()
	r.resources, r.parents, r.settings, r.once = nil, nil, nil, nil // the part has them
	c.keeping.Lock()
	defer c.keeping.Unlock()
	if c.options.Part != nil {
		return c.options.Part(p)
	}
	into.Add(p)
	return nil
}

// tell reports progress, every now and then, until it is stopped.
func (c *collection) tell(ctx context.Context, runs []*run) (stop func()) {
	if c.options.Progress == nil {
		return func() {}
	}
	done := make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		tick := time.NewTicker(200 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
			case <-ctx.Done():
				return
			case <-done:
				return
			}
			c.counting.Lock()
			p := c.state
			c.counting.Unlock()
			for _, r := range runs {
				p.Left = max(p.Left, r.left().Seconds())
			}
			c.keeping.Lock()
			c.options.Progress(p)
			c.keeping.Unlock()
		}
	})
	return func() {
		close(done)
		wg.Wait()
	}
}

// nevers are the types that an account does not show, each with the reason.
func nevers() map[string]string {
	reasons := map[string]string{}
	for _, s := range services() {
		for t, declared := range s.Types {
			if declared.Never != "" {
				reasons[t] = declared.Never
			}
		}
	}
	return reasons
}
