variable "account" {
  description = "The account that the ledger lives in."
  type        = string
  default     = "111122223333"

  validation {
    condition     = can(regex("^\\d{12}$", var.account))
    error_message = "an account id has twelve digits"
  }
}

variable "artifacts" {
  type    = string
  default = "payments-artifacts-eu-west-1"
}

variable "release" {
  type    = string
  default = "2025.11.3"
}

variable "api" {
  type = object({
    domain          = string
    certificate_arn = string
    throttle = optional(object({
      burst = optional(number, 200)
      rate  = optional(number, 100)
    }), {})
  })

  default = {
    domain          = "ledger.internal.example.com"
    certificate_arn = "arn:aws:acm:eu-west-1:111122223333:certificate/0f9c7a52-54a8-4f3e-9be5-0d1a5ad8a4c1"
  }
}
