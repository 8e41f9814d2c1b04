resource "aws_sagemaker_notebook_instance" "absent" { # want "direct access"
  name          = "absent"
  role_arn      = "arn:aws:iam::123456789012:role/notebook"
  instance_type = "ml.t3.medium"
}

resource "aws_sagemaker_notebook_instance" "on" {
  name                   = "on"
  role_arn               = "arn:aws:iam::123456789012:role/notebook"
  instance_type          = "ml.t3.medium"
  subnet_id              = "subnet-0123456789abcdef0"
  direct_internet_access = "Enabled" # want "direct access"
}

resource "aws_sagemaker_domain" "absent" { # want "notebooks of the domain"
  domain_name = "absent"
  auth_mode   = "IAM"
  vpc_id      = "vpc-0123456789abcdef0"
  subnet_ids  = ["subnet-0123456789abcdef0"]

  default_user_settings {
    execution_role = "arn:aws:iam::123456789012:role/user"
  }
}

resource "aws_sagemaker_domain" "public" {
  domain_name             = "public"
  auth_mode               = "IAM"
  vpc_id                  = "vpc-0123456789abcdef0"
  subnet_ids              = ["subnet-0123456789abcdef0"]
  app_network_access_type = "PublicInternetOnly" # want "notebooks of the domain"

  default_user_settings {
    execution_role = "arn:aws:iam::123456789012:role/user"
  }
}
