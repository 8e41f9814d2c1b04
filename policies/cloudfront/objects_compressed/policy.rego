# METADATA
# title: Distributions compress what they deliver
# description: |
#   Text shrinks to a fifth when it is compressed. Every byte less is paid, sent
#   and received less, by everyone on the way.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html
#     description: Serve compressed files
# custom:
#   resources: [aws_cloudfront_distribution]
#   scope: resource
#   evidence:
#     - practice: sus_sus_data_a8
#       strength: partial
#     - practice: cost_data_transfer_optimized_components
#       strength: partial
#     - practice: sus_sus_software_a5
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn compression on for each behaviour; the cache policy has to allow gzip
#     and Brotli, as CachingOptimized does.
#
#     ```terraform
#     resource "aws_cloudfront_distribution" "example" {
#       default_cache_behavior {
#         compress = true
#       }
#     }
#     ```
package policies.cloudfront.objects_compressed

import data.lib.verdict

# Default: false (provider 5.100, compress).
fail contains verdict.fail("what is delivered is not compressed", sprintf("default_cache_behavior[%d].compress", [i])) if {
	some i, behavior in input.values.default_cache_behavior
	not behavior.compress == true
}

fail contains verdict.fail("what is delivered is not compressed", sprintf("ordered_cache_behavior[%d].compress", [i])) if {
	some i, behavior in input.values.ordered_cache_behavior
	not behavior.compress == true
}
