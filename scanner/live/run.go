package live

import (
	"context"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/aws/aws-sdk-go-v2/aws"
	"golang.org/x/sync/errgroup"

	"github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// width is how many calls one service makes at a time in one region. The slowest
// documented rate of a call used here is one of IAM's, and the SDK's adaptive
// retry takes the speed down where AWS asks for it.
const width = 8

// A collection is a scan of one account under way.
type collection struct {
	target    string
	account   string
	partition string
	types     map[string]bool     // needed
	shows     map[string][]string // by type, the needed types that are shown as it
	regions   []string            // to look at, sorted
	progress  func(ask.Progress)

	mu        sync.Mutex
	resources []*resource.Resource
	parents   map[*resource.Resource]*resource.Resource
	settings  map[*resource.Resource]bool
	once      map[string]bool // type and ARN of what is in no region
	gaps      []resource.Gap
	faults    map[fault]*extent
	state     ask.Progress
}

// A run collects one service in one region.
type run struct {
	*collection
	service *Service
	config  aws.Config
	region  string // "" where global
}

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
	r.mu.Lock()
	defer r.mu.Unlock()
	r.resources = append(r.resources, res)
	r.state.Resources++
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
	f := fault{r.permissionOf(operation), cause(err)}
	g := resource.Gap{Root: r.target, Types: types, Reason: f.permission + " " + f.cause}
	if of != nil {
		g.Module = f.permission // it is about this one resource
		g.References = []resource.Ref{{Address: of.Address}}
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
	f := fault{r.permissionOf(operation), cause(err)}
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
		e = &extent{types: map[string]bool{}, regions: map[string]bool{}}
		r.faults[f] = e
	}
	e.times++
	for _, t := range types {
		e.types[t] = true
	}
	if r.region != "" {
		e.regions[r.region] = true
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

// each does f for all items, several at a time.
func each[T any](ctx context.Context, items []T, f func(ctx context.Context, item T)) {
	var g errgroup.Group
	g.SetLimit(width)
	for _, item := range items {
		g.Go(func() error {
			f(ctx, item)
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
