variable "product" {
  type = string
}

variable "suffix" {
  type    = string
  default = ""
}

variable "ami" {
  type    = string
  default = "ami-0123456789abcdef0"
}

variable "packages" {
  type    = list(string)
  default = []
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "settings" {
  type = object({
    instance_type = optional(string)
    min           = optional(number)
    max           = optional(number)
    multi_az      = optional(bool)
    backup_days   = optional(number)
  })
  default = {}
}

variable "network" {
  type = object({
    cidr    = string
    zones   = optional(number, 2)
    newbits = optional(number, 8)
  })
}

variable "database" {
  type    = any
  default = {}
}

variable "database_password" {
  type      = string
  sensitive = true
}
