variable "name" { type = string }
variable "handler" { type = string }
variable "timeout" { type = number }
variable "memory" { type = number }
variable "concurrency" { type = number }
variable "key_arn" { type = string }
variable "alarm_topic" { type = string }

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
