resource "aws_nat_gateway" "elsewhere" { # want unknown
  allocation_id = "eipalloc-1"
  subnet_id     = "subnet-1"
}
