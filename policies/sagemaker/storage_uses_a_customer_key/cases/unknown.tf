variable "key" {
  type = string
}

resource "aws_sagemaker_notebook_instance" "n" { # want unknown
  name          = "n"
  role_arn      = "arn:aws:iam::123456789012:role/notebook"
  instance_type = "ml.t3.medium"
  kms_key_id    = var.key
}
