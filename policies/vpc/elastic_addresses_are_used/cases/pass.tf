# complete
resource "aws_eip" "instance" {
  domain   = "vpc"
  instance = "i-1"
}

resource "aws_eip" "interface" {
  domain            = "vpc"
  network_interface = "eni-1"
}

resource "aws_eip" "associated" {
  domain = "vpc"
}

resource "aws_eip_association" "associated" {
  allocation_id = aws_eip.associated.allocation_id
  instance_id   = "i-2"
}

resource "aws_eip" "nat" {
  count  = 2
  domain = "vpc"
}

resource "aws_nat_gateway" "nat" {
  allocation_id            = aws_eip.nat[0].id
  secondary_allocation_ids = [aws_eip.nat[1].allocation_id]
  subnet_id                = "subnet-1"
}

resource "aws_eip" "balancer" {
  domain = "vpc"
}

resource "aws_lb" "balancer" {
  load_balancer_type = "network"

  subnet_mapping {
    subnet_id     = "subnet-1"
    allocation_id = aws_eip.balancer.id
  }
}

resource "aws_eip" "warehouse" {
  domain = "vpc"
}

resource "aws_redshift_cluster" "warehouse" {
  cluster_identifier  = "warehouse"
  node_type           = "ra3.xlplus"
  publicly_accessible = true
  elastic_ip          = aws_eip.warehouse.public_ip
}

resource "aws_eip" "files" {
  domain = "vpc"
}

resource "aws_transfer_server" "files" {
  endpoint_type = "VPC"

  endpoint_details {
    vpc_id                 = "vpc-1"
    subnet_ids             = ["subnet-1"]
    address_allocation_ids = [aws_eip.files.id]
  }
}
