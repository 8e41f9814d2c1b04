package terraform

import (
	"bytes"
	"encoding/json"
	"errors"
	"hash/crc32"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/schema"
	"github.com/plumb-iac/plumb/scanner/terraform/iampolicy"
)

var tagsType = schema.Type{Kind: schema.Map, Elem: &schema.Type{Kind: schema.String}}

// compute returns the attributes that the provider fills in without asking AWS.
func (i *instance) compute() map[string]cty.Value {
	if i.block.mode == resource.Managed {
		if s := i.block.schema; s != nil && s.Attributes["tags_all"] != nil && s.Attributes["tags_all"].Computed {
			return i.tagsAll()
		}
		return nil
	}
	switch i.block.typ {
	case "aws_iam_policy_document":
		return i.policyDocument()
	case "aws_partition":
		return i.partition()
	case "aws_region":
		return i.region()
	case "aws_caller_identity":
		if account := i.provider.account; account != "" {
			return texts(map[string]string{"account_id": account, "id": account})
		}
	case "aws_default_tags":
		if i.provider.tags != cty.NilVal {
			return map[string]cty.Value{"tags": i.provider.tags}
		}
	case "aws_service_principal":
		return i.servicePrincipal()
	case "template_file":
		return i.templateFile()
	case "aws_arn":
		return i.parsedARN()
	}
	return nil
}

func texts(m map[string]string) map[string]cty.Value {
	out := make(map[string]cty.Value, len(m))
	for k, v := range m {
		out[k] = cty.StringVal(v)
	}
	return out
}

// tagsAll is tags over the provider's default_tags.
func (i *instance) tagsAll() map[string]cty.Value {
	tags, given := i.body.attrs["tags"]
	if given {
		if plain, _ := tags.Unmark(); plain.IsNull() {
			given = false
		}
	}
	defaults := i.provider.tags
	switch {
	case !given && defaults == cty.NilVal:
		return nil
	case !given:
		return map[string]cty.Value{"tags_all": defaults}
	case defaults == cty.NilVal:
		return map[string]cty.Value{"tags_all": tags}
	}
	plain, marks := tags.Unmark()
	plainDefaults, defaultMarks := defaults.Unmark()
	if plainDefaults.IsNull() {
		return map[string]cty.Value{"tags_all": tags}
	}
	if !plain.IsKnown() || !plainDefaults.IsKnown() || !plain.Type().IsMapType() {
		var w why
		w.collect(tags)
		w.collect(defaults)
		return map[string]cty.Value{"tags_all": w.mark(cty.UnknownVal(cty.Map(cty.String))).WithMarks(onlySensitive(marks))}
	}
	merged := map[string]cty.Value{}
	if plainDefaults.LengthInt() > 0 {
		maps.Copy(merged, plainDefaults.AsValueMap())
	}
	if plain.LengthInt() > 0 {
		maps.Copy(merged, plain.AsValueMap())
	}
	if len(merged) == 0 {
		return map[string]cty.Value{"tags_all": tags}
	}
	return map[string]cty.Value{"tags_all": cty.MapVal(merged).WithMarks(onlyFor(marks), onlyFor(defaultMarks))}
}

// policyDocument renders the document. Unknown elements of its lists leave holes; where
// anything else is unknown, so is its text.
func (i *instance) policyDocument() map[string]cty.Value {
	c := &collector{self: i.address}
	values := c.body(i.body, nil)
	var w why
	for _, ref := range c.references {
		w.refs = append(w.refs, refMark{ref.Address, ref.Attribute})
	}
	out := func(v cty.Value) map[string]cty.Value {
		v = w.mark(v)
		if len(c.sensitive) > 0 {
			v = v.Mark(sensitive)
		}
		return map[string]cty.Value{"json": v, "minified_json": v}
	}
	c.unknown = slices.DeleteFunc(c.unknown, func(u resource.Unknown) bool { return i.leaveHole(values, u) })
	if len(c.unknown) > 0 {
		for _, u := range c.unknown {
			w.reasons = append(w.reasons, u.Reason)
		}
		return out(cty.UnknownVal(cty.String))
	}
	text, err := iampolicy.Render(values)
	if err != nil {
		if !errors.Is(err, iampolicy.ErrSymbolic) { // that is unknown, and no mistake
			i.scope.diagnose(problem(i.block.block.DefRange(), "Invalid policy document", i.address+": "+err.Error()))
		}
		w.reasons = []string{i.address + " cannot be rendered: " + err.Error()}
		return out(cty.UnknownVal(cty.String))
	}
	w.reasons = nil
	rendered := out(cty.StringVal(text))
	if !resource.HasSymbol(text) {
		rendered["id"] = cty.StringVal(strconv.FormatUint(uint64(crc32.ChecksumIEEE([]byte(text))), 10))
	}
	var minified bytes.Buffer
	if json.Compact(&minified, []byte(text)) == nil {
		rendered["minified_json"] = cty.StringVal(minified.String()).WithSameMarks(rendered["json"])
	}
	return rendered
}

// leaveHole puts a hole where an element of a list of texts is unknown, and reports whether
// it did.
func (i *instance) leaveHole(values map[string]any, u resource.Unknown) bool {
	steps, ok := resource.Steps(u.Path)
	if !ok || len(steps) < 2 {
		return false
	}
	var at any = values
	for _, step := range steps[:len(steps)-1] {
		switch step := step.(type) {
		case string:
			m, _ := at.(map[string]any)
			at = m[step]
		case int:
			list, _ := at.([]any)
			if step >= len(list) {
				return false
			}
			at = list[step]
		}
	}
	list, _ := at.([]any)
	n, ok := steps[len(steps)-1].(int)
	if !ok || n >= len(list) || list[n] != nil || slices.ContainsFunc(list, func(e any) bool { _, text := e.(string); return e != nil && !text }) {
		return false
	}
	w := why{reasons: []string{u.Reason}}
	for _, ref := range u.Refs {
		w.refs = append(w.refs, refMark{ref.Address, ref.Attribute})
	}
	list[n] = i.scope.ev.hole(w).text
	return true
}

// partitions by the beginning of a region's name
// (https://docs.aws.amazon.com/general/latest/gr/rande.html).
var partitions = []struct{ prefix, name, suffix, reverse string }{
	{"cn-", "aws-cn", "amazonaws.com.cn", "cn.com.amazonaws"},
	{"us-gov-", "aws-us-gov", "amazonaws.com", "com.amazonaws"},
	{"us-iso-", "aws-iso", "c2s.ic.gov", "gov.ic.c2s"},
	{"us-isob-", "aws-iso-b", "sc2s.sgov.gov", "gov.sgov.sc2s"},
	{"", "aws", "amazonaws.com", "com.amazonaws"},
}

func (i *instance) partition() map[string]cty.Value {
	region := i.provider.region
	if region == "" {
		return nil
	}
	for _, p := range partitions {
		if strings.HasPrefix(region, p.prefix) {
			return texts(map[string]string{
				"id": p.name, "partition": p.name, "dns_suffix": p.suffix, "reverse_dns_prefix": p.reverse,
			})
		}
	}
	return nil
}

func (i *instance) region() map[string]cty.Value {
	region := i.provider.region
	for _, given := range []string{"name", "region"} {
		if v, ok := i.body.attrs[given]; ok {
			if plain, _ := v.Unmark(); plain.IsNull() {
				continue
			}
			region, _ = stringOf(v)
			if resource.HasSymbol(region) {
				return nil
			}
		}
	}
	if region == "" || i.body.attrs["endpoint"] != cty.NilVal {
		return nil
	}
	out := map[string]string{"id": region, "name": region, "region": region}
	for _, p := range partitions {
		if strings.HasPrefix(region, p.prefix) {
			out["endpoint"] = "ec2." + region + "." + p.suffix
			break
		}
	}
	return texts(out)
}

func (i *instance) parsedARN() map[string]cty.Value {
	arn, ok := stringOf(i.body.attrs["arn"])
	parts := strings.SplitN(arn, ":", 6)
	if !ok || resource.HasSymbol(arn) || len(parts) != 6 || parts[0] != "arn" {
		return nil
	}
	return texts(map[string]string{
		"id": arn, "partition": parts[1], "service": parts[2], "region": parts[3], "account": parts[4], "resource": parts[5],
	})
}

// servicePrincipal names a service as a principal. In other partitions than these two some
// services have another suffix.
func (i *instance) servicePrincipal() map[string]cty.Value {
	service, ok := stringOf(i.body.attrs["service_name"])
	region := i.provider.region
	if v, given := stringOf(i.body.attrs["region"]); given {
		region = v
	}
	outside := region == "" || resource.HasSymbol(region) || strings.HasPrefix(region, "cn-") || strings.HasPrefix(region, "us-iso")
	if !ok || resource.HasSymbol(service) || outside {
		return nil
	}
	return texts(map[string]string{
		"id": service + "." + region + ".amazonaws.com", "name": service + ".amazonaws.com",
		"service_name": service, "region": region, "suffix": "amazonaws.com",
	})
}

// templateFile renders the data source of the archived template provider, which old
// configurations use for what templatefile does now.
func (i *instance) templateFile() map[string]cty.Value {
	template, ok := i.body.attrs["template"]
	if !ok {
		return nil
	}
	vars, given := i.body.attrs["vars"]
	if blocks := i.body.blocks["vars"]; !given && blocks != nil && len(blocks.items) == 1 {
		vars = cty.ObjectVal(blocks.items[0].body.attrs) // vars { ... }, as Terraform 0.11 had it
	} else if !given {
		vars = cty.EmptyObjectVal
	}
	rendered, err := i.scope.ev.functions["templatestring"].Call([]cty.Value{template, vars})
	if err != nil {
		var w why
		w.collect(template)
		w.collect(vars)
		w.reasons = append(w.reasons, i.address+" cannot be rendered: "+err.Error())
		rendered = w.mark(cty.UnknownVal(cty.String))
	}
	return map[string]cty.Value{"rendered": rendered}
}
