variable "name" { type = string }
variable "handler" { type = string }
variable "timeout" { type = number }
variable "memory" { type = number }
variable "concurrency" { type = number }
variable "key_arns" { type = list(string) }
variable "log_key_arn" { type = string }
variable "topic" { type = string }
variable "dead_letters" { type = string }
variable "signing" { type = string }
variable "subnets" { type = list(string) }
variable "security_group" { type = string }

variable "package" {
  type = object({ bucket = string, key = string })
}

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
