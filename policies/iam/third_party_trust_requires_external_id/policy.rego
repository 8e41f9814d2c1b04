# METADATA
# title: Roles for vendors demand an external id
# description: |
#   A vendor assumes roles in the accounts of all its customers from one account of its
#   own. Whoever tells the vendor the ARN of your role can have it used for them, unless
#   the trust policy demands an id that the vendor gives to you alone.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html
#     description: Access to AWS accounts owned by third parties
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
#     description: The confused deputy problem
# custom:
#   resources: [aws_iam_role]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_share_securely_third_party
#       strength: direct
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#   remediation: |
#     Demand the external id that the vendor shows you.
#
#     ```terraform
#     resource "aws_iam_role" "example" {
#       assume_role_policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Allow"
#           Action    = "sts:AssumeRole"
#           Principal = { AWS = "arn:aws:iam::464622532012:root" }
#           Condition = { StringEquals = { "sts:ExternalId" = var.external_id } }
#         }]
#       })
#     }
#     ```
package policies.iam.third_party_trust_requires_external_id

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets %s in without an external id", [iam.name(trust, i), vendor]), "assume_role_policy") if {
	some i, statement in iam.allows(trust)
	some account in iam.accounts(statement)
	vendor := vendors[account]
	not demands_id(statement)
	not iam.is_narrowed(statement)
}

trust := input.documents.assume_role_policy

demands_id(statement) if {
	some condition in statement.Condition
	lower(condition.key) == "sts:externalid"
	lower(condition.operator) in {"stringequals", "stringequalsignorecase", "stringlike"}
	count(condition.values) > 0
	every value in condition.values {
		not regex.match(`^[*?]*$`, value)
	}
}

# Not a role for one of them: no verdict.
skip if count(customers) == 0

customers := {account |
	some statement in iam.allows(trust)
	some account in iam.accounts(statement)
	vendors[account]
}

# Accounts from which vendors assume roles of their customers, as their
# instructions name them (2026-11): docs.datadoghq.com/integrations/amazon_web_services,
# docs.newrelic.com (connect AWS), docs.databricks.com (credential configurations),
# help.sumologic.com (grant access to an AWS product), docs.dynatrace.com (AWS
# monitoring), mongodb.com/docs/atlas (AWS IAM roles), fivetran.com/docs (S3).
vendors := {
	"464622532012": "Datadog",
	"417141415827": "Datadog",
	"754728514883": "New Relic",
	"414351767826": "Databricks",
	"926226587429": "Sumo Logic",
	"509560245411": "Dynatrace",
	"536727724300": "MongoDB Atlas",
	"834469178297": "Fivetran",
}
