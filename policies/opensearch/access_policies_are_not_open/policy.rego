# METADATA
# title: Access policies of public search domains name who may come in
# description: |
#   A domain with a public endpoint, no fine-grained access control and a policy
#   for every principal can be read and emptied by anybody who finds it. In a
#   VPC, and where each request needs a user of the domain, an open policy is
#   what AWS recommends, and no finding.
# related_resources:
#   - ref: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ac.html
#     description: Identity and Access Management in Amazon OpenSearch Service
#   - ref: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html
#     description: Fine-grained access control
# custom:
#   resources:
#     - aws_opensearch_domain
#     - aws_opensearch_domain_policy
#     - aws_elasticsearch_domain
#     - aws_elasticsearch_domain_policy
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_protect_data_rest_access_control
#       strength: direct
#   risk: high
#   remediation: |
#     Name the principals, or at least the addresses they come from. Better: put
#     the domain into a VPC and turn fine-grained access control on.
#
#     ```terraform
#     data "aws_iam_policy_document" "search" {
#       statement {
#         actions   = ["es:ESHttp*"]
#         resources = ["${aws_opensearch_domain.example.arn}/*"]
#
#         principals {
#           type        = "AWS"
#           identifiers = [aws_iam_role.search.arn]
#         }
#       }
#     }
#     ```
package policies.opensearch.access_policies_are_not_open

import data.lib.iam
import data.lib.related
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets everyone in", [iam.name(document, i)]), "access_policies") if {
	document := input.documents.access_policies
	some i in iam.public_statements(document)
	some domain in domains
	not in_vpc(domain)
	not asks_for_users(domain)
}

unknown contains verdict.unknown("domain_name", "the domain, which may be in a VPC, is not in the workload") if {
	count(domains) == 0
	count(iam.public_statements(input.documents.access_policies)) > 0
}

domains := [input] if input.type in domain_types

domains := [r |
	some r in related.from(input, "domain_name")
	r.type in domain_types
] if {
	input.type in {"aws_opensearch_domain_policy", "aws_elasticsearch_domain_policy"}
}

domain_types := {"aws_opensearch_domain", "aws_elasticsearch_domain"}

in_vpc(domain) if {
	some options in domain.values.vpc_options
	count(options.subnet_ids) > 0
}

asks_for_users(domain) if {
	some options in domain.values.advanced_security_options
	options.enabled == true
	not options.anonymous_auth_enabled == true
}

# A domain without a policy of its own lets nobody in, or is judged where its policy is.
skip if {
	input.type in domain_types
	not input.values.access_policies
}
