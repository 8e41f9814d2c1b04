# METADATA
# title: A tag policy holds classification tags to agreed values
# description: |
#   A class that everybody writes differently cannot be searched for, nor can a
#   rule be tied to it. A tag policy of the organization says which values there
#   are, and reports all others.
# related_resources:
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_tag-policies.html
#     description: Tag policies
# custom:
#   scope: account
#   evidence:
#     - practice: sec_data_classification_identify_data
#       strength: partial
#       polarity: presence
#   risk: low
#   remediation: |
#     Write a tag policy for the key, and attach it to the root of the
#     organization.
#
#     ```terraform
#     resource "aws_organizations_policy" "example" {
#       name = "classification"
#       type = "TAG_POLICY"
#       content = jsonencode({
#         tags = {
#           data-classification = {
#             tag_key   = { "@@assign" = "data-classification" }
#             tag_value = { "@@assign" = ["public", "internal", "confidential"] }
#           }
#         }
#       })
#     }
#     ```
package policies.data.classification_tags_use_known_values

import data.lib.classification
import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no tag policy says which classes of data there are", "aws_organizations_policy") if not agreed

agreed if {
	some p in related.all("aws_organizations_policy")
	p.values.type == "TAG_POLICY"
	json.is_valid(p.values.content)
	some name, tag in json.unmarshal(p.values.content).tags
	classification.is_classified({name: ""})
	tag.tag_value
}
