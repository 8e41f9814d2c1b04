// Package functions holds the functions of Terraform's language, as of Terraform
// 1.11 (https://developer.hashicorp.com/terraform/language/functions), and those that only
// OpenTofu has, for a scan that has no account, no network and hostile input:
//
//   - Values may contain symbols (see resource.Symbol). A function that only
//     carries text on passes them on; one that looks into text gives an unknown
//     value of its return type (see symbol.go).
//   - Marks on arguments are on the result.
//   - Files are read below one root only.
//   - Arguments and results have limits (see limits.go).
//   - What gives another result at each run (timestamp, uuid, ...) is unknown.
package functions

import (
	"maps"
	"os"
	"sync"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// Options say what the functions of one root module may see. The zero value
// works: no file can be read then.
type Options struct {
	// Root is where files are read, and nowhere outside it.
	Root *os.Root
	// RootModuleDir is the root module's directory, where relative paths start;
	// slash-separated and relative to Root, "" or "." for Root itself.
	RootModuleDir string

	// Sensitive and Ephemeral are the marks that sensitive, nonsensitive,
	// issensitive and ephemeralasnull put on values and look for. The default
	// is Sensitive and Ephemeral of this package.
	Sensitive, Ephemeral any

	// Unknown makes an unknown value that remembers why it is unknown, a short
	// lower-case phrase. The default forgets it.
	Unknown func(ty cty.Type, reason string) cty.Value
	// Pending makes an unknown value that hangs on the text of symbols. The
	// default forgets them.
	Pending func(ty cty.Type, symbols []resource.Ref) cty.Value

	// Prepare is given each parsed template before its first evaluation. The
	// default bounds its loops.
	Prepare func(hclsyntax.Expression) (hclsyntax.Expression, hcl.Diagnostics)
	// Context makes the context that a template is evaluated in.
	Context func(variables map[string]cty.Value, functions map[string]function.Function) *hcl.EvalContext
}

// Mark is the type of the default marks.
type Mark string

// The default marks.
const (
	Sensitive Mark = "sensitive" // must not be shown
	Ephemeral Mark = "ephemeral" // never stored
)

// New returns all functions by name, each also under "core::name". The map is the
// caller's; the functions are safe for concurrent use if the hooks are.
func New(o Options) map[string]function.Function {
	if o.Sensitive == nil {
		o.Sensitive = Sensitive
	}
	if o.Ephemeral == nil {
		o.Ephemeral = Ephemeral
	}
	if o.Unknown == nil {
		o.Unknown = func(ty cty.Type, _ string) cty.Value { return cty.UnknownVal(ty) }
	}
	if o.Pending == nil {
		o.Pending = func(ty cty.Type, _ []resource.Ref) cty.Value { return cty.UnknownVal(ty) }
	}
	e := &environment{Options: o, templates: newTemplateCache()}

	all := make(map[string]function.Function, 2*len(pure())+64)
	add := func(name string, f function.Function) {
		all[name] = f
		all["core::"+name] = f
	}
	for name, w := range pure() {
		add(name, e.wrap(w))
	}
	for name, r := range e.files() {
		add(name, e.wrap(wrapped(r)))
	}
	for name, f := range e.markers() {
		add(name, f)
	}
	for name, f := range e.impure() {
		add(name, f)
	}
	add("try", tryFunc)
	add("can", canFunc)

	inTemplate := maps.Clone(all)
	for _, name := range []string{"templatefile", "templatestring"} {
		inTemplate[name] = noRecursion
		inTemplate["core::"+name] = noRecursion
	}
	e.inTemplate = inTemplate
	add("templatefile", e.wrap(wrapped(rule{f: e.templateFile(), also: plainText})))
	add("templatestring", e.wrap(wrapped(rule{f: e.templateString(), also: plainText})))
	return all
}

// environment is what the functions of one root module share.
type environment struct {
	Options
	inTemplate map[string]function.Function // what a template may call
	templates  *templateCache
}

// pure are the functions that depend on their arguments alone.
var pure = sync.OnceValue(func() map[string]*wrapping {
	all := map[string]*wrapping{}
	for _, group := range []map[string]rule{numbers, texts, collections, encodings, hashes, networks, times, conversions, openTofu} {
		for name, r := range group {
			all[name] = wrapped(r)
		}
	}
	return all
})
