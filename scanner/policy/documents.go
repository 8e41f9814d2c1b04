package policy

import (
	"strings"

	"github.com/plumb-iac/plumb/scanner/document"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// A malformed is a text that is meant as an IAM document and is none.
type malformed struct {
	path   string
	reason string
}

// documents returns the IAM documents in values, by path: in strings of
// attributes whose name says so (see documentName) and that speak of statements.
// Those that AWS would refuse are returned apart.
func documents(values map[string]any) (found map[string]any, bad []malformed) {
	var walk func(path, name string, v any)
	walk = func(path, name string, v any) {
		switch v := v.(type) {
		case string:
			if !documentName(name) || !speaksOfStatements(v) {
				return
			}
			doc, err := document.Parse(v)
			if err != nil {
				bad = append(bad, malformed{path, err.Error()})
				return
			}
			if found == nil {
				found = map[string]any{}
			}
			found[path] = doc
		case []any:
			for i, e := range v {
				walk(resource.Join(path, i), name, e)
			}
		case map[string]any:
			for _, k := range sortedKeys(v) {
				walk(resource.Join(path, k), k, v[k])
			}
		}
	}
	walk("", "", values)
	return found, bad
}

// speaksOfStatements spares most strings the parser.
func speaksOfStatements(s string) bool {
	t := strings.TrimLeft(s, " \t\r\n")
	if !strings.HasPrefix(t, "{") {
		return false
	}
	return strings.Contains(t, "Statement") || strings.Contains(strings.ToLower(t), `"statement"`)
}
