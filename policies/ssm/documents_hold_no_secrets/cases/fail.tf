resource "aws_ssm_document" "d" {
  name          = "d"
  document_type = "Command"
  content = jsonencode({ # want "the document holds a token"
    schemaVersion = "2.2"
    mainSteps = [{
      action = "aws:runShellScript"
      name   = "clone"
      inputs = { runCommand = ["git clone https://x:glpat-0123456789abcdefghij@example.com/app.git"] }
    }]
  })
}
