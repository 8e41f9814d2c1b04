package terraform

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// A module is what the files of one directory say. It is read once, however
// often it is called, and not changed by evaluation.
type module struct {
	dir       string // relative to the scan root
	variables map[string]*variable
	locals    map[string]*hclsyntax.Attribute
	outputs   map[string]*output
	resources map[string]*resourceBlock // by resourceKey
	calls     map[string]*callBlock
	providers map[string]*providerBlock // by local name and alias: "aws", "aws.west"
	required  map[string]requirement    // by local name

	// broken says why something may be missing, "" for nothing; lost are the
	// types of the resources that are, nil for any.
	broken string
	lost   []string
}

// An output is an output block.
type output struct {
	name      string
	value     hclsyntax.Expression
	sensitive bool
	rng       hcl.Range
}

// resourceKey is the key of a resource in module.resources.
func resourceKey(mode, typ, name string) string { return mode + "." + typ + "." + name }

// A source is a directory whose files are being read.
type source struct {
	dir               string
	primary, override []*parsedFile
	diags             hcl.Diagnostics
	broken            string
}

// sourceOf lists the configuration files of a directory; they are parsed by parse.
func (l *loader) sourceOf(dir string) *source {
	src := &source{dir: dir}
	primary, override, err := l.configFiles(dir)
	if err != nil {
		src.broken = dir + " cannot be read"
		src.diags = hcl.Diagnostics{problem(hcl.Range{Filename: dir}, "Directory cannot be read", fileError(err))}
	}
	for _, name := range primary {
		src.primary = append(src.primary, &parsedFile{name: name})
	}
	for _, name := range override {
		src.override = append(src.override, &parsedFile{name: name})
	}
	return src
}

// files are all files, the overrides last.
func (src *source) files() []*parsedFile { return slices.Concat(src.primary, src.override) }

// module makes the module of a directory whose files are parsed.
func (src *source) module() (*module, hcl.Diagnostics) {
	m := &module{
		dir:       src.dir,
		variables: map[string]*variable{},
		locals:    map[string]*hclsyntax.Attribute{},
		outputs:   map[string]*output{},
		resources: map[string]*resourceBlock{},
		calls:     map[string]*callBlock{},
		providers: map[string]*providerBlock{},
		required:  map[string]requirement{},
		broken:    src.broken,
	}
	d := &moduleDecoder{module: m, diags: src.diags}
	collect := func(files []*parsedFile) (blocks []*hclsyntax.Block) {
		for _, f := range files {
			d.diags = append(d.diags, f.diags...)
			switch {
			case f.broken == "":
			case m.broken == "":
				m.broken, m.lost = f.broken, f.lost
			case f.lost == nil || m.lost == nil:
				m.lost = nil
			default:
				m.lost = append(m.lost, f.lost...)
			}
			blocks = append(blocks, f.blocks...)
			f.blocks = nil
		}
		return blocks
	}
	blocks := collect(src.primary)
	if len(src.override) > 0 {
		blocks = d.override(blocks, collect(src.override))
	}
	for _, b := range blocks {
		d.block(b)
	}
	slices.Sort(m.lost)
	m.lost = slices.Compact(m.lost)
	return m, append(d.diags, d.rewriter.diags...)
}

// A moduleDecoder sorts blocks into a module.
type moduleDecoder struct {
	module   *module
	rewriter rewriter
	diags    hcl.Diagnostics
}

// silent are the blocks that say nothing about what resources look like.
var silent = map[string]bool{
	"moved": true, "import": true, "removed": true, "check": true, "ephemeral": true, "action": true,
}

func (d *moduleDecoder) block(b *hclsyntax.Block) {
	m := d.module
	want, known := jsonBlocks[b.Type]
	if !known {
		d.warn(b.DefRange(), "unknown block type", fmt.Sprintf("blocks of type %q are skipped", b.Type))
		return
	}
	if silent[b.Type] {
		return
	}
	if len(b.Labels) != want {
		d.diags = append(d.diags, problem(b.DefRange(), "Wrong number of labels", fmt.Sprintf("A %s block has %d labels, not %d.", b.Type, want, len(b.Labels))))
		return
	}
	d.rewriter.depth = 0
	switch b.Type {
	case "resource", "data":
		mode := resource.Managed
		if b.Type == "data" {
			mode = resource.Data
		}
		key := resourceKey(mode, b.Labels[0], b.Labels[1])
		if first := m.resources[key]; first != nil {
			d.duplicate(b, first.block.DefRange())
			return
		}
		d.rewriter.body(b.Body)
		m.resources[key] = newResourceBlock(mode, key, b)
	case "module":
		if first := m.calls[b.Labels[0]]; first != nil {
			d.duplicate(b, first.block.DefRange())
			return
		}
		d.rewriter.body(b.Body)
		m.calls[b.Labels[0]] = newCallBlock(b)
	case "variable":
		if first := m.variables[b.Labels[0]]; first != nil {
			d.duplicate(b, first.rng)
			return
		}
		v, diags := newVariable(b)
		d.diags = append(d.diags, diags...)
		m.variables[v.name] = v
	case "output":
		if first := m.outputs[b.Labels[0]]; first != nil {
			d.duplicate(b, first.rng)
			return
		}
		d.output(b)
	case "locals":
		d.rewriter.body(b.Body)
		for name, a := range b.Body.Attributes {
			if first := m.locals[name]; first != nil {
				d.diags = append(d.diags, problem(a.NameRange, "Duplicate local value", fmt.Sprintf("local.%s was already set at %s.", name, place(first.NameRange))))
				continue
			}
			m.locals[name] = a
		}
	case "provider":
		d.rewriter.body(b.Body)
		p := newProviderBlock(b)
		if first := m.providers[p.key()]; first != nil {
			d.duplicate(b, first.block.DefRange())
			return
		}
		m.providers[p.key()] = p
	case "terraform":
		for _, nested := range b.Body.Blocks {
			if nested.Type == "required_providers" {
				d.requiredProviders(nested)
			}
		}
	}
}

func (d *moduleDecoder) output(b *hclsyntax.Block) {
	o := &output{name: b.Labels[0], rng: b.DefRange()}
	if a := b.Body.Attributes["value"]; a != nil {
		o.value = d.rewriter.expr(a.Expr)
	} else {
		o.value = &hclsyntax.LiteralValueExpr{Val: nullValue, SrcRange: b.DefRange()}
		d.diags = append(d.diags, problem(b.DefRange(), "Missing required argument", `The argument "value" is required.`))
	}
	o.sensitive = literalTrue(b.Body.Attributes["sensitive"])
	d.module.outputs[o.name] = o
}

func (d *moduleDecoder) duplicate(b *hclsyntax.Block, first hcl.Range) {
	d.diags = append(d.diags, problem(b.DefRange(), "Duplicate block", fmt.Sprintf("%s %s was already declared at %s.", b.Type, strings.Join(b.Labels, "."), place(first))))
}

func (d *moduleDecoder) warn(rng hcl.Range, summary, detail string) {
	w := problem(rng, summary, detail)
	w.Severity = hcl.DiagWarning
	d.diags = append(d.diags, w)
}

func place(r hcl.Range) string { return fmt.Sprintf("%s:%d", r.Filename, r.Start.Line) }

// literalTrue reports whether an attribute is there and plainly true.
func literalTrue(a *hclsyntax.Attribute) bool {
	v, ok := literalBool(a)
	return ok && v
}

func literalBool(a *hclsyntax.Attribute) (value, ok bool) {
	if a == nil {
		return false, false
	}
	v, diags := a.Expr.Value(nil)
	if diags.HasErrors() {
		return false, false
	}
	return boolOf(v)
}

// literalString returns the text of an attribute that is a plain text.
func literalString(a *hclsyntax.Attribute) (string, bool) {
	if a == nil {
		return "", false
	}
	v, diags := a.Expr.Value(nil)
	if diags.HasErrors() {
		return "", false
	}
	return stringOf(v)
}
