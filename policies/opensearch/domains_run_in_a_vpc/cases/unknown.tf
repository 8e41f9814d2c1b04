variable "subnets" {
  type = list(string)
}

variable "policy" {
  type = string
}

resource "aws_opensearch_domain" "d" { # want unknown
  domain_name = "d"

  vpc_options {
    subnet_ids = var.subnets
  }
}

resource "aws_opensearchserverless_security_policy" "p" { # want unknown
  name   = "p"
  type   = "network"
  policy = var.policy
}

resource "aws_opensearchserverless_security_policy" "broken" { # want unknown
  name   = "broken"
  type   = "network"
  policy = "[{"
}
