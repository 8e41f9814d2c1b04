resource "aws_codegurureviewer_repository_association" "r" {
  repository {
    codecommit {
      name = "r"
    }
  }
}
