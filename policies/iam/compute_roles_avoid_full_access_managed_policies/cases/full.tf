resource "aws_iam_role" "function" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } },
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = ["edgelambda.amazonaws.com", "states.amazonaws.com"] } },
    ]
  })
}

resource "aws_iam_role_policy_attachment" "s3" {
  role       = aws_iam_role.function.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonS3FullAccess" # want "code that runs in Lambda and Step Functions has the managed policy AmazonS3FullAccess"
}

resource "aws_iam_role" "machine" {
  managed_policy_arns = ["arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess"] # want "code that runs in EC2 has the managed policy AmazonDynamoDBFullAccess"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } },
    ]
  })
}
