resource "aws_sagemaker_notebook_instance" "old" {
  name                = "old"
  role_arn            = "arn:aws:iam::123456789012:role/notebook"
  instance_type       = "ml.t3.medium"
  platform_identifier = "notebook-al1-v1" # want "no longer supported"

  instance_metadata_service_configuration {
    minimum_instance_metadata_service_version = "1" # want "version 1 of the metadata service"
  }
}
