resource "aws_efs_file_system" "absent" {} # want "not encrypted"

resource "aws_efs_file_system" "off" {
  encrypted = false # want "not encrypted"
}
