resource "aws_emr_cluster" "absent" { # want "nothing encrypts the data at rest"
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

resource "aws_emr_security_configuration" "off" {
  name = "off"
  configuration = jsonencode({ # want "nothing encrypts the data at rest"
    EncryptionConfiguration = {
      EnableAtRestEncryption    = false
      EnableInTransitEncryption = true
    }
  })
}

resource "aws_emr_security_configuration" "silent" {
  name          = "silent"
  configuration = jsonencode({ AuthenticationConfiguration = {} }) # want "nothing encrypts the data at rest"
}

resource "aws_emr_cluster" "off" {
  name                   = "off"
  release_label          = "emr-7.5.0"
  service_role           = "arn:aws:iam::111122223333:role/emr"
  security_configuration = aws_emr_security_configuration.off.name

  ec2_attributes {
    instance_profile = "emr"
    subnet_id        = "subnet-1"
  }

  master_instance_group {
    instance_type = "m6g.xlarge"
  }
}
