// Package iampolicy renders data.aws_iam_policy_document as the AWS provider 5.100.0
// does (https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/data-sources/iam_policy_document),
// byte for byte. What the documentation leaves open was found out by asking the provider; the
// tests hold its answers.
package iampolicy

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// ErrSymbolic is in an error that hangs on text that only AWS can fill in: the
// document is not wrong but unknown.
var ErrSymbolic = errors.New("known after apply")

// The default version, and the one that has no variables.
const (
	defaultVersion = "2012-10-17"
	oldVersion     = "2008-10-17"
)

// Render returns the attribute json of a data.aws_iam_policy_document with the
// given attributes and blocks, all of them known, in the form of
// resource.Resource.Values. An error is one that the provider would give too: a Sid that is
// there twice, a source document that it cannot read. Where a symbol is at fault
// it is ErrSymbolic.
//
// Symbols are sorted as the texts they are; the provider would sort what stands behind
// them. Lists of actions, resources and principals have no order in IAM.
func Render(values map[string]any) (string, error) {
	doc, err := build(values)
	if err != nil {
		return "", fmt.Errorf("policy document: %w", err)
	}
	out, err := json.MarshalIndent(doc, "", "  ")
	if err != nil {
		return "", fmt.Errorf("policy document: %w", err)
	}
	return string(out), nil
}

// Minified returns the attribute minified_json, under the terms of Render.
func Minified(values map[string]any) (string, error) {
	doc, err := build(values)
	if err != nil {
		return "", fmt.Errorf("policy document: %w", err)
	}
	out, err := json.Marshal(doc)
	if err != nil {
		return "", fmt.Errorf("policy document: %w", err)
	}
	return string(out), nil
}

func build(values map[string]any) (*policy, error) {
	d := decoder{}
	for _, name := range []string{"source_json", "override_json"} {
		if text := d.text(values, name); text != "" {
			return nil, fmt.Errorf("%s must be empty: provider 5 reads source_policy_documents and override_policy_documents", name)
		}
	}
	own := &policy{Version: d.oneOf(values, "version", defaultVersion, oldVersion), ID: d.text(values, "policy_id")}
	for i, b := range d.blocks(values, "statement") {
		s := d.statement(b, own.Version)
		if d.err != nil {
			return nil, fmt.Errorf("statement %d: %w", i+1, d.err)
		}
		own.Statements = append(own.Statements, s)
	}
	sources, overrides := d.documents(values, "source_policy_documents"), d.documents(values, "override_policy_documents")
	if d.err != nil {
		return nil, d.err
	}
	if err := unique(own.Statements, "statement"); err != nil {
		return nil, err
	}
	merged := &policy{}
	read, err := readAll(sources, "source_policy_documents")
	if err != nil {
		return nil, err
	}
	var all []*statement
	for _, p := range read {
		all = append(all, p.Statements...)
		merged.merge(p)
	}
	if err := unique(all, "source_policy_documents"); err != nil {
		return nil, err
	}
	merged.merge(own)
	if read, err = readAll(overrides, "override_policy_documents"); err != nil {
		return nil, err
	}
	for _, p := range read {
		merged.merge(p)
	}
	return merged, nil
}

// unique refuses a Sid that two statements have.
func unique(statements []*statement, where string) error {
	seen := map[string]bool{}
	for i, s := range statements {
		if s.Sid != "" && seen[s.Sid] {
			return fmt.Errorf("%s: statement %d: sid %q is there twice", where, i+1, resource.Show(s.Sid))
		}
		seen[s.Sid] = true
	}
	return nil
}

// maxDocuments bounds the text of the documents that are merged, in bytes. Documents that
// contain each other twice double each time.
const maxDocuments = 4 << 20

func readAll(documents []string, where string) ([]*policy, error) {
	out := make([]*policy, 0, len(documents))
	size := 0
	for i, text := range documents {
		if size += len(text); size > maxDocuments {
			return nil, fmt.Errorf("%s: more than %d bytes are not merged", where, maxDocuments)
		}
		if text == "" {
			continue
		}
		p := &policy{}
		if err := json.Unmarshal([]byte(text), p); err != nil {
			if resource.HasSymbol(text) {
				err = fmt.Errorf("%w (%s)", ErrSymbolic, resource.Show(text))
			}
			return nil, fmt.Errorf("%s: document %d: %w", where, i+1, err)
		}
		if j := slices.Index(p.Statements, nil); j >= 0 { // the provider crashes
			return nil, fmt.Errorf("%s: document %d: statement %d: null", where, i+1, j+1)
		}
		out = append(out, p)
	}
	return out, nil
}

// A decoder reads values of known types and keeps the first error.
type decoder struct{ err error }

func (d *decoder) fail(name string, v any, want string) {
	if d.err == nil {
		d.err = fmt.Errorf("%s: %s is required, not %T", name, want, v)
	}
}

func (d *decoder) text(values map[string]any, name string) string {
	switch v := values[name].(type) {
	case nil:
		return ""
	case string:
		return v
	default:
		d.fail(name, v, "a text")
		return ""
	}
}

// oneOf reads a text that must be one of several, the first by default.
func (d *decoder) oneOf(values map[string]any, name string, allowed ...string) string {
	if values[name] == nil {
		return allowed[0]
	}
	text := d.text(values, name)
	switch {
	case slices.Contains(allowed, text) || d.err != nil:
	case resource.HasSymbol(text):
		d.err = fmt.Errorf("%s: %w (%s)", name, ErrSymbolic, resource.Show(text))
	default:
		d.err = fmt.Errorf("%s must be one of %s, not %q", name, strings.Join(allowed, ", "), text)
	}
	return text
}

func (d *decoder) list(values map[string]any, name string) []string {
	list, ok := values[name].([]any)
	if !ok && values[name] != nil {
		d.fail(name, values[name], "a list of texts")
	}
	out := make([]string, 0, len(list))
	for _, v := range list {
		switch v := v.(type) {
		case string:
			out = append(out, v)
		default:
			d.fail(name, v, "a list of known texts")
		}
	}
	return out
}

// documents reads a list of documents, in which null is as good as "".
func (d *decoder) documents(values map[string]any, name string) []string {
	list, ok := values[name].([]any)
	if !ok {
		return d.list(values, name)
	}
	list = slices.DeleteFunc(slices.Clone(list), func(v any) bool { return v == nil })
	return d.list(map[string]any{name: list}, name)
}

func (d *decoder) blocks(values map[string]any, name string) []map[string]any {
	list, ok := values[name].([]any)
	if !ok && values[name] != nil {
		d.fail(name, values[name], "a list of blocks")
	}
	out := make([]map[string]any, 0, len(list))
	for _, v := range list {
		b, ok := v.(map[string]any)
		if !ok {
			d.fail(name, v, "a block")
			continue
		}
		out = append(out, b)
	}
	return out
}

func (d *decoder) statement(b map[string]any, version string) *statement {
	s := &statement{
		Sid:           d.text(b, "sid"),
		Effect:        d.oneOf(b, "effect", "Allow", "Deny"),
		Actions:       collapse(descending(d.list(b, "actions"))),
		NotActions:    collapse(descending(d.list(b, "not_actions"))),
		Resources:     collapse(d.variables(b, "resources", version)),
		NotResources:  collapse(d.variables(b, "not_resources", version)),
		Principals:    d.principals(b, "principals", version),
		NotPrincipals: d.principals(b, "not_principals", version),
	}
	var found []condition
	for _, c := range d.blocks(b, "condition") {
		found = append(found, condition{test: d.text(c, "test"), variable: d.text(c, "variable"), values: d.list(c, "values")})
	}
	for _, c := range hashOrder(found, condition.spell) {
		c.values = d.replace(c.values, version, "condition.values")
		s.Conditions = append(s.Conditions, c)
	}
	return s
}

func (d *decoder) principals(b map[string]any, name, version string) principals {
	var found []principal
	for _, p := range d.blocks(b, name) {
		found = append(found, principal{typ: d.text(p, "type"), identifiers: d.list(p, "identifiers")})
	}
	var out principals
	for _, p := range hashOrder(found, principal.spell) {
		p.identifiers = d.replace(descending(p.identifiers), version, name+".identifiers")
		p.single = len(p.identifiers) == 1
		out = append(out, p)
	}
	return out
}

// variables reads a list of texts in which &{...} stands for ${...}. It is sorted as
// it is written in the configuration.
func (d *decoder) variables(values map[string]any, name, version string) []string {
	return d.replace(descending(d.list(values, name)), version, name)
}

func (d *decoder) replace(texts []string, version, name string) []string {
	out := make([]string, len(texts))
	for i, s := range texts {
		if version == oldVersion && strings.Contains(s, "&{") && d.err == nil {
			d.err = fmt.Errorf("%s: version %s has no variables: %s", name, version, resource.Show(s))
		}
		out[i] = strings.ReplaceAll(s, "&{", "${")
	}
	return out
}

// collapse is how a list of texts stands in the document: nothing, one text, or the
// list.
func collapse(texts []string) any {
	switch len(texts) {
	case 0:
		return nil
	case 1:
		return texts[0]
	}
	return texts
}

// descending returns the elements of a set of texts, sorted.
func descending(texts []string) []string {
	out := append([]string{}, texts...)
	slices.Sort(out)
	out = slices.Compact(out)
	slices.Reverse(out)
	return slices.Clip(out)
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
