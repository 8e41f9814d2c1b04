# complete
# Nothing is said: a pass would be evidence, a fail is none.
resource "aws_codecommit_repository" "r" {
  repository_name = "r"
}
