package plan

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/schema"
)

// plainText are texts that can be put anywhere into another, a JSON document in a
// JSON document included, without any escaping.
var plainText = regexp.MustCompile(`^[A-Za-z0-9:/_.,@=+ -]+$`)

// fillIn replaces symbols in texts that came from the configuration by what the plan knows:
// the account's id that a data source read, the ARN of what is there already. Elements of sets
// stay as they are, so that the order of sets does.
func (l *loader) fillIn() {
	if l.beside == nil {
		return
	}
	byAddress := make(map[string]*resource.Resource, len(l.set.Resources))
	for _, r := range l.set.Resources {
		byAddress[r.Address] = r
	}
	known := func(ref resource.Ref) (string, bool) {
		of := byAddress[ref.Address]
		if of == nil {
			return "", false
		}
		v, _ := resource.Get(of.Values, ref.Attribute)
		text, ok := v.(string)
		if !ok || !plainText.MatchString(text) {
			return "", false
		}
		secret := slices.ContainsFunc(of.Sensitive, func(path string) bool { return resource.Within(ref.Attribute, path) })
		return text, !secret
	}
	for _, r := range l.set.Resources {
		b, ok := schema.Lookup(r.Mode, r.Type)
		if !ok {
			continue
		}
		for name, v := range r.Values {
			text, isText := v.(string)
			if a := b.Attributes[name]; !isText || a == nil || a.Type.Kind != schema.String || !resource.HasSymbol(text) {
				continue
			}
			for _, ref := range resource.Symbols(text) {
				if value, ok := known(ref); ok {
					text = strings.ReplaceAll(text, resource.Symbol(ref.Address, ref.Attribute), value)
				}
			}
			r.Values[name] = text
		}
	}
}
