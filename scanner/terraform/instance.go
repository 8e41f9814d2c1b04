package terraform

import (
	"fmt"
	"math/big"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/plumb-iac/plumb/scanner/resource"
)

func bigFloat(n int) *big.Float { return new(big.Float).SetInt64(int64(n)) }

// An instance is one instance of a resource block in one module instance.
type instance struct {
	scope   *scope
	block   *resourceBlock
	address string
	ctx     *hcl.EvalContext
	exists  *why // nil where it does; else why that is not known

	state    lazyState
	body     *evaluatedBody
	computed map[string]cty.Value // what we can fill in ourselves: tags_all, a document's json
	provider *provider
	object   lazy
}

// expansionOf returns the instances of a resource block, evaluating count or for_each
// the first time.
func (s *scope) expansionOf(b *resourceBlock) *expansion[*instance] {
	x := s.resources[b.key]
	if x == nil {
		x = &expansion[*instance]{}
		s.resources[b.key] = x
	}
	switch x.state {
	case done:
		return x
	case running:
		what := join(s.address, b.address())
		s.diagnose(problem(b.block.DefRange(), "Reference to itself", fmt.Sprintf("The count or for_each of %s refers to itself.", what)))
		return &expansion[*instance]{mode: unsure, why: why{reasons: []string{"the count or for_each of " + what + " refers to itself"}}}
	}
	x.state = running
	b.prepare()
	base := join(s.address, b.address())
	if s.disabled(b) {
		x.mode, x.state = counted, done
		return x
	}
	mode, reps, w := s.expand(base, b.count, b.forEach)
	if left := s.ev.limits.instances - s.ev.instances; len(reps) > left {
		s.diagnose(problem(b.block.DefRange(), "Too many instances", fmt.Sprintf("The root module has more than %d resource instances; those of %s are left out.", s.ev.limits.instances, base)))
		s.ev.gap(s.address, []string{b.typ}, fmt.Sprintf("more than %d resource instances", s.ev.limits.instances))
		reps = nil
	}
	s.ev.instances += len(reps)
	x.mode, x.why, x.byKey = mode, w, b.forEach != nil
	if mode == keyed {
		x.index = make(map[string]int, len(reps))
	}
	x.items = make([]*instance, len(reps))
	block := make([]instance, len(reps))
	for i, rep := range reps {
		block[i] = instance{scope: s, block: b, address: base + rep.suffix, ctx: rep.ctx}
		x.items[i] = &block[i]
		if mode == keyed {
			x.index[rep.key.AsString()] = i
		}
	}
	if mode == unsure && len(x.items) > 0 {
		x.items[0].exists = &x.why
	}
	x.state = done
	return x
}

// disabled reports whether lifecycle.enabled (OpenTofu) is plainly false.
func (s *scope) disabled(b *resourceBlock) bool {
	if b.enabled == nil {
		return false
	}
	on, ok := boolOf(s.eval(b.enabled, s.ctx))
	return ok && !on
}

// evaluate evaluates the instance's body once. It reports whether the body is
// there: it is not while it is being evaluated.
func (i *instance) evaluate() bool {
	s := i.scope
	switch i.state {
	case done:
		return true
	case running:
		s.diagnose(problem(i.block.block.DefRange(), "Reference to itself", i.address+" refers to itself, directly or through others."))
		return false
	}
	if s.ev.depth >= s.ev.limits.waiting {
		s.diagnose(problem(i.block.block.DefRange(), "Chain of references is too long", fmt.Sprintf("%s is behind more than %d others that wait for each other.", i.address, s.ev.limits.waiting)))
		return false
	}
	s.ev.checkContext()
	s.ev.depth++
	i.state = running
	i.body = s.evaluateBody(i.block.plan, i.ctx, i.block.mode == resource.Data && i.block.typ == "aws_iam_policy_document")
	i.provider = s.providerOf(i.block)
	i.computed = i.compute()
	i.state = done
	s.ev.depth--
	return true
}

// attribute returns the value of an attribute as other expressions see it.
func (i *instance) attribute(name string, rng hcl.Range) (cty.Value, hcl.Diagnostics) {
	if !i.evaluate() {
		return unknown(cty.DynamicPseudoType, i.address+" refers to itself"), nil
	}
	if v, ok := i.configured(name); ok {
		return v, nil
	}
	s := i.block.schema
	if s == nil {
		if stringAttribute(i.block.typ, name) {
			return cty.StringVal(resource.Symbol(i.address, name)), nil
		}
		return pending(cty.DynamicPseudoType, i.address, name), nil
	}
	if a := s.Attributes[name]; a != nil {
		if a.Computed {
			return i.fromAWS(i.scope.ev.types.of(&a.Type), name), nil
		}
		return cty.UnknownVal(i.scope.ev.types.of(&a.Type)).
			Mark(reasonMark{i.address + "." + name + " is not set; the provider decides"}).
			Mark(refMark{i.address, name}), nil
	}
	if b := s.Blocks[name]; b != nil {
		return pending(i.scope.ev.types.block(b), i.address, name), nil
	}
	return pending(cty.DynamicPseudoType, i.address, name), nil
}

// configured returns an attribute that the configuration, or we, give.
func (i *instance) configured(name string) (cty.Value, bool) {
	if v, ok := i.computed[name]; ok {
		return v.Mark(refMark{i.address, name}), true
	}
	if v, ok := i.body.attrs[name]; ok {
		if plain, _ := v.Unmark(); !plain.IsNull() {
			return v.Mark(refMark{i.address, name}), true
		}
		if s := i.block.schema; s == nil || s.Attributes[name] == nil || !s.Attributes[name].Computed {
			return v, true
		}
	}
	if blocks := i.body.blocks[name]; blocks != nil {
		return i.blocksValue(name, blocks), true
	}
	return cty.NilVal, false
}

// fromAWS is an attribute that only AWS can fill in: a symbol, or unknown.
func (i *instance) fromAWS(ty cty.Type, path string) cty.Value {
	if ty == cty.String {
		return cty.StringVal(resource.Symbol(i.address, path))
	}
	return pending(ty, i.address, path)
}

// stringAttribute reports whether an attribute of a type that is not in the schema
// is known to be a string: an id always is
// (https://developer.hashicorp.com/terraform/plugin/sdkv2/resources/data-consistency-errors),
// the rest is from the documentation of HashiCorp's utility providers.
func stringAttribute(typ, name string) bool {
	return name == "id" || utilityStrings[typ+"."+name]
}

var utilityStrings = map[string]bool{
	"random_id.hex": true, "random_id.dec": true, "random_id.b64_url": true, "random_id.b64_std": true,
	"random_string.result": true, "random_password.result": true, "random_password.bcrypt_hash": true,
	"random_uuid.result": true, "random_uuid4.result": true, "random_uuid7.result": true,
	"tls_private_key.private_key_pem": true, "tls_private_key.public_key_pem": true,
	"tls_private_key.public_key_openssh": true, "tls_private_key.private_key_openssh": true,
	"tls_self_signed_cert.cert_pem": true, "tls_locally_signed_cert.cert_pem": true,
	"time_static.rfc3339": true, "time_offset.rfc3339": true, "time_rotating.rfc3339": true,
	"archive_file.output_path": true, "archive_file.output_base64sha256": true, "archive_file.output_base64sha512": true,
	"archive_file.output_md5": true, "archive_file.output_sha": true, "archive_file.output_sha256": true,
	"http.body": true, "http.response_body": true, "local_file.content": true,
	"tls_certificate.url": true,
}
