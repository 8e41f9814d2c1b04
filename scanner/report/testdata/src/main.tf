module "data" {
  source   = "./modules/data"
  for_each = toset(["eu", "us", "ap", "sa", "me"])
}

module "registry" {
  source = "terraform-aws-modules/s3-bucket/aws"
}

resource "aws_db_instance" "orders" {
  identifier          = "orders"
  publicly_accessible = true
  password            = "correct horse battery staple"
}

resource "aws_security_group" "web" {
	name = "wéb 🏠"; ingress { cidr_blocks = ["0.0.0.0/0"] }
}

resource "aws_lambda_function" "api" {
  function_name = "api"
  environment {
    variables = {
      DB_PASSWORD = "hunter2hunter2"
      STAGE       = "prod"
    }
  }
}

# plumb:ignore s3/bucket_logging until=2027-01-31 reason="the log bucket does not log itself"
resource "aws_s3_bucket" "logs" {
  bucket = "logs"
}
