variable "region" {
  type    = string
  default = "eu-central-1"
}

variable "environment" {
  type    = string
  default = "staging"

  validation {
    condition     = contains(["staging", "production"], var.environment)
    error_message = "environment is staging or production"
  }
}

variable "domain" {
  type = string
}

variable "vpc_cidr" {
  type    = string
  default = "10.20.0.0/16"
}

variable "services" {
  description = "The services behind the load balancer, by name."
  type = map(object({
    image  = string
    port   = number
    path   = string
    cpu    = optional(number, 256)
    memory = optional(number, 512)
    count  = optional(number, 2)
    env    = optional(map(string), {})
    public = optional(bool, false)
  }))
}

variable "office_ranges" {
  description = "Address ranges of the offices, for the admin service."
  type        = list(string)
  default     = []
}

variable "database_password" {
  type      = string
  sensitive = true
  default   = null
}

variable "alarm_email" {
  type    = string
  default = null
}
