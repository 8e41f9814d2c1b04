resource "aws_sagemaker_notebook_instance" "default" { # want unknown
  name          = "default"
  role_arn      = "arn:aws:iam::123456789012:role/notebook"
  instance_type = "ml.t3.medium"
}
