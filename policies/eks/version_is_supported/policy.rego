# METADATA
# title: Clusters run a version of Kubernetes in standard support
# description: |
#   After its standard support a version costs more and gets only the gravest
#   fixes; after the extended one EKS upgrades the cluster on a day of its own
#   choosing. A cluster that stays behind also keeps its nodes and add-ons
#   behind.
# related_resources:
#   - ref: https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html
#     description: Understand the Kubernetes version lifecycle on EKS
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_cluster
#     description: aws_eks_cluster.version
# custom:
#   resources: [aws_eks_cluster]
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_vulnerability_management
#       strength: direct
#     - practice: sec_securely_operate_updated_threats
#       strength: partial
#   remediation: |
#     Upgrade one minor version at a time, the control plane first, then add-ons
#     and nodes. Look for APIs that the new version no longer has.
#
#     ```terraform
#     resource "aws_eks_cluster" "example" {
#       version = "1.35"
#     }
#     ```
package policies.eks.version_is_supported

import data.lib.tables
import data.lib.verdict

# The last day of standard support (EKS User Guide, "Kubernetes version lifecycle"),
# as AWS had published it in February 2026.
ends := {
	"1.21": "2023-02-16", "1.22": "2023-06-04", "1.23": "2023-10-11", "1.24": "2024-01-31", "1.25": "2024-05-01",
	"1.26": "2024-06-11", "1.27": "2024-07-24", "1.28": "2024-11-26", "1.29": "2025-03-23", "1.30": "2025-07-23",
	"1.31": "2025-11-26", "1.32": "2026-03-23", "1.33": "2026-07-29", "1.34": "2026-12-02", "1.35": "2027-03-27",
}

fail contains verdict.fail(sprintf("version %s of Kubernetes is out of standard support since %s", [input.values.version, end]), "version") if {
	end := ends[input.values.version]
	tables.passed(end, data.plumb.now_ns)
}

# Those before 1.21 are long gone.
fail contains verdict.fail(sprintf("version %s of Kubernetes is no longer supported", [input.values.version]), "version") if {
	regex.match(`^1\.(1?[0-9]|20)$`, input.values.version)
}

unknown contains verdict.unknown("version", "the table of supported versions does not know this one") if {
	regex.match(`^1\.(3[6-9]|[4-9][0-9])$`, input.values.version)
}

unknown contains verdict.unknown("version", "AWS chose the version when the cluster was made") if not input.values.version
