# not-as plan: in a plan the data source has been read with its owners

variable "owners" {
  type = list(string)
}

data "aws_ami" "some" {
  most_recent = true
  owners      = var.owners
}

resource "aws_launch_configuration" "lc" { # want unknown
  image_id      = data.aws_ami.some.id
  instance_type = "t3.micro"
}
