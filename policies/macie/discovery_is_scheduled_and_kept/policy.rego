# METADATA
# title: Discovery jobs repeat, and their results are kept
# description: |
#   A job that runs once says nothing about what is uploaded tomorrow. Macie
#   keeps its results for 90 days; only an export to a bucket keeps them for an
#   audit or an investigation.
# related_resources:
#   - ref: https://docs.aws.amazon.com/macie/latest/user/discovery-jobs.html
#     description: Running sensitive data discovery jobs
#   - ref: https://docs.aws.amazon.com/macie/latest/user/discovery-results-repository-s3.html
#     description: Storing and retaining sensitive data discovery results
# custom:
#   resources: [aws_macie2_classification_job]
#   scope: workload
#   evidence:
#     - practice: sec_data_classification_auto_classification
#       strength: direct
#   risk: medium
#   remediation: |
#     Schedule the job, and export results to an encrypted bucket.
#
#     ```terraform
#     resource "aws_macie2_classification_job" "example" {
#       job_type = "SCHEDULED"
#
#       schedule_frequency {
#         weekly_schedule = "MONDAY"
#       }
#     }
#
#     resource "aws_macie2_classification_export_configuration" "example" {
#       s3_destination {
#         bucket_name = aws_s3_bucket.results.bucket
#         kms_key_arn = aws_kms_key.results.arn
#       }
#     }
#     ```
package policies.macie.discovery_is_scheduled_and_kept

import data.lib.related
import data.lib.verdict

fail contains verdict.fail("the job runs once", "job_type") if {
	input.values.job_type == "ONE_TIME"
	not another_repeats
}

fail contains verdict.fail("the job is cancelled", "job_status") if input.values.job_status == "CANCELLED"

another_repeats if {
	some job in related.beside(input, "aws_macie2_classification_job")
	job.values.job_type == "SCHEDULED"
	not job.values.job_status == "CANCELLED"
}

fail contains verdict.missing("results are not kept beyond 90 days", "aws_macie2_classification_export_configuration") if {
	count(related.all("aws_macie2_classification_export_configuration")) == 0
}
