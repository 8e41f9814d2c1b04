package policy

import (
	"strconv"
	"sync"
	"time"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// A workload is a set of resources prepared for evaluation: all that data.plumb
// is made of.
type workload struct {
	set      *resource.Set
	items    []*item
	byType   map[string][]*item
	byKey    map[string]*item
	joins    *joins
	complete bool
	now      time.Time
	live     bool // an account is one of the targets

	alike sync.Map // *standing by shape

	texts *texts

	names  sync.Once
	tokens map[string]resource.Ref // see show
}

// An item is one resource of a workload.
type item struct {
	*resource.Resource
	key   string
	index int // in the set

	symbols []symbolAt // in Values
}

func newWorkload(set *resource.Set, o Options) *workload {
	w := &workload{set: set, now: o.Now, texts: newTexts(), byType: map[string][]*item{}, byKey: make(map[string]*item, len(set.Resources))}
	for i, r := range set.Resources {
		it := &item{Resource: r, key: "r" + strconv.Itoa(i), index: i}
		it.symbols = symbolsIn(r.Values)
		w.items = append(w.items, it)
		w.byKey[it.key] = it
		// Policies judge what the workload makes, not what it merely looks up.
		if r.Mode != resource.Data {
			w.byType[r.Type] = append(w.byType[r.Type], it)
		}
	}
	for _, t := range set.Targets {
		w.live = w.live || t.Kind == resource.AWS
	}
	w.complete = o.Complete || w.live
	w.joins = newJoins(w)
	return w
}

// only returns the variant that v is the same as for the item.
func (it *item) only(v variant) variant {
	if len(it.symbols) == 0 {
		return first
	}
	return v
}

// show puts texts in the place of symbols.
func (it *item) show(value any, v variant) any {
	if len(it.symbols) == 0 {
		return value
	}
	return substitute(value, func(ref resource.Ref) string { return stand(ref, v, it.Provider) })
}

// wholes returns the subjects of policies that judge no type: the workload, or
// each account.
func (w *workload) wholes(scope Scope) []*item {
	whole := func(address, account string) *item {
		it := &item{Resource: &resource.Resource{Address: address, Provider: resource.Provider{Account: account}}, key: address, index: -1}
		if w.live {
			it.Source = resource.AWS
		} else if len(w.set.Targets) > 0 {
			it.Source = w.set.Targets[0].Kind
		}
		return it
	}
	if scope != ScopeAccount {
		return []*item{whole("workload", "")}
	}
	accounts := map[string]bool{}
	for _, t := range w.set.Targets {
		if t.Account != "" {
			accounts[t.Account] = true
		}
	}
	for _, it := range w.items {
		if it.Provider.Account != "" {
			accounts[it.Provider.Account] = true
		}
	}
	if len(accounts) == 0 {
		return []*item{whole("account", "")}
	}
	var items []*item
	for _, a := range sortedKeys(accounts) {
		items = append(items, whole("account:"+a, a))
	}
	return items
}
