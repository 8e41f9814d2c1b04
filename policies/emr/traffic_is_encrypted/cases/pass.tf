resource "aws_emr_security_configuration" "on" {
  name          = "on"
  configuration = <<-EOT
    {"EncryptionConfiguration": {"EnableInTransitEncryption": true, "EnableAtRestEncryption": false}}
  EOT
}

resource "aws_emr_cluster" "on" {
  name                   = "on"
  release_label          = "emr-7.5.0"
  service_role           = "arn:aws:iam::111122223333:role/emr"
  security_configuration = aws_emr_security_configuration.on.id

  ec2_attributes {
    instance_profile = "emr"
    subnet_id        = "subnet-1"
  }

  master_instance_group {
    instance_type = "m6g.xlarge"
  }
}
