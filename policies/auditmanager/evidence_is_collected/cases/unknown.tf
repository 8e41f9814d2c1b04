variable "framework" {
  type = string
}

# want unknown
resource "aws_auditmanager_assessment" "a" {
  name         = "a"
  framework_id = var.framework
}
