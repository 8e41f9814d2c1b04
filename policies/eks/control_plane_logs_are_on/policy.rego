# METADATA
# title: Clusters export their audit, API and authenticator logs
# description: |
#   Who did what in a cluster stands in the logs of its control plane alone, and
#   they are thrown away unless they are exported. After an intrusion nobody can
#   say what was read or started.
# related_resources:
#   - ref: https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html
#     description: Send control plane logs to CloudWatch Logs
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_cluster
#     description: aws_eks_cluster.enabled_cluster_log_types
# custom:
#   resources: [aws_eks_cluster]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#     - practice: sec_incident_response_prepare_forensic
#       strength: partial
#   risk: medium
#   remediation: |
#     Export at least these three. CloudWatch Logs charges for what is written;
#     give the log group a retention.
#
#     ```terraform
#     resource "aws_eks_cluster" "example" {
#       enabled_cluster_log_types = ["api", "audit", "authenticator"]
#     }
#     ```
package policies.eks.control_plane_logs_are_on

import data.lib.verdict

# Default: none (EKS User Guide, "Send control plane logs to CloudWatch Logs").
fail contains verdict.fail(sprintf("control plane logs are missing: %s", [concat(", ", sort(absent))]), "enabled_cluster_log_types") if {
	absent := {"api", "audit", "authenticator"} - exported
	count(absent) > 0
}

exported := {t | some t in input.values.enabled_cluster_log_types}
