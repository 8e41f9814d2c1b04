resource "aws_ssm_association" "a" {
  name                = "AWS-GatherSoftwareInventory"
  schedule_expression = "rate(1 day)"
}
