resource "aws_sagemaker_notebook_instance" "absent" { # want "users are root"
  name          = "absent"
  role_arn      = "arn:aws:iam::123456789012:role/notebook"
  instance_type = "ml.t3.medium"
}

resource "aws_sagemaker_notebook_instance" "on" {
  name          = "on"
  role_arn      = "arn:aws:iam::123456789012:role/notebook"
  instance_type = "ml.t3.medium"
  root_access   = "Enabled" # want "users are root"
}
