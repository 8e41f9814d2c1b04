# METADATA
# title: What a warehouse loads and unloads stays in the VPC
# description: |
#   COPY and UNLOAD go over the internet's side of AWS unless enhanced VPC
#   routing sends them through the VPC, where endpoint policies, security groups
#   and flow logs see them, and where data that is carried off can be stopped.
# related_resources:
#   - ref: https://docs.aws.amazon.com/redshift/latest/mgmt/enhanced-vpc-routing.html
#     description: Controlling network traffic with Redshift enhanced VPC routing
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/redshift_cluster#enhanced_vpc_routing-1
#     description: aws_redshift_cluster.enhanced_vpc_routing
# custom:
#   resources: [aws_redshift_cluster, aws_redshiftserverless_workgroup]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_layered
#       strength: direct
#     - practice: sec_network_protection_create_layers
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn it on once the VPC has an endpoint for S3, or a NAT gateway for what
#     lies elsewhere; without a way, COPY and UNLOAD fail.
#
#     ```terraform
#     resource "aws_redshift_cluster" "example" {
#       cluster_identifier   = "example"
#       node_type            = "ra3.large"
#       enhanced_vpc_routing = true
#     }
#     ```
package policies.redshift.traffic_stays_in_the_vpc

import data.lib.verdict

# Default: false (Redshift API, CreateCluster, EnhancedVpcRouting; Redshift Serverless API, CreateWorkgroup).
fail contains verdict.fail("COPY and UNLOAD bypass the VPC", "enhanced_vpc_routing") if not input.values.enhanced_vpc_routing == true
