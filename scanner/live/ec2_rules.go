package live

import (
	"context"
	"encoding/json"
	"strconv"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/ec2"
	"github.com/aws/aws-sdk-go-v2/service/ec2/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// ec2Groups adds security groups with their rules inside, as the provider reads
// them: no rule is a resource of its own, or each would be judged twice.
func ec2Groups(ctx context.Context, r *run, c *ec2.Client) error {
	p := ec2.NewDescribeSecurityGroupsPaginator(c, &ec2.DescribeSecurityGroupsInput{MaxResults: aws.Int32(1000)})
	return pages(ctx, p, func(o *ec2.DescribeSecurityGroupsOutput) {
		for _, d := range o.SecurityGroups {
			typ := "aws_security_group"
			if deref(d.GroupName) == "default" { // nobody can name a group so (EC2, CreateSecurityGroup)
				typ = "aws_default_security_group"
			}
			addEC2(r, typ, "security-group", d.GroupId, d.Tags, object("name", d.GroupName, "description", d.Description, "vpc_id", d.VpcId, "owner_id", d.OwnerId,
				"ingress", groupRules(d.IpPermissions, deref(d.GroupId)), "egress", groupRules(d.IpPermissionsEgress, deref(d.GroupId))))
		}
	})
}

// groupRules puts together what shares protocol, ports and description, as the
// provider does.
func groupRules(permissions []types.IpPermission, own string) any {
	var rules []any
	for _, p := range permissions {
		byText := map[string]values{}
		var order []string
		at := func(description *string) values {
			text := deref(description)
			if byText[text] == nil {
				byText[text] = object("protocol", p.IpProtocol)
				byText[text]["from_port"], byText[text]["to_port"] = number(p.FromPort), number(p.ToPort)
				byText[text]["description"], byText[text]["self"] = text, false
				order = append(order, text)
			}
			return byText[text]
		}
		put := func(description *string, attribute string, x *string) {
			rule := at(description)
			list, _ := rule[attribute].([]any)
			rule[attribute] = append(list, deref(x))
		}
		for _, x := range p.IpRanges {
			put(x.Description, "cidr_blocks", x.CidrIp)
		}
		for _, x := range p.Ipv6Ranges {
			put(x.Description, "ipv6_cidr_blocks", x.CidrIpv6)
		}
		for _, x := range p.PrefixListIds {
			put(x.Description, "prefix_list_ids", x.PrefixListId)
		}
		for _, x := range p.UserIdGroupPairs {
			if deref(x.GroupId) == own {
				at(x.Description)["self"] = true
				continue
			}
			put(x.Description, "security_groups", x.GroupId)
		}
		for _, text := range order {
			if list, ok := byText[text]["security_groups"].([]any); ok {
				byText[text]["security_groups"] = resource.Canonical(list)
			}
			rules = append(rules, byText[text])
		}
	}
	return set(rules)
}

// number is a port: all protocols have none, which the provider writes as 0.
func number(n *int32) json.Number { return json.Number(strconv.Itoa(int(deref(n)))) }

func ec2NetworkACLs(ctx context.Context, r *run, c *ec2.Client) error {
	return pages(ctx, ec2.NewDescribeNetworkAclsPaginator(c, &ec2.DescribeNetworkAclsInput{}), func(o *ec2.DescribeNetworkAclsOutput) {
		for _, d := range o.NetworkAcls {
			typ := "aws_network_acl"
			v := object("vpc_id", d.VpcId, "owner_id", d.OwnerId)
			if deref(d.IsDefault) {
				typ = "aws_default_network_acl"
				v["default_network_acl_id"] = deref(d.NetworkAclId)
			}
			var in, out, subnets []any
			for _, e := range d.Entries {
				if deref(e.RuleNumber) == 32767 {
					continue // AWS's own last rule, "deny all"
				}
				if deref(e.Egress) {
					out = append(out, aclRule(e))
				} else {
					in = append(in, aclRule(e))
				}
			}
			for _, a := range d.Associations {
				subnets = append(subnets, deref(a.SubnetId))
			}
			for k, x := range object("ingress", set(in), "egress", set(out), "subnet_ids", set(subnets)) {
				v[k] = x
			}
			addEC2(r, typ, "network-acl", d.NetworkAclId, d.Tags, v)
		}
	})
}

func aclRule(e types.NetworkAclEntry) values {
	v := object("action", e.RuleAction, "cidr_block", e.CidrBlock, "ipv6_cidr_block", e.Ipv6CidrBlock, "protocol", e.Protocol, "rule_no", e.RuleNumber)
	v["from_port"], v["to_port"] = number(nil), number(nil)
	if e.PortRange != nil {
		v["from_port"], v["to_port"] = number(e.PortRange.From), number(e.PortRange.To)
	}
	if e.IcmpTypeCode != nil {
		v["icmp_type"], v["icmp_code"] = number(e.IcmpTypeCode.Type), number(e.IcmpTypeCode.Code)
	}
	return v
}
