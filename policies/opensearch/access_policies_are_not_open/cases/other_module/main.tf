# Two domains and the same policy: one is in a VPC.
resource "aws_opensearch_domain" "outside" {
  domain_name = "outside"
}

resource "aws_opensearch_domain" "inside" {
  domain_name = "inside"

  vpc_options {
    subnet_ids = ["subnet-1"]
  }
}

module "outside" {
  source = "./policy"
  domain = aws_opensearch_domain.outside
}

module "inside" {
  source = "./policy"
  domain = aws_opensearch_domain.inside
}
