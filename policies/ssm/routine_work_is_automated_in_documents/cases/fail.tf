# complete
# Nothing is said: a pass would be evidence, a fail is none.
resource "aws_ssm_document" "d" {
  name          = "d"
  document_type = "Automation"
  content       = "{}"
}
