variable "name" { type = string }
variable "vpc_id" { type = string }
variable "subnets" { type = list(string) }
variable "clients" { type = map(string) }
variable "key_arn" { type = string }
variable "log_key_arn" { type = string }
variable "alarm_topics" { type = list(string) }
