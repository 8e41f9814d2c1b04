resource "aws_emr_cluster" "on" {
  name          = "on"
  release_label = "emr-7.5.0"
  service_role  = "arn:aws:iam::111122223333:role/emr"
  log_uri       = "s3n://logs/emr/"

  ec2_attributes {
    instance_profile = "emr"
    subnet_id        = "subnet-1"
  }

  master_instance_group {
    instance_type = "m6g.xlarge"
  }
}
