resource "aws_iam_role" "core" {
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
}

resource "aws_iam_instance_profile" "core" {
  role = aws_iam_role.core.name
}

resource "aws_instance" "core" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  iam_instance_profile = aws_iam_instance_profile.core.name
}

resource "aws_iam_role_policy_attachment" "core" {
  role       = aws_iam_role.core.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"
}

resource "aws_iam_role" "own" {
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
}

resource "aws_iam_instance_profile" "own" {
  role = aws_iam_role.own.name
}

resource "aws_instance" "own" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  iam_instance_profile = aws_iam_instance_profile.own.name
}

resource "aws_iam_role_policy" "own" {
  role = aws_iam_role.own.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["ssm:UpdateInstanceInformation", "ssmmessages:*"], Resource = "*" }]
  })
}

resource "aws_instance" "none" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

}
