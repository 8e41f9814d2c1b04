resource "aws_subnet" "private" {
  vpc_id     = "vpc-1"
  cidr_block = "10.0.1.0/24"
}

resource "aws_emr_cluster" "private" {
  name          = "private"
  release_label = "emr-7.5.0"
  service_role  = "arn:aws:iam::111122223333:role/emr"


  ec2_attributes {
    instance_profile = "emr"
    subnet_id        = aws_subnet.private.id
  }

  master_instance_group {
    instance_type = "m6g.xlarge"
  }
}
