resource "aws_auditmanager_assessment" "a" {
  name         = "a"
  framework_id = "a1b2c3d4-5678-90ab-cdef-111122223333"
}
