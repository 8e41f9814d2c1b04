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
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/aws/arn"
	"github.com/aws/aws-sdk-go-v2/service/ec2"
	"github.com/aws/aws-sdk-go-v2/service/sts"

	"github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// parts is how many services and regions are read at a time.
const parts = 16

// Options say what to collect.
type Options struct {
	ask.Request
	Progress func(ask.Progress) // may be nil; called by one goroutine at a time
}

// Collect reads an account. What could not be read is in the set's diagnostics
// and gaps; the error is for what makes a scan impossible: no credentials, a
// region or service that does not exist.
func Collect(ctx context.Context, config aws.Config, o Options) (*resource.Set, error) {
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
	types, uncovered := needed(all, o.Needs)
	c := &collection{
		target: cmp.Or(o.Target, "aws://"), types: types, shows: shows(all, types), progress: o.Progress, faults: map[fault]*extent{},
		parents: map[*resource.Resource]*resource.Resource{}, settings: map[*resource.Resource]bool{}, once: map[string]bool{},
	}
	if err := c.identify(ctx, config); err != nil {
		return nil, err
	}
	if err := c.findRegions(ctx, config, o.Regions); err != nil {
		return nil, err
	}
	c.collect(ctx, config, chosen)

	set := &resource.Set{
		Targets:    []resource.Target{{Kind: resource.AWS, Name: c.target, Account: c.account, Regions: c.regions}},
		Resources:  c.resources,
		Incomplete: c.gaps,
	}
	if ctx.Err() != nil {
		set.Diagnostics = append(set.Diagnostics, resource.Diagnostic{Severity: resource.Error, Summary: c.target + ": the collection was interrupted", Detail: "what was not reached is unknown"})
	}
	set.Diagnostics = append(set.Diagnostics, c.diagnostics()...)
	c.cut(set, o)
	leaveOut(set, all, chosen, types)
	c.confess(set, o.Needs, uncovered)
	for _, r := range set.Resources {
		slices.SortFunc(r.Unknown, func(a, b resource.Unknown) int {
			return cmp.Or(strings.Compare(a.Path, b.Path), strings.Compare(a.Reason, b.Reason))
		})
	}
	slices.SortStableFunc(set.Incomplete, func(a, b resource.Gap) int {
		return cmp.Or(strings.Compare(a.Module, b.Module), strings.Compare(a.Reason, b.Reason), slices.Compare(a.Types, b.Types),
			strings.Compare(fmt.Sprint(a.References), fmt.Sprint(b.References)))
	})
	// Within one type the order of addresses is set.Sort's; types with the same
	// address are brought into order here.
	slices.SortStableFunc(set.Resources, func(a, b *resource.Resource) int { return strings.Compare(a.Type, b.Type) })
	set.Sort()
	return set, nil
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
		return fmt.Errorf("find out which account this is: %w", err)
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
func (c *collection) findRegions(ctx context.Context, config aws.Config, asked []string) error {
	out, err := ec2.NewFromConfig(config).DescribeRegions(ctx, &ec2.DescribeRegionsInput{})
	if err != nil {
		f := fault{"ec2:DescribeRegions", cause(err)}
		c.regions = slices.Clone(asked)
		if len(asked) == 0 {
			c.regions = []string{config.Region}
			c.gaps = append(c.gaps, resource.Gap{Root: c.target, Module: f.permission, Reason: "other regions were not looked at: " + f.permission + " " + f.cause})
		}
		c.faults[f] = &extent{times: 1, types: map[string]bool{"other regions than " + strings.Join(c.regions, ", "): true}, regions: map[string]bool{}}
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

// collect runs the services in their regions.
func (c *collection) collect(ctx context.Context, config aws.Config, chosen []*Service) {
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
			runs = append(runs, &run{collection: c, service: s, config: c.configFor(config, s, region), region: region})
		}
	}
	c.state.All = len(runs)
	var wg sync.WaitGroup
	slots := make(chan struct{}, parts)
	for _, r := range runs {
		wg.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			r.service.Collect(ctx, r)
			c.mu.Lock()
			defer c.mu.Unlock()
			c.state.Done++
			if c.progress != nil {
				c.progress(c.state)
			}
		})
	}
	wg.Wait()
}

// cut leaves what carries the tags, with its companions, and the settings of the
// account. What is cut away exists: nobody may take it for absent.
func (c *collection) cut(set *resource.Set, o Options) {
	if len(o.Regions) > 0 {
		set.Incomplete = append(set.Incomplete, resource.Gap{Root: c.target, Module: "--regions", Types: c.regional(), Reason: "other regions were left out"})
	}
	if len(o.Tags) == 0 {
		return
	}
	left := map[string]bool{}
	set.Resources = slices.DeleteFunc(set.Resources, func(r *resource.Resource) bool {
		owner := r
		for c.parents[owner] != nil {
			owner = c.parents[owner]
		}
		tags := tagsOrBlocks(owner)
		keep := c.settings[owner] || !slices.ContainsFunc(o.Tags, func(t ask.Tag) bool { return tags[t.Key] != t.Value })
		if !keep {
			left[r.Type] = true
		}
		return !keep
	})
	if len(left) > 0 {
		set.Incomplete = append(set.Incomplete, resource.Gap{Root: c.target, Module: "--tags", Types: sorted(left), Reason: "what does not carry the tags was left out"})
	}
}

// tagsOrBlocks are the tags of a resource, also where the provider has each as a block.
func tagsOrBlocks(r *resource.Resource) values {
	if tags, ok := r.Values["tags"].(values); ok {
		return tags
	}
	tags := values{}
	list, _ := r.Values["tag"].([]any)
	for _, e := range list {
		if t, ok := e.(values); ok {
			if key, ok := t["key"].(string); ok {
				tags[key], _ = t["value"].(string)
			}
		}
	}
	return tags
}

// regional returns the needed types of services that are asked in each region.
func (c *collection) regional() []string {
	found := map[string]bool{}
	for _, s := range services() {
		for t := range s.Types {
			if c.types[t] && (!s.Global || s.Name == "s3") {
				found[t] = true
			}
		}
	}
	return sorted(found)
}

// leaveOut notes the types that were not looked at because of --services.
func leaveOut(set *resource.Set, all, chosen []*Service, types map[string]bool) {
	for _, s := range all {
		if slices.ContainsFunc(chosen, func(c *Service) bool { return c.Name == s.Name }) {
			continue
		}
		var left []string
		for t := range s.Types {
			if types[t] {
				left = append(left, t)
			}
		}
		if len(left) > 0 {
			slices.Sort(left)
			set.Incomplete = append(set.Incomplete, resource.Gap{Root: set.Targets[0].Name, Types: left, Reason: "the service " + s.Name + " was left out"})
		}
	}
}

// confess names the types that are not collected, and the policies that cannot be
// judged for it: what an account never shows apart from what is not collected yet.
func (c *collection) confess(set *resource.Set, needs ask.Needs, uncovered map[string][]string) {
	never := nevers()
	var missing []string
	for _, t := range slices.Sorted(maps.Keys(uncovered)) {
		if reason := never[t]; reason != "" {
			set.Incomplete = append(set.Incomplete, resource.Gap{Root: c.target, Module: t, Types: []string{t}, Reason: "an account does not show it: " + reason})
		} else {
			missing = append(missing, t)
		}
	}
	if len(missing) > 0 {
		set.Incomplete = append(set.Incomplete, resource.Gap{Root: c.target, Types: missing, Reason: "plumb does not collect it from a live account yet"})
	}
	var configured, none, partly []string
	for _, n := range needs {
		judged, lacking, hidden := 0, 0, 0
		for _, t := range n.Types() {
			if uncovered[t] != nil && never[t] == "" {
				lacking++
			}
		}
		for _, t := range n.Judges {
			switch {
			case never[t] != "":
				hidden++
			case uncovered[t] == nil:
				judged++
			}
		}
		switch {
		case hidden > 0 && hidden == len(n.Judges):
			configured = append(configured, n.Policy)
		case lacking == 0:
		case judged == 0:
			none = append(none, n.Policy)
		default:
			partly = append(partly, n.Policy)
		}
	}
	warn := func(policies []string, what, means string) {
		if len(policies) > 0 {
			set.Diagnostics = append(set.Diagnostics, resource.Diagnostic{
				Severity: resource.Warning,
				Summary:  fmt.Sprintf("%s: %d of %d policies %s", c.target, len(policies), len(needs), what),
				Detail:   means + ": " + strings.Join(policies, ", "),
			})
		}
	}
	warn(configured, "judge configuration only", "an account does not show what they judge")
	warn(none, "cannot be judged live yet", "plumb does not collect the resource types that they judge (plumb aws permissions lists the types)")
	warn(partly, "are judged live in part only", "plumb does not collect some of the resource types that they look at, and what hangs on those is unknown")
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
