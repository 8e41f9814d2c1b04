resource "aws_securityhub_finding_aggregator" "none" {
  linking_mode = "NO_REGIONS" # want "no region is linked"
}

resource "aws_securityhub_finding_aggregator" "some" {
  linking_mode      = "SPECIFIED_REGIONS" # want "only the regions"
  specified_regions = ["eu-west-1"]
}
