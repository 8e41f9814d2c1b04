# METADATA
# title: EMR clusters keep their logs
# description: |
#   The logs of steps, applications and nodes lie on the cluster and go with it.
#   With a place in S3 they are copied there every few minutes.
# related_resources:
#   - ref: https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-plan-debugging.html
#     description: Configure Amazon EMR cluster logging and debugging
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/emr_cluster#log_uri-1
#     description: aws_emr_cluster.log_uri
# custom:
#   resources: [aws_emr_cluster]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: partial
#   risk: medium
#   remediation: |
#     Name a bucket for the logs. It can only be given when a cluster is
#     started.
#
#     ```terraform
#     resource "aws_emr_cluster" "example" {
#       name          = "example"
#       release_label = "emr-7.5.0"
#       log_uri       = "s3://${aws_s3_bucket.logs.bucket}/emr/"
#     }
#     ```
package policies.emr.clusters_log

import data.lib.verdict

# Default: none (EMR API, RunJobFlow, LogUri).
fail contains verdict.fail("the logs are kept nowhere", "log_uri") if not kept

kept if input.values.log_uri != ""
