resource "aws_iam_role" "bare" {
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
}

resource "aws_iam_instance_profile" "bare" {
  role = aws_iam_role.bare.name
}

resource "aws_instance" "bare" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  iam_instance_profile = aws_iam_instance_profile.bare.name # want "does not let Systems Manager"
}

resource "aws_iam_role_policy_attachment" "bare" {
  role       = aws_iam_role.bare.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"
}
