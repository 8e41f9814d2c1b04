# METADATA
# title: Passwords and tokens are not written into arguments
# description: |
#   A secret in an argument is known to all who read the repository, now or in
#   its history, and is copied to plans and states. Changing it means changing
#   code, so nobody does.
# related_resources:
#   - ref: https://developer.hashicorp.com/terraform/language/manage-sensitive-data
#     description: Manage sensitive data in Terraform
#   - ref: https://developer.hashicorp.com/terraform/language/resources/ephemeral
#     description: Ephemeral resources
# custom:
#   resources:
#     - aws_elasticache_replication_group
#     - aws_elasticache_user
#     - aws_memorydb_user
#     - aws_opensearch_domain
#     - aws_elasticsearch_domain
#     - aws_timestreaminfluxdb_db_instance
#     - aws_lightsail_database
#     - aws_cognito_identity_provider
#     - aws_lb_listener
#     - aws_lb_listener_rule
#     - aws_verifiedaccess_trust_provider
#     - aws_redshift_hsm_configuration
#     - aws_amplify_app
#     - aws_codepipeline_webhook
#   scope: resource
#   evidence:
#     - practice: sec_identities_secrets
#       strength: direct
#   risk: high
#   remediation: |
#     Read the secret from where it is kept, and change the one that was
#     exposed.
#
#     ```terraform
#     data "aws_secretsmanager_secret_version" "cache" {
#       secret_id = "cache/token"
#     }
#
#     resource "aws_elasticache_replication_group" "example" {
#       replication_group_id = "example"
#       description          = "sessions"
#       auth_token           = data.aws_secretsmanager_secret_version.cache.secret_string
#     }
#     ```
package policies.secrets.literal_passwords_are_not_in_resource_arguments

import data.lib.literal
import data.lib.verdict

fail contains verdict.fail("the token of the cache stands in the configuration", "auth_token") if literal.is_written(input.values.auth_token)

fail contains verdict.fail("a password stands in the configuration", sprintf("passwords[%d]", [i])) if {
	some i, password in input.values.passwords
	literal.is_written(password)
}

fail contains verdict.fail("a password stands in the configuration", sprintf("authentication_mode[%d].passwords[%d]", [i, j])) if {
	some i, mode in input.values.authentication_mode
	some j, password in mode.passwords
	literal.is_written(password)
}

fail contains verdict.fail("the administrator's password stands in the configuration", "advanced_security_options[0].master_user_options[0].master_user_password") if {
	literal.is_written(input.values.advanced_security_options[0].master_user_options[0].master_user_password)
}

fail contains verdict.fail("the administrator's password stands in the configuration", "password") if literal.is_written(input.values.password)

fail contains verdict.fail("the administrator's password stands in the configuration", "master_password") if literal.is_written(input.values.master_password)

fail contains verdict.fail("the client secret stands in the configuration", "provider_details.client_secret") if {
	literal.is_written(input.values.provider_details.client_secret)
}

fail contains verdict.fail("the client secret stands in the configuration", sprintf("default_action[%d].authenticate_oidc[0].client_secret", [i])) if {
	some i, action in input.values.default_action
	literal.is_written(action.authenticate_oidc[0].client_secret)
}

fail contains verdict.fail("the client secret stands in the configuration", sprintf("action[%d].authenticate_oidc[0].client_secret", [i])) if {
	some i, action in input.values.action
	literal.is_written(action.authenticate_oidc[0].client_secret)
}

fail contains verdict.fail("the client secret stands in the configuration", "oidc_options[0].client_secret") if {
	literal.is_written(input.values.oidc_options[0].client_secret)
}

fail contains verdict.fail("the password of the partition stands in the configuration", "hsm_partition_password") if literal.is_written(input.values.hsm_partition_password)

fail contains verdict.fail("the token of the repository stands in the configuration", "access_token") if literal.is_written(input.values.access_token)

fail contains verdict.fail("the token of the repository stands in the configuration", "oauth_token") if literal.is_written(input.values.oauth_token)

fail contains verdict.fail("the credentials of visitors stand in the configuration", "basic_auth_credentials") if literal.is_written(input.values.basic_auth_credentials)

fail contains verdict.fail("the token of the webhook stands in the configuration", "authentication_configuration[0].secret_token") if {
	literal.is_written(input.values.authentication_configuration[0].secret_token)
}

skip if literal.has_no_source(input)
