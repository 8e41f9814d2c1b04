# METADATA
# title: Migrations sign in to MongoDB and Redis
# description: |
#   An endpoint that signs in to nothing only works with a database that lets
#   anybody in. The migration would carry that over, or is a sign that the
#   source stands open.
# related_resources:
#   - ref: https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.MongoDB.html
#     description: Using MongoDB as a source
#   - ref: https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.Redis.html
#     description: Using Redis OSS as a target
# custom:
#   resources: [aws_dms_endpoint]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_authentication
#       strength: partial
#     - practice: sec_identities_enforce_mechanisms
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn authentication on in the database, then name it in the endpoint.
#
#     ```terraform
#     resource "aws_dms_endpoint" "example" {
#       endpoint_id   = "example"
#       endpoint_type = "source"
#       engine_name   = "mongodb"
#
#       mongodb_settings {
#         auth_type = "password"
#       }
#     }
#     ```
package policies.dms.endpoints_authenticate

import data.lib.verdict

# Default: password (provider 5.100, mongodb_settings.auth_type).
fail contains verdict.fail("the database is read without signing in", "mongodb_settings[0].auth_type") if {
	some block in input.values.mongodb_settings
	block.auth_type == "no"
}

fail contains verdict.fail("the cache is written without signing in", "redis_settings[0].auth_type") if {
	some block in input.values.redis_settings
	block.auth_type == "none"
}

skip if {
	count(object.get(input.values, "mongodb_settings", [])) == 0
	count(object.get(input.values, "redis_settings", [])) == 0
}
