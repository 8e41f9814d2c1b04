package policytest

import (
	"bytes"
	"io/fs"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/format"

	"github.com/plumb-iac/plumb/scanner/schema"
)

// conventions checks what can be seen without running anything.
func (c *checker) conventions() {
	entries, err := fs.ReadDir(c.fsys, c.id)
	if err != nil {
		c.report(c.id, 0, "%v", err)
		return
	}
	for _, e := range entries {
		name := c.id + "/" + e.Name()
		switch {
		case e.Name() == "cases" && e.IsDir():
		case e.Name() == "policy.rego" || e.Name() == "policy_test.rego":
			c.formatted(name)
		default:
			c.report(name, 0, "it does not belong here: a policy's folder holds policy.rego, policy_test.rego and cases")
		}
	}
	c.metadata()
	c.attributes()
}

func (c *checker) formatted(name string) {
	text, err := fs.ReadFile(c.fsys, name)
	if err != nil {
		c.report(name, 0, "%v", err)
		return
	}
	formatted, err := Format(name, text)
	if err != nil || bytes.Equal(text, formatted) {
		return // what does not parse is reported where it is loaded
	}
	have, want := strings.Split(string(text), "\n"), strings.Split(string(formatted), "\n")
	for i := range min(len(have), len(want)) {
		if have[i] != want[i] {
			c.report(name, i+1, "not formatted as `opa fmt` does: want `%s`", want[i])
			return
		}
	}
	c.report(name, min(len(have), len(want)), "not formatted as `opa fmt` does: it ends differently")
}

// Format returns Rego in the one form that policies are written in, that of opa
// fmt.
func Format(name string, src []byte) ([]byte, error) {
	return format.SourceWithOpts(name, src, format.Opts{RegoVersion: ast.RegoV1})
}

// documentation are the hosts at which AWS and Terraform explain themselves.
var documentation = []string{"docs.aws.amazon.com", "aws.amazon.com", "repost.aws", "registry.terraform.io", "developer.hashicorp.com"}

var fenced = regexp.MustCompile("(?s)```(?:terraform|hcl)\n(.*?)```")

func (c *checker) metadata() {
	p := c.policy
	bad := func(format string, args ...any) { c.report(p.File, 1, "metadata: "+format, args...) }
	if first, _, _ := strings.Cut(p.Title, "\n"); first != p.Title || strings.HasSuffix(p.Title, ".") || !startsLarge(p.Title) {
		bad("title %q: want one line that begins with a capital letter and has no full stop: what should be true", p.Title)
	}
	if strings.Contains(p.Title+p.Description+p.Remediation, "TODO") {
		bad("there is still a TODO")
	}
	if p.Description == "" {
		bad("description is missing: why it matters, in two to four sentences")
	}
	if len(p.Related) == 0 {
		bad("related_resources is missing: a link to the documentation of AWS or Terraform")
	}
	documented := false
	for _, link := range p.Related {
		u, err := url.Parse(link.URL)
		if err != nil || u.Scheme != "https" || u.Host == "" {
			bad("related_resources: %q is no https address", link.URL)
			continue
		}
		if link.Title == "" {
			bad("related_resources: %s has no description", link.URL)
		}
		documented = documented || slices.Contains(documentation, u.Host)
	}
	if len(p.Related) > 0 && !documented {
		bad("related_resources: none is documentation of AWS or Terraform (%s)", strings.Join(documentation, ", "))
	}
	if len(p.Evidence) == 0 {
		bad("custom.evidence is missing: the practices that the policy speaks to")
	}
	switch blocks := fenced.FindAllStringSubmatch(p.Remediation, -1); {
	case strings.TrimSpace(p.Remediation) == "":
		bad("custom.remediation is missing: what to do, then a ```terraform block to paste")
	case len(blocks) == 0:
		bad("custom.remediation has no ```terraform block to paste")
	default:
		for _, b := range blocks {
			if _, diags := hclsyntax.ParseConfig([]byte(b[1]), "remediation", hcl.InitialPos); diags.HasErrors() {
				bad("custom.remediation: the Terraform in it does not parse: %v", diags)
			}
		}
	}
}

func startsLarge(s string) bool {
	for _, r := range s {
		return !unicode.IsLetter(r) || unicode.IsUpper(r)
	}
	return false
}

// legacy are attributes that earlier providers had and 5.x has no more, which
// configuration in the world still uses, by the version that removed them.
// https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/version-5-upgrade
var legacy = map[string][]string{
	"aws_autoscaling_group":             {"tags"},
	"aws_db_instance":                   {"name", "security_group_names"},
	"aws_elasticache_replication_group": {"availability_zones", "cluster_mode", "number_cache_clusters", "replication_group_description"},
	"aws_kinesis_firehose_delivery_stream": {
		"s3_configuration",
	},
	"aws_launch_template": {"elastic_gpu_specifications", "elastic_inference_accelerator"},
	"aws_wafv2_web_acl":   {"rule.statement.managed_rule_group_statement.excluded_rule", "rule.statement.rule_group_reference_statement.excluded_rule"},
}

// attributes checks that everything the policy reads exists. What a library reads
// of resources of several types need exist in one of those the policy looks at.
func (c *checker) attributes() {
	types := slices.Concat(c.policy.Resources, c.policy.RelatedTypes)
	for _, t := range sortedKeys(c.policy.Reads) {
		for _, attribute := range c.policy.Reads[t] {
			known := attribute == "" || t == "*" || hasAttribute(t, attribute)
			for _, other := range types {
				known = known || hasAttribute(other, attribute)
			}
			if !known {
				c.report(c.policy.File, 0, "it reads %s.%s, which does not exist in provider %s", t, attribute, schema.ProviderVersion)
			}
		}
	}
}

// hasAttribute reports whether resources of a type have, or had, an attribute.
func hasAttribute(t, attribute string) bool {
	if !strings.HasPrefix(t, "aws_") {
		return true // another provider's
	}
	if slices.ContainsFunc(legacy[t], func(l string) bool { return attribute == l || strings.HasPrefix(attribute, l+".") }) {
		return true
	}
	for _, mode := range []string{schema.Managed, schema.Data} {
		if block, ok := schema.Lookup(mode, t); ok {
			if _, ok := block.At(attribute); ok {
				return true
			}
		}
	}
	return false
}
