package terraform

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/hcl/v2/json"
	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// A givenValue is what a user gave for a variable of the root module: a value,
// or a text that the variable's type tells how to read.
type givenValue struct {
	value cty.Value
	text  string
	raw   bool // text, not value
	from  string
	rng   *hcl.Range
}

// givenValues are those that do not depend on the root module.
type givenValues struct {
	env   map[string]givenValue // TF_VAR_*
	named map[string]givenValue // --var-file, then --var
	used  map[string]bool
}

// readGiven reads the environment and the command line's values.
func (l *loader) readGiven() *givenValues {
	g := &givenValues{env: map[string]givenValue{}, named: map[string]givenValue{}, used: map[string]bool{}}
	for _, entry := range l.options.Env {
		name, text, ok := strings.Cut(entry, "=")
		if name, isVar := strings.CutPrefix(name, "TF_VAR_"); ok && isVar && name != "" {
			g.env[name] = givenValue{text: text, raw: true, from: "TF_VAR_" + name}
		}
	}
	for _, name := range l.options.VarFiles {
		src, err := readNamed(name, l.limits.native)
		if err != nil {
			l.fileProblem(resource.Error, name, "variable file cannot be read", fileError(err))
			continue
		}
		maps.Copy(g.named, l.parseVarFile(name, src))
	}
	for _, entry := range l.options.Vars {
		name, text, ok := strings.Cut(entry, "=")
		name = strings.TrimSpace(name)
		if !ok || name == "" {
			l.fileProblem(resource.Error, "", "invalid variable", fmt.Sprintf("--var %q is not of the form name=value", entry))
			continue
		}
		g.named[name] = givenValue{text: text, raw: true, from: "--var " + name}
	}
	for name, text := range l.options.Values {
		g.used[name] = true
		val := cty.DynamicVal
		ty, err := ctyjson.ImpliedType(text)
		if err == nil {
			val, err = ctyjson.Unmarshal(text, ty)
		}
		if err != nil || uncertain(val) || tooBig(val) {
			val = unknown(cty.DynamicPseudoType, "the value given for var."+name+" cannot be used")
		}
		g.named[name] = givenValue{value: val, from: "the plan"}
	}
	return g
}

// readNamed reads a file that the user named.
func readNamed(name string, limit int64) ([]byte, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, errors.New("is a directory")
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err == nil && int64(len(data)) > limit {
		err = fmt.Errorf("is larger than %d bytes", limit)
	}
	return data, err
}

// parseVarFile reads the values of a .tfvars or .tfvars.json file.
func (l *loader) parseVarFile(name string, src []byte) map[string]givenValue {
	if fault, line := checkText(src); fault != "" {
		l.addDiagnostic(resource.Diagnostic{Severity: resource.Error, Summary: "variable file cannot be read", Detail: fault, File: name, Line: line})
		return nil
	}
	if fault, line := checkNesting(src); fault != "" {
		l.addDiagnostic(resource.Diagnostic{Severity: resource.Error, Summary: "variable file cannot be read", Detail: fault, File: name, Line: line})
		return nil
	}
	var body hcl.Body
	var diags hcl.Diagnostics
	if strings.HasSuffix(name, ".json") {
		var file *hcl.File
		if file, diags = json.Parse(src, name); file != nil {
			body = file.Body
		}
	} else {
		var file *hcl.File
		if file, diags = hclsyntax.ParseConfig(src, name, hcl.InitialPos); file != nil {
			body = file.Body
		}
	}
	values := map[string]givenValue{}
	if body != nil {
		attrs, attrDiags := body.JustAttributes()
		diags = append(diags, attrDiags...)
		for _, a := range attrs {
			if e, ok := a.Expr.(hclsyntax.Expression); ok && isTooDeep(e) {
				diags = append(diags, problem(a.Range, "Invalid value", "The expression is nested too deeply."))
				continue
			}
			val, valDiags := a.Expr.Value(nil)
			diags = append(diags, valDiags...)
			if valDiags.HasErrors() {
				continue
			}
			if uncertain(val) || tooBig(val) {
				diags = append(diags, problem(a.Range, "Invalid value", "The value cannot be used: it has a private-use character or a number that is out of range."))
				continue
			}
			values[a.Name] = givenValue{value: val, from: name, rng: &a.NameRange}
		}
	}
	for _, d := range diags {
		l.report(d)
	}
	return values
}

// isTooDeep reports whether an expression is nested beyond what is evaluated.
func isTooDeep(e hclsyntax.Expression) bool {
	r := &rewriter{}
	r.expr(e)
	return len(r.diags) > 0
}

// rootValues returns what is given for the variables of the root module in dir, by
// Terraform's order of precedence.
func (ev *evaluator) rootValues() map[string]givenValue {
	values := maps.Clone(ev.given.env)
	names, err := ev.list(ev.root)
	if err != nil {
		names = nil // the directory's configuration was read, or that was diagnosed
	}
	for _, name := range autoVarFiles(names) {
		file := path.Join(ev.root, name)
		src, err := ev.read(file, ev.limits.native)
		if err != nil {
			ev.fileProblem(resource.Error, file, "variable file cannot be read", fileError(err))
			continue
		}
		fromFile := ev.parseVarFile(file, src)
		for _, name := range slices.Sorted(maps.Keys(fromFile)) {
			v := fromFile[name]
			if ev.modules[ev.root].variables[name] == nil && ev.modules[ev.root].broken == "" {
				w := problem(*v.rng, "value for undeclared variable", fmt.Sprintf("the root module has no variable %q; the value is not used", name))
				w.Severity = hcl.DiagWarning
				ev.report(w)
			}
			values[name] = v
		}
	}
	maps.Copy(values, ev.given.named)
	return values
}

// autoVarFiles returns the variable files that Terraform loads by itself, in the
// order in which later ones win.
func autoVarFiles(names []string) []string {
	var first, auto []string
	for _, want := range []string{"terraform.tfvars", "terraform.tfvars.json"} {
		if slices.Contains(names, want) {
			first = append(first, want)
		}
	}
	for _, name := range names {
		if strings.HasSuffix(name, ".auto.tfvars") || strings.HasSuffix(name, ".auto.tfvars.json") {
			auto = append(auto, name)
		}
	}
	slices.Sort(auto)
	return append(first, auto...)
}

// rootVariable returns the value of a variable of the root module.
func (ev *evaluator) rootVariable(v *variable) cty.Value {
	given, ok := ev.values[v.name]
	if !ok {
		if v.hasValue {
			return v.seal(v.byDefault)
		}
		return v.missing(fmt.Sprintf("var.%s has no default and no value was given", v.name))
	}
	ev.given.used[v.name] = true
	val := given.value
	if given.raw {
		var err error
		if val, err = v.parse(given.text); err != nil {
			return ev.badValue(v, given, err)
		}
	}
	out, err := v.final(val)
	if err != nil {
		return ev.badValue(v, given, err)
	}
	return out
}

func (ev *evaluator) badValue(v *variable, given givenValue, err error) cty.Value {
	d := problem(v.rng, "Invalid value for variable", fmt.Sprintf("The value of %s does not fit var.%s: %s.", given.from, v.name, err))
	if given.rng != nil {
		d.Subject = given.rng
	}
	ev.report(d)
	return v.missing(fmt.Sprintf("the value given for var.%s does not fit its type", v.name))
}

// parse reads a text from the environment or the command line: as it is for a
// simple type or none, else as an expression.
func (v *variable) parse(text string) (cty.Value, error) {
	if resource.HasSymbolRune(text) {
		return cty.NilVal, errors.New("the text has a private-use character that plumb uses for itself")
	}
	if !v.typed || v.typ.IsPrimitiveType() {
		return cty.StringVal(text), nil
	}
	if fault, _ := checkNesting([]byte(text)); fault != "" {
		return cty.NilVal, errors.New("the text " + fault)
	}
	expr, diags := hclsyntax.ParseExpression([]byte(text), "", hcl.InitialPos)
	if diags.HasErrors() {
		return cty.NilVal, errors.New(strings.TrimSuffix(firstDetail(diags), "."))
	}
	if isTooDeep(expr) {
		return cty.NilVal, errors.New("the text is nested too deeply")
	}
	val, diags := expr.Value(nil)
	if diags.HasErrors() {
		return cty.NilVal, errors.New(strings.TrimSuffix(firstDetail(diags), "."))
	}
	return val, nil
}

// checkGiven reports values that no root module has a variable for.
func (l *loader) checkGiven() {
	for _, name := range slices.Sorted(maps.Keys(l.given.named)) {
		if l.given.used[name] || l.declared[name] {
			continue
		}
		v := l.given.named[name]
		d := resource.Diagnostic{
			Severity: resource.Warning, Summary: "value for undeclared variable",
			Detail: fmt.Sprintf("%s: no root module has a variable %q", v.from, name),
		}
		if v.rng != nil {
			d.File, d.Line = v.rng.Filename, v.rng.Start.Line
		} else {
			d.Severity = resource.Error // Terraform refuses it too
		}
		l.addDiagnostic(d)
	}
}
