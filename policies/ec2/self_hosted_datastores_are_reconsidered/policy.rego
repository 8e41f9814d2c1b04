# METADATA
# title: Databases, queues and caches are not installed by hand on instances when a managed service exists
# description: |
#   A database that is installed by hand has to be patched, backed up, made to
#   fail over and watched by hand. A managed one does that by itself, and what
#   is not one's own to run is not one's own to get wrong.
# related_resources:
#   - ref: https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_securely_operate_reduce_management_scope.html
#     description: Reduce security management scope
#   - ref: https://aws.amazon.com/products/databases/
#     description: AWS Cloud Databases
# custom:
#   resources: [aws_instance, aws_launch_configuration, aws_launch_template]
#   scope: resource
#   evidence:
#     - practice: sec_securely_operate_reduce_management_scope
#       strength: partial
#       polarity: absence
#   risk: low
#   remediation: |
#     Use the managed service for the engine where there is one: RDS,
#     DocumentDB, ElastiCache, Amazon MQ, MSK, OpenSearch.
#
#     ```terraform
#     resource "aws_db_instance" "example" {
#       engine                      = "postgres"
#       instance_class              = "db.m7g.large"
#       allocated_storage           = 20
#       manage_master_user_password = true
#       username                    = "app"
#     }
#     ```
package policies.ec2.self_hosted_datastores_are_reconsidered

import data.lib.ec2
import data.lib.verdict

fail contains verdict.fail(sprintf("it installs %s by hand", [software]), script.attribute) if {
	some script in ec2.user_data(input)
	some found in regex.find_all_string_submatch_n(`(?m)(?:apt|apt-get|yum|dnf|zypper|amazon-linux-extras|apk)\s+(?:-\S+\s+)*(?:install|add)\s[^\n;&|]*?\b(mysql-server|mariadb-server|postgresql[0-9.]*-server|postgresql|mongodb-org|mongodb|redis-server|redis6?|rabbitmq-server|elasticsearch|opensearch|cassandra)(?:\s|$)`, script.text, -1)
	software := found[1]
}

unknown contains verdict.unknown("user_data", "only a hash of it is known") if ec2.is_hidden(input)
