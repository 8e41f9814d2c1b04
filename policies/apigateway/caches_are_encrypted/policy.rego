# METADATA
# title: Caches of APIs are encrypted
# description: |
#   The cache of an API holds the answers that its users got. Unless encryption
#   is asked for, they lie there in plain form.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html
#     description: Cache settings for REST APIs
#   - ref: https://docs.aws.amazon.com/appsync/latest/devguide/enabling-caching.html
#     description: Configuring server-side caching in AWS AppSync
# custom:
#   resources: [aws_api_gateway_method_settings, aws_appsync_api_cache]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#     - practice: sec_protect_data_transit_encrypt
#       strength: partial
#   risk: medium
#   remediation: |
#     Encrypt the cache. The cache of a REST API is emptied by the change; that
#     of AppSync must be made anew.
#
#     ```terraform
#     resource "aws_api_gateway_method_settings" "example" {
#       settings {
#         caching_enabled      = true
#         cache_data_encrypted = true
#       }
#     }
#     ```
package policies.apigateway.caches_are_encrypted

import data.lib.related
import data.lib.verdict

# Default: false (API Gateway API, MethodSetting, cacheDataEncrypted).
fail contains verdict.fail("cached answers are not encrypted", sprintf("settings[%d].cache_data_encrypted", [i])) if {
	some i, s in input.values.settings
	s.caching_enabled == true
	not s.cache_data_encrypted == true
	not without_cache
}

# Without a cluster there is no cache, whatever the methods ask for.
without_cache if {
	some stage in related.from(input, "stage_name")
	not elsewhere(stage)
	not stage.values.cache_cluster_enabled == true
}

# Stages of two APIs may have one name. In a state and an account the APIs' ids
# tell them apart; in configuration a reference does.
elsewhere(stage) if {
	input.source in {"state", "aws"}
	stage.values.rest_api_id != input.values.rest_api_id
}

# Defaults: false, and not to be changed afterwards (AppSync API, CreateApiCache).
fail contains verdict.fail("the cache is not encrypted", "at_rest_encryption_enabled") if {
	input.type == "aws_appsync_api_cache"
	not input.values.at_rest_encryption_enabled == true
}

fail contains verdict.fail("traffic to the cache is not encrypted", "transit_encryption_enabled") if {
	input.type == "aws_appsync_api_cache"
	not input.values.transit_encryption_enabled == true
}
