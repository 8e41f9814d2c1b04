# METADATA
# title: Attributes of people are passed on for access control
# description: |
#   A policy that compares the department or the project of a person with the tags of a
#   resource needs no change when people move. For that the directory's attributes must
#   reach AWS.
# related_resources:
#   - ref: https://docs.aws.amazon.com/singlesignon/latest/userguide/abac.html
#     description: Attribute-based access control
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ssoadmin_instance_access_control_attributes
#     description: aws_ssoadmin_instance_access_control_attributes
# custom:
#   scope: workload
#   evidence:
#     - practice: sec_identities_groups_attributes
#       strength: partial
#       polarity: presence
#   remediation: |
#     Map the attributes that your policies compare.
#
#     ```terraform
#     resource "aws_ssoadmin_instance_access_control_attributes" "this" {
#       instance_arn = tolist(data.aws_ssoadmin_instances.this.arns)[0]
#
#       attribute {
#         key = "department"
#
#         value {
#           source = ["$${path:enterprise.department}"]
#         }
#       }
#     }
#     ```
package policies.ssoadmin.attributes_for_access_control_are_mapped

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no attributes of people are passed on", "aws_ssoadmin_instance_access_control_attributes") if not mapped

mapped if {
	some attributes in related.all("aws_ssoadmin_instance_access_control_attributes")
	some attribute in attributes.values.attribute
	attribute.key
}
