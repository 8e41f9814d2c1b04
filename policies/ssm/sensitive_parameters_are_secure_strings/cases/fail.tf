resource "aws_ssm_parameter" "string" {
  name  = "/app/db/password"
  type  = "String" # want "a secret is kept as a String"
  value = "hunter2"
}

resource "aws_ssm_parameter" "literal" {
  name  = "/app/key"
  type  = "SecureString"
  value = "hunter2" # want "stands in the configuration"
}

resource "aws_ssm_parameter" "format" {
  name  = "/app/deploy"
  type  = "String" # want "a secret is kept as a String"
  value = "glpat-0123456789abcdefghij"
}

resource "aws_ssm_parameter" "list" {
  name  = "APP_API_KEY"
  type  = "StringList" # want "kept as a StringList"
  value = "a,b"
}
