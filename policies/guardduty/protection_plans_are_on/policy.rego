# METADATA
# title: Protection plans for what is in use are on
# description: |
#   Besides the logs of the account GuardDuty looks into S3, clusters, volumes,
#   databases and functions, each with a plan of its own. A plan that was
#   switched off leaves just these unwatched, and nothing says so.
# related_resources:
#   - ref: https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-features-activation-model.html
#     description: Protection plans and feature activation
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/guardduty_detector_feature
#     description: aws_guardduty_detector_feature
# custom:
#   resources: [aws_guardduty_detector, aws_guardduty_detector_feature]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_security_alerts
#       strength: partial
#     - practice: sec_protect_compute_vulnerability_management
#       strength: partial
#     - practice: sec_protect_compute_auto_protection
#       strength: partial
#     - practice: sec_protect_data_rest_automate_protection
#       strength: partial
#     - practice: sec_securely_operate_implement_services_features
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn on the plans for the services in use.
#
#     ```terraform
#     resource "aws_guardduty_detector_feature" "s3" {
#       detector_id = aws_guardduty_detector.example.id
#       name        = "S3_DATA_EVENTS"
#       status      = "ENABLED"
#     }
#     ```
package policies.guardduty.protection_plans_are_on

import data.lib.related
import data.lib.verdict

# Default: a new detector has its plans on, but for runtime monitoring (GuardDuty
# User Guide, "Feature activation"). Only what was switched off is said.
fail contains verdict.fail(sprintf("%s is switched off", [plans[input.values.name]]), "status") if {
	input.type == "aws_guardduty_detector_feature"
	input.values.status == "DISABLED"
	needed(input.values.name)
}

fail contains verdict.fail("protection of S3 is switched off", sprintf("datasources[%d].s3_logs[%d].enable", [i, j])) if {
	input.type == "aws_guardduty_detector"
	some i, sources in input.values.datasources
	some j, logs in sources.s3_logs
	logs.enable == false
}

fail contains verdict.fail("protection of clusters is switched off", sprintf("datasources[%d].kubernetes[%d].audit_logs[%d].enable", [i, j, k])) if {
	input.type == "aws_guardduty_detector"
	needed("EKS_AUDIT_LOGS")
	some i, sources in input.values.datasources
	some j, kubernetes in sources.kubernetes
	some k, logs in kubernetes.audit_logs
	logs.enable == false
}

fail contains verdict.fail("the search of volumes for malware is switched off", sprintf("datasources[%d].malware_protection[%d].scan_ec2_instance_with_findings[%d].ebs_volumes[%d].enable", [i, j, k, l])) if {
	input.type == "aws_guardduty_detector"
	needed("EBS_MALWARE_PROTECTION")
	some i, sources in input.values.datasources
	some j, malware in sources.malware_protection
	some k, scan in malware.scan_ec2_instance_with_findings
	some l, volumes in scan.ebs_volumes
	volumes.enable == false
}

plans := {
	"S3_DATA_EVENTS": "protection of S3",
	"EKS_AUDIT_LOGS": "protection of clusters",
	"EBS_MALWARE_PROTECTION": "the search of volumes for malware",
	"RDS_LOGIN_EVENTS": "protection of databases",
	"LAMBDA_NETWORK_LOGS": "protection of functions",
	"RUNTIME_MONITORING": "runtime monitoring",
}

needed("S3_DATA_EVENTS")

needed("EKS_AUDIT_LOGS") if count(related.all("aws_eks_cluster")) > 0

needed("EBS_MALWARE_PROTECTION") if count(related.all("aws_instance")) > 0

needed("RDS_LOGIN_EVENTS") if count(related.all("aws_rds_cluster")) > 0

needed("LAMBDA_NETWORK_LOGS") if count(related.all("aws_lambda_function")) > 0

needed("RUNTIME_MONITORING") if count(related.all("aws_eks_cluster")) > 0

needed("RUNTIME_MONITORING") if count(related.all("aws_ecs_service")) > 0
