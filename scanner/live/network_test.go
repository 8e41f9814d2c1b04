package live

import (
	"maps"
	"slices"
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/autoscaling"
	"github.com/aws/aws-sdk-go-v2/service/directconnect"
	"github.com/aws/aws-sdk-go-v2/service/dlm"
	"github.com/aws/aws-sdk-go-v2/service/drs"
	"github.com/aws/aws-sdk-go-v2/service/elasticloadbalancing"
	"github.com/aws/aws-sdk-go-v2/service/elasticloadbalancingv2"
	"github.com/aws/aws-sdk-go-v2/service/globalaccelerator"
	"github.com/aws/aws-sdk-go-v2/service/imagebuilder"
	"github.com/aws/aws-sdk-go-v2/service/lightsail"
	"github.com/aws/aws-sdk-go-v2/service/networkfirewall"
	"github.com/aws/aws-sdk-go-v2/service/rbin"
	"github.com/aws/aws-sdk-go-v2/service/vpclattice"

	"github.com/plumb-iac/plumb/scanner/resource"
)

func init() {
	const own = "arn:aws:x:eu-central-1:123456789012:y/z"
	speaks("Auto Scaling", &autoscaling.Client{}, map[string][]string{
		"BlockDeviceMapping.VirtualName":     {"", "", "ephemeral0", ""},
		"BlockDeviceMapping.DeviceName":      {"/dev/sdb", "/dev/xvda", "/dev/sdc", "/dev/sdd"},
		"LaunchConfiguration.UserData":       {"IyEvYmluL3NoCmVjaG8gaGk=", "H4sIAP+A"},
		"AutoScalingGroup.VPCZoneIdentifier": {"subnet-1,subnet-2"},
	})
	speaks("Direct Connect", &directconnect.Client{}, map[string][]string{"Connection.Vlan": {"0", "0", "101", "0"}})
	speaks("DLM", &dlm.Client{}, nil)
	speaks("drs", &drs.Client{}, nil)
	told := []string{"Key=access_logs.s3.enabled;Value=true", "Key=access_logs.s3.bucket;Value=logs", "Key=access_logs.s3.prefix;Value=web"}
	for _, a := range attributesOf(elbv2Attributes) {
		key, value, _ := strings.Cut(a, "=")
		told = append(told, "Key="+key+";Value="+value)
	}
	speaks("Elastic Load Balancing", &elasticloadbalancing.Client{}, map[string][]string{
		"AdditionalAttribute.Key": {"elb.http.desyncmitigationmode"},
	})
	speaks("Elastic Load Balancing v2", &elasticloadbalancingv2.Client{}, map[string][]string{
		"DescribeLoadBalancerAttributesOutput.Attributes": told,
		"DescribeListenerCertificatesOutput.Certificates": {"IsDefault=true", "IsDefault=false"},
	})
	speaks("Global Accelerator", &globalaccelerator.Client{}, nil)
	speaks("imagebuilder", &imagebuilder.Client{}, nil)
	speaks("Lightsail", &lightsail.Client{}, map[string][]string{"Region.Name": {"eu-central-1"}})
	speaks("Network Firewall", &networkfirewall.Client{}, map[string][]string{
		"FirewallPolicyMetadata.Arn": {own}, "RuleGroupMetadata.Arn": {own},
	})
	speaks("rbin", &rbin.Client{}, nil)
	speaks("VPC Lattice", &vpclattice.Client{}, map[string][]string{
		"ServiceSummary.Arn": {own}, "ServiceNetworkSummary.Arn": {own, own, own, "arn:aws:vpc-lattice:eu-central-1:999999999999:servicenetwork/sn-1"},
		"ServiceNetworkServiceAssociationSummary.ServiceArn": {own},
	})
	for call, code := range map[string]string{
		"EC2:DescribeVerifiedAccessGroups":              "InvalidAction",
		"drs:DescribeReplicationConfigurationTemplates": "UninitializedAccountException",
		"DLM:GetLifecyclePolicy":                        "ResourceNotFoundException",
		"imagebuilder:GetComponent":                     "ResourceNotFoundException",
		"Network Firewall:DescribeFirewall":             "ResourceNotFoundException",
		"Network Firewall:DescribeLoggingConfiguration": "ResourceNotFoundException",
		"Network Firewall:DescribeResourcePolicy":       "ResourceNotFoundException",
		"VPC Lattice:GetAuthPolicy":                     "ResourceNotFoundException",
		"VPC Lattice:GetResourcePolicy":                 "ResourceNotFoundException",
	} {
		absences[call] = code
	}
}

// How a state's parts are shown in an account.
func init() {
	merged["aws_route"] = func(a *running, r *resource.Resource) {
		route := maps.Clone(r.Values)
		route["cidr_block"], route["ipv6_cidr_block"] = r.Values["destination_cidr_block"], r.Values["destination_ipv6_cidr_block"]
		maps.DeleteFunc(route, func(_ string, v any) bool { return v == nil })
		a.append(r, "route_table_id", "route", route, "aws_route_table", "aws_default_route_table")
	}
	merged["aws_vpc_endpoint_policy"] = func(a *running, r *resource.Resource) { a.put(r, "vpc_endpoint_id", "policy", "aws_vpc_endpoint") }
	merged["aws_eip_association"] = func(a *running, r *resource.Resource) {
		if of := a.owner(r, "allocation_id", "aws_eip"); of != nil {
			of.Values["instance"] = r.Values["instance_id"]
		}
	}
	merged["aws_autoscaling_attachment"] = func(a *running, r *resource.Resource) {
		if of := a.owner(r, "autoscaling_group_name", "aws_autoscaling_group"); of != nil {
			list, _ := of.Values["target_group_arns"].([]any)
			of.Values["target_group_arns"] = append(slices.Clone(list), r.Values["lb_target_group_arn"])
		}
	}
}
