# complete
resource "aws_ebs_volume" "pod" { # want unknown
  availability_zone = "eu-west-1a"
  size              = 100

  tags = {
    "kubernetes.io/created-for/pvc/name" = "data"
  }
}
