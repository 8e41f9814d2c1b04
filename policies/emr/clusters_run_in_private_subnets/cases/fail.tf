resource "aws_subnet" "public" {
  vpc_id                  = "vpc-1"
  cidr_block              = "10.0.0.0/24"
  map_public_ip_on_launch = true
}

resource "aws_emr_cluster" "nowhere" {
  name          = "nowhere"
  release_label = "emr-7.5.0"
  service_role  = "arn:aws:iam::111122223333:role/emr"


  ec2_attributes { # want "the cluster stands in the default VPC"
    instance_profile = "emr"
  }

  master_instance_group {
    instance_type = "m6g.xlarge"
  }
}

resource "aws_emr_cluster" "public" {
  name          = "public"
  release_label = "emr-7.5.0"
  service_role  = "arn:aws:iam::111122223333:role/emr"


  ec2_attributes {
    instance_profile = "emr"
    subnet_id        = aws_subnet.public.id # want "gives out public addresses"
  }

  master_instance_group {
    instance_type = "m6g.xlarge"
  }
}

resource "aws_emr_cluster" "public_fleet" {
  name          = "public-fleet"
  release_label = "emr-7.5.0"
  service_role  = "arn:aws:iam::111122223333:role/emr"


  ec2_attributes {
    instance_profile = "emr"
    subnet_ids       = [aws_subnet.public.id] # want "gives out public addresses"
  }

  master_instance_group {
    instance_type = "m6g.xlarge"
  }
}
