# METADATA
# title: Container workloads run on a managed platform
# description: |
#   On a managed platform AWS patches the hosts, replaces broken ones and keeps
#   tenants apart. What is left to run, and to get wrong, is one's own software.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/AWS_Fargate.html
#     description: AWS Fargate for Amazon ECS
#   - ref: https://docs.aws.amazon.com/eks/latest/userguide/automode.html
#     description: EKS Auto Mode
# custom:
#   resources:
#     - aws_batch_compute_environment
#     - aws_ecs_service
#     - aws_eks_cluster
#     - aws_eks_fargate_profile
#     - aws_eks_node_group
#   scope: resource
#   evidence:
#     - practice: sec_securely_operate_reduce_management_scope
#       strength: partial
#       polarity: presence
#   risk: low
#   remediation: |
#     Run what needs no access to its host on Fargate or with EKS Auto Mode.
#
#     ```terraform
#     resource "aws_ecs_service" "example" {
#       name            = "example"
#       cluster         = aws_ecs_cluster.example.id
#       task_definition = aws_ecs_task_definition.example.arn
#       launch_type     = "FARGATE"
#     }
#     ```
package policies.compute.managed_platforms_are_preferred

import data.lib.verdict

fail contains verdict.fail("its hosts are one's own to keep", "") if not managed

managed if input.type in {"aws_eks_fargate_profile", "aws_eks_node_group"}

managed if input.values.launch_type == "FARGATE"

managed if {
	some strategy in input.values.capacity_provider_strategy
	startswith(strategy.capacity_provider, "FARGATE")
}

managed if {
	some config in input.values.compute_config
	config.enabled == true
}

managed if {
	some resources in input.values.compute_resources
	startswith(resources.type, "FARGATE")
}
