resource "aws_ecr_repository" "r" {
  name = "r"
}

resource "aws_ecr_repository_policy" "open" {
  repository = aws_ecr_repository.r.name
  policy = jsonencode({ # want `statement "Pull" lets everyone in`
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Pull"
      Effect    = "Allow"
      Principal = "*"
      Action    = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    }]
  })
}

resource "aws_ecr_registry_policy" "open" {
  policy = jsonencode({ # want "statement 1 lets everyone in"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = "ecr:ReplicateImage"
      Resource  = "*"
    }]
  })
}

resource "aws_ecr_repository_creation_template" "open" {
  prefix      = "open"
  applied_for = ["REPLICATION"]
  repository_policy = jsonencode({ # want "statement 1 lets everyone in"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "ecr:BatchGetImage" }]
  })
}
