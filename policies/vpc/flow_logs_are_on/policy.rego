# METADATA
# title: VPCs record their network traffic
# description: |
#   Flow logs are what remains to look at when something got in or out: who
#   talked to whom, and what was refused. They cannot be had afterwards.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html
#     description: Logging IP traffic using VPC Flow Logs
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/flow_log
#     description: aws_flow_log
# custom:
#   resources: [aws_vpc, aws_default_vpc]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#     - practice: sec_network_protection_inspection
#       strength: partial
#     - practice: sec_incident_response_prepare_forensic
#       strength: partial
#   risk: medium
#   remediation: |
#     Record rejected traffic at least, better all of it.
#
#     ```terraform
#     resource "aws_flow_log" "example" {
#       vpc_id               = aws_vpc.example.id
#       traffic_type         = "ALL"
#       log_destination_type = "s3"
#       log_destination      = aws_s3_bucket.logs.arn
#     }
#     ```
package policies.vpc.flow_logs_are_on

import data.lib.related
import data.lib.verdict

logs := related.to(input, "aws_flow_log", "vpc_id")

fail contains verdict.missing("the VPC has no flow log", "aws_flow_log") if {
	count(logs) == 0
	not subnets_are_logged
}

# Where the VPC's only logs leave refused traffic out, each says so.
fail contains verdict.at(log, "the flow log leaves rejected traffic out", "traffic_type") if {
	every other in logs {
		other.values.traffic_type == "ACCEPT"
	}
	some log in logs
}

# Logs of every subnet do as well.
subnets_are_logged if {
	subnets := related.to(input, "aws_subnet", "vpc_id")
	count(subnets) > 0
	every subnet in subnets {
		some log in related.to(subnet, "aws_flow_log", "subnet_id")
		log.values.traffic_type != "ACCEPT"
	}
}
