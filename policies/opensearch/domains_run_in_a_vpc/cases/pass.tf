resource "aws_subnet" "a" {
  vpc_id     = "vpc-1"
  cidr_block = "10.0.0.0/24"
}

resource "aws_opensearch_domain" "inside" {
  domain_name = "inside"

  vpc_options {
    subnet_ids = [aws_subnet.a.id]
  }
}

resource "aws_opensearchserverless_security_policy" "private" {
  name = "private"
  type = "network"
  policy = jsonencode([{
    Rules           = [{ ResourceType = "collection", Resource = ["collection/a"] }]
    AllowFromPublic = false
    SourceVPCEs     = ["vpce-1234567890abcdef0"]
  }])
}

resource "aws_opensearchserverless_security_policy" "key" {
  name   = "key"
  type   = "encryption"
  policy = jsonencode({ Rules = [{ ResourceType = "collection", Resource = ["collection/a"] }], AWSOwnedKey = true })
}
