resource "aws_computeoptimizer_enrollment_status" "this" {
  status = "Active"
}
