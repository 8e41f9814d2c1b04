output "security_group_id" {
  value = aws_security_group.this.id
}

output "target_group_suffix" {
  value = aws_lb_target_group.this.arn_suffix
}
