# METADATA
# title: Resources do not run in the VPC's default security group
# description: |
#   What names no security group gets the VPC's default one and with it
#   everything that anybody ever allowed there, together with all others that
#   were started the same way.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html
#     description: Default security groups for your VPCs
# custom:
#   resources:
#     - aws_alb
#     - aws_elasticsearch_domain
#     - aws_instance
#     - aws_lb
#     - aws_opensearch_domain
#     - aws_spot_instance_request
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_layered
#       strength: direct
#   risk: medium
#   remediation: |
#     Name a security group made for this.
#
#     ```terraform
#     resource "aws_instance" "example" {
#       ami                    = data.aws_ami.example.id
#       instance_type          = "t3.micro"
#       vpc_security_group_ids = [aws_security_group.example.id]
#     }
#     ```
package policies.ec2.instances_do_not_use_the_default_security_group

import data.lib.related
import data.lib.verdict

fail contains verdict.fail("it names no security group and gets the default one", attribute) if {
	attribute := unnamed
}

fail contains verdict.fail("it is in the default security group", attribute) if {
	some attribute, groups in named
	some group in groups
	group.type == "aws_default_security_group"
}

named["vpc_security_group_ids"] := related.from(input, "vpc_security_group_ids")

named["security_groups"] := related.from(input, "security_groups")

named["vpc_options[0].security_group_ids"] := related.from(input, "vpc_options.security_group_ids")

unnamed := "vpc_security_group_ids" if {
	input.type in {"aws_instance", "aws_spot_instance_request"}
	not grouped
	not elsewhere
}

# A network balancer may have none.
unnamed := "security_groups" if {
	input.type in {"aws_lb", "aws_alb"}
	not other_kind
	not grouped
}

other_kind if input.values.load_balancer_type in {"network", "gateway"}

unnamed := "vpc_options[0].security_group_ids" if {
	some options in input.values.vpc_options
	not guarded(options)
}

guarded(options) if count(options.security_group_ids) > 0

grouped if count(input.values.vpc_security_group_ids) > 0

grouped if count(input.values.security_groups) > 0

# The interface or the template has them.
elsewhere if count(input.values.network_interface) > 0

elsewhere if count(input.values.launch_template) > 0
