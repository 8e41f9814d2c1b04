# METADATA
# title: Warehouses require TLS
# description: |
#   Without require_ssl a warehouse accepts plain connections beside encrypted
#   ones, and a client that is set up carelessly sends its password and results
#   in the clear. Parameter groups of the family redshift-2.0 require TLS by
#   default, those of redshift-1.0 do not.
# related_resources:
#   - ref: https://docs.aws.amazon.com/redshift/latest/mgmt/connecting-ssl-support.html
#     description: Configuring security options for connections
#   - ref: https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-parameter-groups.html
#     description: Amazon Redshift parameter groups
# custom:
#   resources: [aws_redshift_parameter_group, aws_redshift_cluster, aws_redshiftserverless_workgroup]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Require TLS in a parameter group of your own. Clusters take the change
#     with the next restart; clients without TLS are then refused.
#
#     ```terraform
#     resource "aws_redshift_parameter_group" "example" {
#       name   = "example"
#       family = "redshift-2.0"
#
#       parameter {
#         name  = "require_ssl"
#         value = "true"
#       }
#     }
#     ```
package policies.redshift.clients_must_use_tls

import data.lib.related
import data.lib.verdict

fail contains verdict.fail("TLS is not required", sprintf("parameter[%d].value", [i])) if {
	input.type == "aws_redshift_parameter_group"
	some i, parameter in input.values.parameter
	parameter.name == "require_ssl"
	lower(parameter.value) == "false"
}

# Default: false in redshift-1.0, true in redshift-2.0, since 10 January 2025
# (Management Guide, "Amazon Redshift parameter groups").
fail contains verdict.fail("TLS is not required", "") if {
	input.type == "aws_redshift_parameter_group"
	input.values.family == "redshift-1.0"
	not says_so
}

says_so if {
	some parameter in input.values.parameter
	parameter.name == "require_ssl"
}

fail contains verdict.fail("default.redshift-1.0 does not require TLS", "cluster_parameter_group_name") if {
	input.type == "aws_redshift_cluster"
	input.values.cluster_parameter_group_name == "default.redshift-1.0"
}

unknown contains verdict.unknown("cluster_parameter_group_name", "a cluster made before 10 January 2025 has a default parameter group that does not require TLS") if {
	input.type == "aws_redshift_cluster"
	not input.values.cluster_parameter_group_name
}

unknown contains verdict.unknown("cluster_parameter_group_name", "the parameter group is not in the workload") if {
	own_group
	count(groups) == 0
}

# A parameter group in the workload is judged itself.
skip if {
	own_group
	count(groups) > 0
}

groups := related.from(input, "cluster_parameter_group_name")

own_group if {
	input.type == "aws_redshift_cluster"
	input.values.cluster_parameter_group_name
	not default_group
}

default_group if input.values.cluster_parameter_group_name in {"default.redshift-1.0", "default.redshift-2.0"}

fail contains verdict.fail("TLS is not required", sprintf("config_parameter[%d].parameter_value", [i])) if {
	some i, parameter in input.values.config_parameter
	parameter.parameter_key == "require_ssl"
	lower(parameter.parameter_value) == "false"
}

unknown contains verdict.unknown("config_parameter", "only workgroups made since January 2025 require TLS by default") if {
	input.type == "aws_redshiftserverless_workgroup"
	not workgroup_says_so
}

workgroup_says_so if {
	some parameter in input.values.config_parameter
	parameter.parameter_key == "require_ssl"
}
