variable "policy" {
  type = string
}

resource "aws_iam_role" "v" {
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
}

resource "aws_iam_instance_profile" "v" {
  role = aws_iam_role.v.name
}

resource "aws_instance" "v" { # want unknown
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  iam_instance_profile = aws_iam_instance_profile.v.name
}

resource "aws_iam_role_policy_attachment" "v" {
  role       = aws_iam_role.v.name
  policy_arn = var.policy
}
