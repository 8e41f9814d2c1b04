resource "aws_lb" "elsewhere" { # want unknown
  subnets = ["subnet-1", "subnet-2"]
}
