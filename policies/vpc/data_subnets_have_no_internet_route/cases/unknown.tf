variable "subnets" {
  type = list(string)
}

resource "aws_db_subnet_group" "g" { # want unknown
  subnet_ids = var.subnets
}

resource "aws_db_subnet_group" "elsewhere" { # want unknown
  subnet_ids = ["subnet-0123456789abcdef0"]
}
