output "url" {
  value = "https://${var.domain}"
}

output "database_endpoint" {
  value = module.database.endpoint
}

output "service_groups" {
  value = { for name, s in module.service : name => s.security_group_id }
}
