package terraform

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// A providerBlock is a provider block.
type providerBlock struct {
	name, alias string
	block       *hclsyntax.Block
}

func newProviderBlock(b *hclsyntax.Block) *providerBlock {
	p := &providerBlock{name: b.Labels[0], block: b}
	if a := b.Body.Attributes["alias"]; a != nil {
		if text, ok := literalString(a); ok {
			p.alias = text
		} else {
			p.alias = keywordOf(a.Expr)
		}
	}
	return p
}

func (p *providerBlock) key() string {
	if p.alias == "" {
		return p.name
	}
	return p.name + "." + p.alias
}

// providerKey is the key of a provider configuration that is referred to as t.
func providerKey(t hcl.Traversal) string {
	if len(t) == 0 {
		return ""
	}
	key := t.RootName()
	if len(t) > 1 {
		if attr, ok := t[1].(hcl.TraverseAttr); ok {
			key += "." + attr.Name
		}
	}
	return key
}

// A requirement is an entry of required_providers.
type requirement struct {
	source  string // "hashicorp/aws"
	version string // a constraint
}

func (d *moduleDecoder) requiredProviders(b *hclsyntax.Block) {
	for name, a := range b.Body.Attributes {
		var r requirement
		v, diags := a.Expr.Value(nil)
		if text, ok := stringOf(v); ok && !diags.HasErrors() {
			r.version = text // the form of Terraform 0.12
		}
		pairs, diags := hcl.ExprMap(a.Expr)
		if !diags.HasErrors() {
			for _, p := range pairs {
				v, diags := p.Value.Value(nil)
				text, ok := stringOf(v)
				if !ok || diags.HasErrors() {
					continue // configuration_aliases
				}
				key := hcl.ExprAsKeyword(p.Key)
				if key == "" {
					kv, _ := p.Key.Value(nil)
					key, _ = stringOf(kv)
				}
				switch key {
				case "source":
					r.source = text
				case "version":
					r.version = text
				}
			}
		}
		d.module.required[name] = r
	}
}

// A provider is one provider configuration as a module instance has it.
type provider struct {
	name, alias, region, account, constraint string

	tags    cty.Value // default_tags; NilVal for none
	shown   map[string]string
	ignored []string // keys and prefixes of ignore_tags; "*" where they are not known
}

func (p *provider) resource() resource.Provider {
	return resource.Provider{
		Name: p.name, Alias: p.alias, Region: p.region, Account: p.account,
		Constraint: p.constraint, DefaultTags: p.shown,
	}
}

// providerOf returns the provider configuration of a resource.
func (s *scope) providerOf(b *resourceBlock) *provider {
	if b.provider != nil {
		if key := providerKey(traversalOf(b.provider)); key != "" {
			return s.providerFor(key)
		}
	}
	name, _, _ := strings.Cut(b.typ, "_")
	return s.providerFor(name)
}

// providerFor returns the configuration with a local name and alias: the module's own,
// the one that was passed in, or that of the calling module.
func (s *scope) providerFor(key string) *provider {
	if p := s.providers[key]; p != nil {
		return p
	}
	name, alias, _ := strings.Cut(key, ".")
	p := &provider{name: name, alias: alias}
	s.providers[key] = p
	block := s.module.providers[key]
	switch {
	case block != nil:
		s.configure(p, block)
	case s.parent != nil:
		passed, ok := s.call.block.providers[key]
		if !ok {
			passed = s.parent.nameOf(s.module.sourceOf(name), name)
			if alias != "" {
				passed = ""
			}
		}
		if passed != "" {
			*p = *s.parent.providerFor(passed)
		}
	}
	if c := s.constraint(name); c != "" {
		p.constraint = c
	}
	return p
}

// sourceOf is the address of the provider with a local name.
func (m *module) sourceOf(name string) string {
	source := m.required[name].source
	if source == "" {
		source = "hashicorp/" + name
	}
	if strings.Count(source, "/") == 1 {
		source = "registry.terraform.io/" + source
	}
	return source
}

// nameOf returns the local name that a provider has in this module, fallback where it has
// none.
func (s *scope) nameOf(source, fallback string) string {
	if s.module.sourceOf(fallback) == source {
		return fallback
	}
	for _, name := range slices.Sorted(maps.Keys(s.module.required)) {
		if s.module.sourceOf(name) == source {
			return name
		}
	}
	return fallback
}

// constraint is the version in the lock file, else what the module or one around it requires.
func (s *scope) constraint(name string) string {
	source := s.module.sourceOf(name)
	if v := s.ev.locked()[source]; v != "" {
		return v
	}
	for ; s != nil; s = s.parent {
		if r := s.module.required[name]; r.version != "" && s.module.sourceOf(name) == source {
			return r.version
		}
		for _, local := range slices.Sorted(maps.Keys(s.module.required)) {
			if r := s.module.required[local]; r.version != "" && s.module.sourceOf(local) == source {
				return r.version
			}
		}
	}
	return ""
}

var (
	accountID = regexp.MustCompile(`^[0-9]{12}$`)
	roleARN   = regexp.MustCompile(`^arn:[a-z-]+:iam::([0-9]{12}):role/`)
)

// configure evaluates a provider block.
func (s *scope) configure(p *provider, b *providerBlock) {
	body := b.block.Body
	if body.Attributes["for_each"] != nil {
		return // OpenTofu makes several of it; which one is meant is not told apart
	}
	if a := body.Attributes["version"]; a != nil && p.constraint == "" {
		p.constraint, _ = literalString(a)
	}
	if a := body.Attributes["region"]; a != nil {
		if text, ok := stringOf(s.eval(a.Expr, s.ctx)); ok && !resource.HasSymbol(text) {
			p.region = text
		}
	}
	for _, nested := range body.Blocks {
		if nested.Type == "assume_role" {
			if a := nested.Body.Attributes["role_arn"]; a != nil {
				text, _ := stringOf(s.eval(a.Expr, s.ctx))
				if m := roleARN.FindStringSubmatch(text); m != nil {
					p.account = m[1]
				}
			}
		}
	}
	if a := body.Attributes["allowed_account_ids"]; a != nil {
		v, _ := s.eval(a.Expr, s.ctx).UnmarkDeep()
		if v.IsWhollyKnown() && !v.IsNull() && v.CanIterateElements() && v.LengthInt() == 1 {
			for it := v.ElementIterator(); it.Next(); {
				_, e := it.Element()
				if text, ok := stringOf(e); ok && accountID.MatchString(text) {
					p.account = text
				}
			}
		}
	}
	p.ignored = s.ignoredTags(body)
	p.tags = s.defaultTags(body)
	if p.tags != cty.NilVal {
		p.shown = map[string]string{}
		v, _ := p.tags.Unmark()
		if v.IsKnown() && !v.IsNull() && v.CanIterateElements() {
			for it := v.ElementIterator(); it.Next(); {
				k, e := it.Element()
				if text, ok := stringOf(e); ok && !e.HasMark(sensitive) {
					p.shown[k.AsString()] = text
				}
			}
		}
	}
}

// defaultTags returns default_tags { tags = ... }, NilVal where there is none.
func (s *scope) defaultTags(body *hclsyntax.Body) cty.Value {
	for _, nested := range body.Blocks {
		switch {
		case nested.Type == "default_tags":
			if a := nested.Body.Attributes["tags"]; a != nil {
				return s.tagMap(s.eval(a.Expr, s.ctx))
			}
		case nested.Type == "dynamic" && len(nested.Labels) == 1 && nested.Labels[0] == "default_tags":
			plan, ok := planDynamic(nested, nil, nil)
			if !ok {
				continue
			}
			blocks := &evaluatedBlocks{}
			s.evaluateDynamic(blocks, &plan, s.ctx, false)
			if blocks.unknown != nil {
				return blocks.unknown.mark(cty.UnknownVal(cty.Map(cty.String)))
			}
			for _, item := range blocks.items {
				if v, ok := item.body.attrs["tags"]; ok {
					return s.tagMap(v)
				}
			}
		}
	}
	return cty.NilVal
}

// ignoredTags returns ignore_tags as patterns on keys.
func (s *scope) ignoredTags(body *hclsyntax.Body) []string {
	var patterns []string
	for _, nested := range body.Blocks {
		if nested.Type == "dynamic" && len(nested.Labels) == 1 && nested.Labels[0] == "ignore_tags" {
			return []string{"*"}
		}
		if nested.Type != "ignore_tags" {
			continue
		}
		for name, suffix := range map[string]string{"keys": "", "key_prefixes": "*"} {
			a := nested.Body.Attributes[name]
			if a == nil {
				continue
			}
			v, _ := s.eval(a.Expr, s.ctx).UnmarkDeep()
			if !v.IsWhollyKnown() {
				return []string{"*"}
			}
			if v.IsNull() || !v.CanIterateElements() {
				continue
			}
			for it := v.ElementIterator(); it.Next(); {
				_, e := it.Element()
				if text, ok := stringOf(e); ok {
					patterns = append(patterns, text+suffix)
				}
			}
		}
	}
	slices.Sort(patterns)
	return patterns
}

func (s *scope) tagMap(v cty.Value) cty.Value {
	out, err := s.ev.types.convert(v, &tagsType)
	if err != nil {
		return unknown(cty.Map(cty.String), "the tags are no map of strings")
	}
	return out
}
