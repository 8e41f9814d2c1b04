variable "configuration" {
  type = string
}

resource "aws_emr_security_configuration" "c" { # want unknown
  name          = "c"
  configuration = var.configuration
}

resource "aws_emr_cluster" "elsewhere" { # want unknown
  name                   = "elsewhere"
  release_label          = "emr-7.5.0"
  service_role           = "arn:aws:iam::111122223333:role/emr"
  security_configuration = "elsewhere"

  ec2_attributes {
    instance_profile = "emr"
    subnet_id        = "subnet-1"
  }

  master_instance_group {
    instance_type = "m6g.xlarge"
  }
}
