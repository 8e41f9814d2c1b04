provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "other"
  region = "eu-central-1"
}

resource "aws_ebs_encryption_by_default" "other" {
  provider = aws.other
}

resource "aws_ebs_volume" "v" { # want "the volume is not encrypted"
  availability_zone = "eu-west-1a"
  size              = 8
}
