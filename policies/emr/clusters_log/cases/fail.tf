resource "aws_emr_cluster" "absent" { # want "the logs are kept nowhere"
  name          = "absent"
  release_label = "emr-7.5.0"
  service_role  = "arn:aws:iam::111122223333:role/emr"


  ec2_attributes {
    instance_profile = "emr"
    subnet_id        = "subnet-1"
  }

  master_instance_group {
    instance_type = "m6g.xlarge"
  }
}

resource "aws_emr_cluster" "empty" {
  name          = "empty"
  release_label = "emr-7.5.0"
  service_role  = "arn:aws:iam::111122223333:role/emr"
  log_uri       = "" # want "the logs are kept nowhere"

  ec2_attributes {
    instance_profile = "emr"
    subnet_id        = "subnet-1"
  }

  master_instance_group {
    instance_type = "m6g.xlarge"
  }
}
