resource "aws_efs_file_system" "bare" { # want "no policy asks clients"
  encrypted = true
}

resource "aws_efs_file_system" "open" {
  encrypted = true
}

resource "aws_efs_file_system_policy" "open" {
  file_system_id = aws_efs_file_system.open.id
  policy = jsonencode({ # want "statement 1 lets everyone in" "no statement denies connections without TLS"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "elasticfilesystem:ClientMount", Resource = "*" }]
  })
}
