package live

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"golang.org/x/sync/errgroup"

	"github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/live/collected"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// width is how many items a collector has under way at a time. How many calls that
// makes, a second and at a time, is up to the service's pace.
const width = 64

// A collection is a scan of one account under way.
type collection struct {
	target    string
	account   string
	partition string
	types     map[string]bool     // needed
	shows     map[string][]string // by type, the needed types that are shown as it
	regions   []string            // to look at, sorted
	options   *Options
	buckets   buckets
	slots     chan struct{} // one for each call under way

	keeping  sync.Mutex // one event is told at a time
	counting sync.Mutex
	state    ask.Progress
}

// A run collects one service in one region. A copy of it adds to the same part.
type run struct {
	*collection
	*haul
	service *Service
	config  aws.Config
	region  string // "" where global
}

// A haul is what a run has collected so far.
type haul struct {
	mu        sync.Mutex
	resources []*resource.Resource
	parents   map[*resource.Resource]*resource.Resource
	settings  map[*resource.Resource]bool
	once      map[*resource.Resource]bool // in no region, though each region tells of it
	gaps      []collected.Gap
	faults    map[fault]*extent
	exhausted atomic.Int32 // calls that were in vain to their last attempt
	stretches []*stretch
	stopped   bool // ctx was done when it ended
}

func (c *collection) newRun(s *Service, region string) *run {
	return &run{collection: c, service: s, region: region, haul: &haul{
		parents: map[*resource.Resource]*resource.Resource{}, settings: map[*resource.Resource]bool{}, once: map[*resource.Resource]bool{}, faults: map[fault]*extent{},
	}}
}

func (r *run) id() collected.ID { return collected.ID{Service: r.service.Name, Region: r.region} }

// wants reports whether one of the types is needed.
func (r *run) wants(types ...string) bool {
	return slices.ContainsFunc(types, func(t string) bool { return r.types[t] })
}

// arn makes the ARN of something in the run's region and account.
func (r *run) arn(service, rest string) string {
	return "arn:" + r.partition + ":" + service + ":" + r.region + ":" + r.account + ":" + rest
}

// add adds a resource under its ARN. Nothing is added, and nil returned, where no
// policy needs the type.
func (r *run) add(typ, id, arn string, v values) *resource.Resource {
	if !r.types[typ] {
		return nil
	}
	if arn == "" {
		arn = id
	}
	prune(v)
	if _, ok := v["id"]; !ok && id != "" {
		v["id"] = id
	}
	res := &resource.Resource{
		Address: arn, Mode: resource.Managed, Type: typ, Name: id, Source: resource.AWS, Root: r.target,
		Provider: resource.Provider{Name: "aws", Region: r.region, Account: r.account}, Values: v,
	}
	for path, reason := range r.service.Types[typ].Untold {
		if _, known := resource.Get(v, path); !known && strings.HasPrefix(reason, unknown) {
			res.Unknown = append(res.Unknown, resource.Unknown{Path: path, Reason: strings.TrimPrefix(reason, unknown)})
		}
	}
	r.counting.Lock()
	r.state.Resources++
	r.counting.Unlock()
	r.mu.Lock()
	defer r.mu.Unlock()
	r.resources = append(r.resources, res)
	return res
}

// unknown begins the reason of an attribute that a resource may have, but AWS
// does not tell: its value is unknown in every resource of the type.
const unknown = "unknown: "

// notAsked is the reason of an attribute that takes a call which plumb does not
// make yet.
const notAsked = unknown + "plumb does not ask AWS for it yet"

// companion adds a resource that has no ARN of its own and belongs to another. part
// tells it from others of its type with the same parent.
func (r *run) companion(of *resource.Resource, typ, part string, v values) *resource.Resource {
	name := strings.TrimPrefix(strings.TrimPrefix(typ, of.Type+"_"), "aws_")
	if part != "" {
		name += "/" + part
	}
	if _, ok := v["id"]; !ok {
		v["id"] = of.Name
	}
	res := r.add(typ, of.Name, of.Address+"#"+name, v)
	if res != nil {
		res.Provider.Region = of.Provider.Region
		r.mu.Lock()
		r.parents[res] = of
		r.mu.Unlock()
	}
	return res
}

// setting adds a resource of which an account, or an account in a region, has
// exactly one.
func (r *run) setting(typ string, v values) {
	address := r.account
	if r.region != "" {
		address += "/" + r.region
	}
	if res := r.add(typ, address, address+"#"+strings.TrimPrefix(typ, "aws_"), v); res != nil {
		r.mu.Lock()
		r.settings[res] = true
		r.mu.Unlock()
	}
}

// addOnce adds what is in no region, though each region tells of it. It is one resource
// however many regions do.
func (r *run) addOnce(typ, id, arn string, v values) {
	res := r.add(typ, id, arn, v)
	if res == nil {
		return
	}
	res.Provider.Region = ""
	r.mu.Lock()
	defer r.mu.Unlock()
	r.once[res] = true
}

// lost notes that a call failed, so that resources of these types may be missing.
func (r *run) lost(err error, operation string, types ...string) {
	r.note(err, operation, nil, types)
}

// lostOf notes that a call failed, so that companions of one resource may be
// missing.
func (r *run) lostOf(of *resource.Resource, err error, operation string, types ...string) {
	r.note(err, operation, of, types)
}

func (r *run) note(err error, operation string, of *resource.Resource, types []string) {
	types = slices.DeleteFunc(slices.Clone(types), func(t string) bool { return !r.types[t] })
	if len(types) == 0 {
		return
	}
	for _, t := range types {
		types = append(types, r.shows[t]...)
	}
	f := faultOf(r.permissionOf(operation), err)
	g := collected.Gap{Types: types, Reason: f.permission + " " + f.cause}
	if of != nil {
		g.Module, g.Of = f.permission, of.Address // it is about this one resource
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.gaps = append(r.gaps, g)
	r.meet(f, types)
}

// unknown notes that a call failed, so that attributes of a resource are unknown.
func (r *run) unknown(res *resource.Resource, err error, operation string, paths ...string) {
	if res == nil {
		return
	}
	f := faultOf(r.permissionOf(operation), err)
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, path := range paths {
		res.Unknown = append(res.Unknown, resource.Unknown{Path: path, Reason: f.permission + " " + f.cause})
	}
	r.meet(f, []string{res.Type})
}

// meet counts a fault; mu is held.
func (r *run) meet(f fault, types []string) {
	e := r.faults[f]
	if e == nil {
		e = &extent{types: map[string]bool{}}
		r.faults[f] = e
	}
	e.times++
	for _, t := range types {
		e.types[t] = true
	}
}

func (r *run) permissionOf(operation string) string {
	for _, c := range r.service.Calls {
		if c.Operation == operation {
			return r.service.permission(c)
		}
	}
	return r.service.Name + ":" + operation
}

// part is what the run has collected, in one order. Nothing is added to it any more.
func (r *run) part() *collected.Part {
	r.mu.Lock()
	defer r.mu.Unlock()
	slices.SortStableFunc(r.resources, func(a, b *resource.Resource) int {
		if c := cmp.Or(strings.Compare(a.Type, b.Type), resource.CompareAddresses(a.Address, b.Address), strings.Compare(a.Name, b.Name)); c != 0 {
			return c
		}
		first, _ := json.Marshal(a.Values) // values hold nothing that cannot be marshalled
		second, _ := json.Marshal(b.Values)
		return bytes.Compare(first, second)
	})
	place := make(map[*resource.Resource]int, len(r.resources))
	for i, res := range r.resources {
		place[res] = i + 1
	}
	p := &collected.Part{ID: r.id(), Gaps: r.gaps, Unfinished: r.stopped}
	for _, res := range r.resources {
		out := &collected.Resource{Type: res.Type, Address: res.Address, Name: res.Name, Region: res.Provider.Region, Values: res.Values, Sensitive: res.Sensitive, Setting: r.settings[res], Once: r.once[res]}
		for _, u := range res.Unknown {
			out.Unknown = append(out.Unknown, collected.Unknown{Path: u.Path, Reason: u.Reason})
		}
		slices.SortFunc(out.Unknown, func(a, b collected.Unknown) int {
			return cmp.Or(strings.Compare(a.Path, b.Path), strings.Compare(a.Reason, b.Reason))
		})
		if of := r.parents[res]; of != nil {
			if out.Of = place[of]; out.Of == 0 {
				out.Of = -1
			}
		}
		p.Resources = append(p.Resources, out)
	}
	for f, e := range r.faults {
		p.Faults = append(p.Faults, collected.Fault{Permission: f.permission, Cause: f.cause, Types: sorted(e.types), Times: e.times, Passing: f.passing})
	}
	slices.SortFunc(p.Faults, func(a, b collected.Fault) int {
		return cmp.Or(strings.Compare(a.Permission, b.Permission), strings.Compare(a.Cause, b.Cause))
	})
	slices.SortFunc(p.Gaps, func(a, b collected.Gap) int {
		return cmp.Or(strings.Compare(a.Module, b.Module), strings.Compare(a.Of, b.Of), strings.Compare(a.Reason, b.Reason), slices.Compare(a.Types, b.Types))
	})
	return p
}

// runKey is under which a context keeps its run.
type runKey struct{}

// A stretch is a list of items that a run goes through.
type stretch struct {
	begun     time.Time
	all, done int
}

// left estimates how long the run still takes, from how long what is done of its longest
// list took; 0 where nothing is known.
func (r *run) left() time.Duration {
	r.mu.Lock()
	defer r.mu.Unlock()
	var longest time.Duration
	for _, s := range r.stretches {
		if s.done > 0 {
			longest = max(longest, time.Since(s.begun)/time.Duration(s.done)*time.Duration(s.all-s.done))
		}
	}
	return longest
}

// each does f for all items, several at a time.
func each[T any](ctx context.Context, items []T, f func(ctx context.Context, item T)) {
	r, _ := ctx.Value(runKey{}).(*run)
	s := &stretch{begun: time.Now(), all: len(items)}
	if r != nil && len(items) > 1 {
		r.mu.Lock()
		r.stretches = append(r.stretches, s)
		r.mu.Unlock()
		defer func() {
			r.mu.Lock()
			r.stretches = slices.DeleteFunc(r.stretches, func(other *stretch) bool { return other == s })
			r.mu.Unlock()
		}()
	}
	var g errgroup.Group
	g.SetLimit(width)
	for _, item := range items {
		g.Go(func() error {
			f(ctx, item)
			if r != nil {
				r.mu.Lock()
				s.done++
				r.mu.Unlock()
			}
			return nil
		})
	}
	_ = g.Wait() // f returns nothing
}

// A paginator is what the SDK makes for operations that answer in pages.
type paginator[O any, F any] interface {
	HasMorePages() bool
	NextPage(ctx context.Context, optFns ...func(F)) (*O, error)
}

// pages calls f with each page. Where a page cannot be had, what the pages before
// it held stays, and the error is returned.
func pages[O any, F any](ctx context.Context, p paginator[O, F], f func(*O)) error {
	for p.HasMorePages() {
		page, err := p.NextPage(ctx)
		if err != nil {
			return err
		}
		f(page)
	}
	return nil
}

func sorted(m map[string]bool) []string { return slices.Sorted(maps.Keys(m)) }
