# complete
# want "no alert tells when security groups open" "no alert tells when network ACLs change" "no alert tells when gateways are attached" "no alert tells when routes change" "no alert tells when VPCs change or are peered"
resource "aws_cloudtrail" "t" {
  name           = "t"
  s3_bucket_name = "logs-of-ours"
}
