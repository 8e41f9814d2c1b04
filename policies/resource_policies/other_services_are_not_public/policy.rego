# METADATA
# title: Policies of registries, sinks and catalogs name who may use them
# description: |
#   A policy that lets everyone in opens what it protects to all AWS accounts: packages,
#   models, logs, the data catalog. Strangers may read it, or fill it with what others
#   then trust.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_identity-vs-resource.html
#     description: Identity-based policies and resource-based policies
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
#     description: The Principal element
# custom:
#   resources:
#     - aws_cloudwatch_log_resource_policy
#     - aws_cloudwatch_log_destination_policy
#     - aws_oam_sink_policy
#     - aws_glue_resource_policy
#     - aws_media_store_container_policy
#     - aws_codeartifact_domain_permissions_policy
#     - aws_codeartifact_repository_permissions_policy
#     - aws_codebuild_resource_policy
#     - aws_sagemaker_model_package_group_policy
#     - aws_networkfirewall_resource_policy
#     - aws_vpclattice_resource_policy
#     - aws_cloudsearch_domain_service_access_policy
#     - aws_cloudwatch_log_delivery_destination_policy
#     - aws_redshiftserverless_resource_policy
#     - aws_s3control_bucket_policy
#     - aws_s3tables_table_bucket_policy
#     - aws_s3tables_table_policy
#     - aws_schemas_registry_policy
#     - aws_glacier_vault_lock
#     - aws_xray_resource_policy
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_permissions_share_securely
#       strength: partial
#   remediation: |
#     Name the accounts or roles, or tie the statement to your organization.
#
#     ```terraform
#     resource "aws_codeartifact_repository_permissions_policy" "example" {
#       domain     = aws_codeartifact_domain.example.domain
#       repository = aws_codeartifact_repository.example.repository
#
#       policy_document = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Allow"
#           Principal = "*"
#           Action    = "codeartifact:ReadFromRepository"
#           Resource  = "*"
#           Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
#         }]
#       })
#     }
#     ```
package policies.resource_policies.other_services_are_not_public

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets everyone in", [iam.name(document, i)]), path) if {
	some path, document in documents
	some i in iam.public_statements(document)
}

documents := {path: input.documents[path] |
	some path in ["access_policy", "delivery_destination_policy", "policy", "policy_document", "resource_policy"]
	input.documents[path]
}
