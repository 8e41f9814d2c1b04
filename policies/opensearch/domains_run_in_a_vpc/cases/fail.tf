resource "aws_opensearch_domain" "absent" { # want "the domain has a public endpoint"
  domain_name = "absent"
}

resource "aws_elasticsearch_domain" "empty" {
  domain_name = "empty"

  vpc_options { # want "the domain has a public endpoint"
    subnet_ids = []
  }
}

resource "aws_opensearchserverless_security_policy" "public" {
  name = "public"
  type = "network"
  policy = jsonencode([{ # want "lets the internet reach collections"
    Rules           = [{ ResourceType = "collection", Resource = ["collection/a"] }]
    AllowFromPublic = true
  }])
}
