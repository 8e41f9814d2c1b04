package functions

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// Limits on a template: bytes, and brackets, operators or conditions in one
// another. The parser is recursive and has no limit.
const (
	maxTemplate = 256 << 10
	maxNesting  = 10_000
)

// tooDeep reports whether parsing a template may take too much stack.
func tooDeep(text string) bool {
	run, longest := 0, 0 // of signs in a row
	for i := range len(text) {
		switch text[i] {
		case '!', '-':
			run++
			longest = max(longest, run)
		case ' ', '\t', '\r', '\n':
		default:
			run = 0
		}
	}
	return nesting(text, false) > maxNesting || longest > maxNesting || strings.Count(text, "?") > maxNesting
}

func (e *environment) templateFile() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{
			{Name: "path", Type: cty.String},
			{Name: "vars", Type: cty.DynamicPseudoType, AllowMarked: true},
		},
		Type: function.StaticReturnType(cty.DynamicPseudoType),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			p := args[0].AsString()
			t := e.templates.get("file:"+p, func() *template {
				text, err := e.text(p)
				if err != nil {
					return &template{err: err}
				}
				return e.parse(text, p)
			})
			return e.render(t, args[1])
		},
	})
}

func (e *environment) templateString() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{
			{Name: "template", Type: cty.String},
			{Name: "vars", Type: cty.DynamicPseudoType, AllowMarked: true},
		},
		Type: function.StaticReturnType(cty.DynamicPseudoType),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			text := args[0].AsString()
			t := e.templates.get("text:"+text, func() *template { return e.parse(text, "<template>") })
			return e.render(t, args[1])
		},
	})
}

// A template is ready to be evaluated, or cannot be.
type template struct {
	expr hclsyntax.Expression
	uses []hcl.Traversal // the variables that it reads, before Prepare
	err  error
}

func (e *environment) parse(text, name string) *template {
	if len(text) > maxTemplate {
		return &template{err: function.NewArgErrorf(0, "%s: the template is too long, more than %d bytes are not evaluated", name, maxTemplate)}
	}
	if !utf8.ValidString(text) {
		return &template{err: function.NewArgErrorf(0, "%s: not valid UTF-8", name)}
	}
	if tooDeep(text) {
		return &template{err: function.NewArgErrorf(0, "%s: the template is nested too deeply, more than %d levels are not evaluated", name, maxNesting)}
	}
	expr, diags := hclsyntax.ParseTemplate([]byte(text), name, hcl.InitialPos)
	if diags.HasErrors() {
		return &template{err: function.NewArgError(0, templateError(diags))}
	}
	t := &template{uses: expr.Variables()}
	prepare := e.Prepare
	if prepare == nil {
		prepare = bounded
	}
	if t.expr, diags = prepare(expr); diags.HasErrors() {
		t.err = function.NewArgError(0, templateError(diags))
	}
	return t
}

func (e *environment) render(t *template, vars cty.Value) (cty.Value, error) {
	if t.err != nil {
		return cty.NilVal, t.err
	}
	vars, marks := vars.Unmark()
	if ty := vars.Type(); !keyed(ty) {
		return cty.NilVal, function.NewArgErrorf(1, "an object or a map is required, not %s", ty.FriendlyName())
	}
	variables := vars.AsValueMap()
	for name := range variables {
		if !hclsyntax.ValidIdentifier(name) {
			return cty.NilVal, function.NewArgErrorf(1, "%q is not a valid name of a variable", name)
		}
	}
	for _, traversal := range t.uses {
		name := traversal.RootName()
		if _, ok := variables[name]; !ok {
			rng := traversal.SourceRange()
			return cty.NilVal, function.NewArgErrorf(1, "no value for %q, which the template uses at %s:%d; there are: %v", name, rng.Filename, rng.Start.Line, slices.Sorted(maps.Keys(variables)))
		}
	}
	context := e.Context
	if context == nil {
		context = boundedContext
	}
	v, diags := t.expr.Value(context(variables, e.inTemplate))
	if diags.HasErrors() {
		return cty.NilVal, templateError(diags)
	}
	var s survey
	if err := s.value(v, 0); err != nil {
		return cty.NilVal, err
	}
	return v.WithMarks(marks), nil
}

// templateError is the first problem with its place in the template.
func templateError(diags hcl.Diagnostics) error {
	for _, d := range diags {
		if d.Severity != hcl.DiagError {
			continue
		}
		if d.Subject == nil {
			return fmt.Errorf("%s: %s", d.Summary, d.Detail)
		}
		return fmt.Errorf("%s:%d: %s: %s", d.Subject.Filename, d.Subject.Start.Line, d.Summary, d.Detail)
	}
	return errors.New("the template cannot be evaluated")
}

// noRecursion stands for templatefile and templatestring within a template.
var noRecursion = function.New(&function.Spec{
	VarParam: &function.Parameter{Name: "arguments", Type: cty.DynamicPseudoType, AllowNull: true, AllowUnknown: true, AllowDynamicType: true},
	Type: func([]cty.Value) (cty.Type, error) {
		return cty.NilType, errors.New("a template cannot call templatefile or templatestring")
	},
	Impl: func([]cty.Value, cty.Type) (cty.Value, error) { return cty.DynamicVal, nil },
})

// A templateCache keeps parsed templates: the same one is often rendered for
// each element of a for_each.
type templateCache struct {
	mu    sync.Mutex
	parts map[string]*template
}

// maxTemplates is how many parsed templates are kept.
const maxTemplates = 256

func newTemplateCache() *templateCache { return &templateCache{parts: map[string]*template{}} }

func (c *templateCache) get(key string, parse func() *template) *template {
	c.mu.Lock()
	defer c.mu.Unlock()
	t, ok := c.parts[key]
	if !ok {
		t = parse()
		if len(c.parts) < maxTemplates {
			c.parts[key] = t
		}
	}
	return t
}
