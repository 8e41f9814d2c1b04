variable "name" { type = string }
variable "region" { type = string }
variable "range" { type = string }
variable "zones" { type = list(string) }
variable "key_arn" { type = string }
variable "account" { type = string }
