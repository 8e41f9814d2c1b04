variable "name" { type = string }
variable "account" { type = string }
variable "region" { type = string }
variable "vpc_id" { type = string }
variable "subnets" { type = list(string) }
variable "cluster" { type = object({ arn = string, name = string }) }
variable "balancer" { type = object({ group = string, listener = string, suffix = string }) }
variable "image" { type = string }
variable "key_arn" { type = string }
variable "log_key_arn" { type = string }
variable "database_group" { type = string }
variable "endpoints_group" { type = string }
variable "topics" { type = list(string) }

variable "environment" {
  type    = map(string)
  default = {}
}

variable "statements" {
  type = list(object({
    actions   = list(string)
    resources = list(string)
  }))
  default = []
}

variable "service" {
  type = object({
    port     = number
    path     = string
    priority = number
    cpu      = number
    memory   = number
    count    = number
  })
}
