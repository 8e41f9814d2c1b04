package workloads

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-iac/plumb/internal/terraformcli"
	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/schema"
)

// Account is the account that made-up ARNs name.
const Account = "111122223333"

// MakeState returns a state file of version 4 as it could be after the plan in set
// was applied. What only AWS can fill in is made up from the resource's address,
// the same each time; what nothing refers to stays null. plan is the plan's JSON.
func MakeState(plan []byte, set *resource.Set) ([]byte, error) {
	versions, err := schemaVersions(plan)
	if err != nil {
		return nil, err
	}
	m := &maker{resources: map[string]*resource.Resource{}, wanted: map[resource.Ref]bool{}}
	for _, r := range set.Resources {
		m.resources[r.Address] = r
	}
	for _, r := range set.Resources {
		m.want(r.Values)
		for _, ref := range r.References {
			m.wanted[ref.Ref] = true
		}
	}
	type instance struct {
		IndexKey   any            `json:"index_key,omitempty"`
		Version    int            `json:"schema_version"`
		Attributes map[string]any `json:"attributes"`
		Sensitive  []any          `json:"sensitive_attributes"`
	}
	type block struct {
		Module    string     `json:"module,omitempty"`
		Mode      string     `json:"mode"`
		Type      string     `json:"type"`
		Name      string     `json:"name"`
		Provider  string     `json:"provider"`
		Instances []instance `json:"instances"`
	}
	var blocks []*block
	byKey := map[string]*block{}
	for _, r := range set.Resources {
		b, ok := schema.Lookup(r.Mode, r.Type)
		if !ok {
			continue // terraform_data: plumb knows the AWS provider alone
		}
		key := r.Module + "\x00" + r.Mode + "\x00" + r.Type + "\x00" + r.Name
		at := byKey[key]
		if at == nil {
			provider := `provider["registry.terraform.io/hashicorp/aws"]`
			if r.Provider.Alias != "" {
				provider += "." + r.Provider.Alias
			}
			at = &block{Module: r.Module, Mode: r.Mode, Type: r.Type, Name: r.Name, Provider: provider}
			byKey[key] = at
			blocks = append(blocks, at)
		}
		i := instance{IndexKey: indexKey(r.Address), Version: versions[r.Mode+"."+r.Type], Attributes: m.attributes(r, b), Sensitive: []any{}}
		for _, p := range r.Sensitive {
			if !strings.ContainsAny(p, ".[") {
				i.Sensitive = append(i.Sensitive, []any{map[string]any{"type": "get_attr", "value": p}})
			}
		}
		at.Instances = append(at.Instances, i)
	}
	return encode(struct { // in Terraform's order
		Version   int            `json:"version"`
		Terraform string         `json:"terraform_version"`
		Serial    int            `json:"serial"`
		Lineage   string         `json:"lineage"`
		Outputs   map[string]any `json:"outputs"`
		Resources []*block       `json:"resources"`
		Checks    any            `json:"check_results"`
	}{4, "1.11.4", 7, uuid("lineage"), map[string]any{}, blocks, nil})
}

// schemaVersions returns the schema versions of the resource types in a plan, by mode and type.
func schemaVersions(plan []byte) (map[string]int, error) {
	type module struct {
		Resources []struct {
			Mode    string `json:"mode"`
			Type    string `json:"type"`
			Version int    `json:"schema_version"`
		} `json:"resources"`
		Calls map[string]struct {
			Module json.RawMessage `json:"module"`
		} `json:"module_calls"`
	}
	var doc struct {
		Configuration struct {
			Root json.RawMessage `json:"root_module"`
		} `json:"configuration"`
	}
	if err := json.Unmarshal(plan, &doc); err != nil {
		return nil, fmt.Errorf("read plan: %w", err)
	}
	versions := map[string]int{}
	var walk func(text json.RawMessage) error
	walk = func(text json.RawMessage) error {
		var m module
		if err := json.Unmarshal(text, &m); err != nil {
			return fmt.Errorf("read plan: %w", err)
		}
		for _, r := range m.Resources {
			versions[r.Mode+"."+r.Type] = r.Version
		}
		for _, c := range m.Calls {
			if err := walk(c.Module); err != nil {
				return err
			}
		}
		return nil
	}
	return versions, walk(doc.Configuration.Root)
}

// ShowState returns what `terraform show -json` makes of a state file of the workload.
func (w Workload) ShowState(ctx context.Context, scratch, mirror string, state []byte) ([]byte, error) {
	dir := filepath.Join(scratch, w.Name)
	if err := os.CopyFS(dir, os.DirFS(w.Config())); err != nil {
		return nil, fmt.Errorf("show %s: copy configuration: %w", w.Name, err)
	}
	if err := os.WriteFile(filepath.Join(dir, "made.tfstate"), state, 0o600); err != nil {
		return nil, fmt.Errorf("show %s: %w", w.Name, err)
	}
	tf, err := terraformcli.New(dir, scratch, mirror)
	if err != nil {
		return nil, fmt.Errorf("show %s: %w", w.Name, err)
	}
	if err := tf.Init(ctx); err != nil {
		return nil, fmt.Errorf("show %s: init: %w", w.Name, err)
	}
	var out bytes.Buffer
	tf.SetStdout(&out)
	if _, err := tf.ShowStateFile(ctx, "made.tfstate"); err != nil {
		return nil, fmt.Errorf("show %s: %w", w.Name, err)
	}
	return Stable(out.Bytes())
}

// A maker makes up what AWS would fill in.
type maker struct {
	resources map[string]*resource.Resource
	wanted    map[resource.Ref]bool // what anything refers to
}

func (m *maker) want(v any) {
	switch v := v.(type) {
	case string:
		for _, ref := range resource.Symbols(v) {
			m.wanted[ref] = true
		}
	case []any:
		for _, e := range v {
			m.want(e)
		}
	case map[string]any:
		for _, e := range v {
			m.want(e)
		}
	}
}

// attributes returns a resource's attributes as a state has them: all of the schema's.
func (m *maker) attributes(r *resource.Resource, b *schema.Block) map[string]any {
	out := m.block(b, r.Values)
	for name, a := range b.Attributes {
		if out[name] != nil || a.Type.Kind != schema.String {
			continue
		}
		unknown := slices.ContainsFunc(r.Unknown, func(u resource.Unknown) bool { return u.Path == name })
		own := a.Computed && (name == "id" || name == "arn" || m.wanted[resource.Ref{Address: r.Address, Attribute: name}])
		if own || unknown {
			out[name] = m.made(r.Address, name)
		}
	}
	if r.Type == "aws_eks_cluster" {
		out["identity"] = []any{map[string]any{"oidc": []any{map[string]any{"issuer": issuer(regionOf(r))}}}}
	}
	return out
}

// issuer returns the address of a cluster's identity provider. One cluster in a
// region is enough for the workloads.
func issuer(region string) string {
	return "https://oidc.eks." + region + ".amazonaws.com/id/" + strings.ToUpper(hash(region, 32))
}

func regionOf(r *resource.Resource) string {
	if r.Provider.Region == "" {
		return "us-east-1"
	}
	return r.Provider.Region
}

func (m *maker) block(b *schema.Block, values map[string]any) map[string]any {
	out := map[string]any{}
	for name := range b.Attributes {
		out[name] = m.plain(values[name])
	}
	for name, n := range b.Blocks {
		switch n.Nesting {
		case schema.NestingSingle, schema.NestingGroup:
			out[name] = nil
			if inner, ok := values[name].(map[string]any); ok {
				out[name] = m.block(n.Block, inner)
			}
		default:
			list := []any{}
			items, _ := values[name].([]any)
			for _, e := range items {
				inner, _ := e.(map[string]any)
				list = append(list, m.block(n.Block, inner))
			}
			out[name] = list
		}
	}
	return out
}

// plain returns a value with made-up texts in place of symbols.
func (m *maker) plain(v any) any {
	switch v := v.(type) {
	case string:
		for _, ref := range resource.Symbols(v) {
			v = strings.ReplaceAll(v, resource.Symbol(ref.Address, ref.Attribute), m.made(ref.Address, ref.Attribute))
		}
		return v
	case []any:
		out := make([]any, len(v))
		for i, e := range v {
			out[i] = m.plain(e)
		}
		return out
	case map[string]any:
		out := map[string]any{}
		for k, e := range v {
			name, _ := m.plain(k).(string)
			out[name] = m.plain(e)
		}
		return out
	default:
		return v
	}
}

// prefixes are what EC2's ids of a type begin with
// (https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html).
var prefixes = map[string]string{
	"aws_vpc": "vpc-", "aws_subnet": "subnet-", "aws_security_group": "sg-", "aws_default_security_group": "sg-",
	"aws_internet_gateway": "igw-", "aws_nat_gateway": "nat-", "aws_eip": "eipalloc-", "aws_route_table": "rtb-",
	"aws_default_route_table": "rtb-", "aws_network_acl": "acl-", "aws_instance": "i-", "aws_ebs_volume": "vol-",
	"aws_launch_template": "lt-", "aws_vpc_endpoint": "vpce-", "aws_flow_log": "fl-", "aws_efs_file_system": "fs-",
	"aws_ec2_managed_prefix_list": "pl-", "aws_vpc_security_group_ingress_rule": "sgr-", "aws_vpc_security_group_egress_rule": "sgr-",
	"aws_security_group_rule": "sgrule-", "aws_route_table_association": "rtbassoc-",
}

// services are the services in ARNs, where they are not the second word of the type.
var services = map[string]string{
	"vpc": "ec2", "subnet": "ec2", "security": "ec2", "instance": "ec2", "eip": "ec2", "launch": "ec2", "ebs": "ec2",
	"route": "ec2", "internet": "ec2", "nat": "ec2", "network": "ec2", "flow": "ec2", "default": "ec2",
	"lb": "elasticloadbalancing", "elb": "elasticloadbalancing", "db": "rds", "cloudwatch": "cloudwatch",
	"sfn": "states", "efs": "elasticfilesystem", "apigatewayv2": "apigateway", "appautoscaling": "application-autoscaling",
}

// made makes up what AWS would fill in for an attribute.
func (m *maker) made(address, attribute string) string {
	r := m.resources[address]
	if r == nil {
		return hash(address+"."+attribute, 17)
	}
	name := m.name(r)
	region := regionOf(r)
	switch {
	case attribute == "url" && r.Type == "aws_iam_openid_connect_provider":
		return issuer(region)
	case attribute == "id" && r.Type == "aws_sqs_queue", attribute == "url":
		return "https://sqs." + region + ".amazonaws.com/" + Account + "/" + name
	case attribute == "id" && prefixes[r.Type] != "":
		return prefixes[r.Type] + hash(address, 17)
	case attribute == "id" && (r.Type == "aws_kms_key"), attribute == "key_id":
		return uuid(address)
	case attribute == "id" && (r.Type == "aws_lb" || r.Type == "aws_lb_listener" || r.Type == "aws_lb_target_group" || r.Type == "aws_sns_topic" || r.Type == "aws_acm_certificate" || r.Type == "aws_iam_policy"):
		return m.arn(r, region, name)
	case attribute == "id", attribute == "name", attribute == "bucket", attribute == "identifier", attribute == "cluster_identifier", attribute == "function_name":
		return name
	case attribute == "arn", strings.HasSuffix(attribute, "_arn"):
		return m.arn(r, region, name)
	case attribute == "ipv6_cidr_block":
		return "2600:1f16:" + hash(address, 4) + "::/56"
	case attribute == "bucket_regional_domain_name":
		return name + ".s3." + region + ".amazonaws.com"
	case attribute == "repository_url":
		return Account + ".dkr.ecr." + region + ".amazonaws.com/" + name
	case attribute == "arn_suffix":
		return "app/" + name + "/" + hash(address, 16)
	case strings.HasSuffix(attribute, "_id"):
		return strings.ToUpper(hash(address+attribute, 14))
	}
	return name + "-" + hash(address+"."+attribute, 12) + "." + region + ".example.amazonaws.com"
}

// name is the resource's name, made up where the configuration gives none.
func (m *maker) name(r *resource.Resource) string {
	for _, attribute := range []string{"bucket", "name", "function_name", "identifier", "cluster_identifier", "family"} {
		if s, ok := r.Values[attribute].(string); ok && s != "" && !resource.HasSymbol(s) {
			return s
		}
	}
	if s, ok := r.Values["name_prefix"].(string); ok && !resource.HasSymbol(s) {
		return s + hash(r.Address, 26)
	}
	return strings.ReplaceAll(r.Name, "_", "-") + "-" + hash(r.Address, 10)
}

func (m *maker) arn(r *resource.Resource, region, name string) string {
	partition := "aws"
	if strings.HasPrefix(region, "us-gov-") {
		partition = "aws-us-gov"
	}
	kind := strings.TrimPrefix(r.Type, "aws_")
	word, rest, _ := strings.Cut(kind, "_")
	service := word
	if s := services[word]; s != "" {
		service = s
	}
	switch r.Type {
	case "aws_s3_bucket":
		return "arn:" + partition + ":s3:::" + name
	case "aws_iam_role", "aws_iam_user", "aws_iam_group", "aws_iam_policy", "aws_iam_instance_profile":
		return "arn:" + partition + ":iam::" + Account + ":" + strings.ReplaceAll(rest, "_", "-") + "/" + name
	case "aws_iam_openid_connect_provider":
		url, ok := r.Values["url"].(string)
		if !ok {
			url = issuer(region)
		}
		return "arn:" + partition + ":iam::" + Account + ":oidc-provider/" + strings.TrimPrefix(url, "https://")
	case "aws_sqs_queue", "aws_sns_topic":
		return "arn:" + partition + ":" + service + ":" + region + ":" + Account + ":" + name
	case "aws_lambda_function":
		return "arn:" + partition + ":lambda:" + region + ":" + Account + ":function:" + name
	case "aws_kms_key":
		return "arn:" + partition + ":kms:" + region + ":" + Account + ":key/" + uuid(r.Address)
	case "aws_cloudwatch_log_group":
		return "arn:" + partition + ":logs:" + region + ":" + Account + ":log-group:" + name
	case "aws_db_instance":
		return "arn:" + partition + ":rds:" + region + ":" + Account + ":db:" + name
	}
	if rest == "" {
		rest = word
	}
	if p := prefixes[r.Type]; p != "" {
		name = p + hash(r.Address, 17)
	}
	return "arn:" + partition + ":" + service + ":" + region + ":" + Account + ":" + strings.ReplaceAll(rest, "_", "-") + "/" + name
}

// indexKey returns the instance key at the end of an address, nil where there is none.
func indexKey(address string) any {
	if !strings.HasSuffix(address, "]") {
		return nil
	}
	steps, ok := resource.Steps("x" + address[strings.LastIndex(address, "["):])
	if !ok { // a bracket within the key
		steps, _ = resource.Steps("x" + address[strings.LastIndex(address, `["`):])
	}
	if len(steps) < 2 {
		return nil
	}
	if n, ok := steps[1].(int); ok {
		return json.Number(strconv.Itoa(n))
	}
	return steps[1]
}

func hash(text string, n int) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])[:n]
}

func uuid(text string) string {
	h := hash(text, 32)
	return h[:8] + "-" + h[8:12] + "-4" + h[13:16] + "-a" + h[17:20] + "-" + h[20:]
}
