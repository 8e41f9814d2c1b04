variable "account" {
  description = "The account that the portal lives in."
  type        = string
  default     = "111122223333"

  validation {
    condition     = can(regex("^\\d{12}$", var.account))
    error_message = "an account id has twelve digits"
  }
}

variable "organization" {
  description = "The organization that the account belongs to."
  type        = string
  default     = "o-a1b2c3d4e5"
}

variable "region" {
  type    = string
  default = "eu-central-1"
}

variable "refuge_region" {
  description = "Where copies of backups go."
  type        = string
  default     = "eu-west-1"
}

variable "domain" {
  type    = string
  default = "records.example.com"
}

variable "range" {
  description = "The network's addresses."
  type        = string
  default     = "10.40.0.0/16"
}

variable "release" {
  type    = string
  default = "2026.2.1"
}

variable "mailbox" {
  description = "Where alarms go."
  type        = string
  default     = "oncall-records@example.com"
}

variable "security_mailbox" {
  type    = string
  default = "security@example.com"
}

variable "monthly_budget" {
  description = "US dollars."
  type        = number
  default     = 9000
}

variable "services" {
  description = "The services behind the load balancer, by name."
  type = map(object({
    port     = number
    path     = string
    priority = number
    cpu      = optional(number, 512)
    memory   = optional(number, 1024)
    count    = optional(number, 3)
    env      = optional(map(string), {})
  }))

  default = {
    portal  = { port = 8443, path = "/*", priority = 900, cpu = 1024, memory = 2048, count = 4 }
    records = { port = 8444, path = "/records/*", priority = 100, env = { PAGE_SIZE = "50" } }
    consent = { port = 8445, path = "/consent/*", priority = 200 }
  }
}
