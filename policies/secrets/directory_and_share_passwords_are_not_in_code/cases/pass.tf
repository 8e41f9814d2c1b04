resource "aws_fsx_ontap_file_system" "none" {
  deployment_type     = "SINGLE_AZ_1"
  preferred_subnet_id = "subnet-0123456789abcdef0"
  subnet_ids          = ["subnet-0123456789abcdef0"]
  storage_capacity    = 1024
}
