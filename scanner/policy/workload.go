package policy

import (
	"strconv"
	"sync"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
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
}

// An item is one resource of a workload.
type item struct {
	*resource.Resource
	key   string
	index int // in the set

	once sync.Once
	term *ast.Term
	docs map[string]any
}

func newWorkload(set *resource.Set, o Options) *workload {
	w := &workload{set: set, now: o.Now, byType: map[string][]*item{}, byKey: make(map[string]*item, len(set.Resources))}
	for i, r := range set.Resources {
		it := &item{Resource: r, key: "r" + strconv.Itoa(i), index: i}
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

// input returns the item in the form that policies see. It is made once.
func (it *item) input() *ast.Term {
	it.once.Do(func() {
		it.docs = documents(it.Values)
		it.term = inputTerm(it.key, it.Resource, it.Values, it.docs)
	})
	return it.term
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
