# METADATA
# title: Load balancers are protected from deletion
# description: |
#   A load balancer is the name and the addresses under which a workload is
#   known. Deleted by a wrong plan or a wrong click, it comes back with others.
# related_resources:
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html
#     description: Edit attributes for your Application Load Balancer
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb
#     description: "aws_lb: enable_deletion_protection"
# custom:
#   resources: [aws_alb, aws_lb]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_access_control
#       strength: partial
#     - practice: ops_mit_deploy_risks_plan_for_unsucessful_changes
#       strength: partial
#     - practice: ops_dev_integ_freq_sm_rev_chg
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn it on. To delete the balancer on purpose, turn it off first, in an
#     apply of its own.
#
#     ```terraform
#     resource "aws_lb" "example" {
#       subnets                    = aws_subnet.public[*].id
#       enable_deletion_protection = true
#     }
#     ```
package policies.elb.deletion_protection_is_on

import data.lib.verdict

# Default: false (Elastic Load Balancing API, deletion_protection.enabled).
fail contains verdict.fail("deletion protection is off", "enable_deletion_protection") if {
	not input.values.enable_deletion_protection == true
}
