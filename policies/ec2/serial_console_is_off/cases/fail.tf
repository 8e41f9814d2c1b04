resource "aws_ec2_serial_console_access" "this" { # want "the serial console is on"
}
