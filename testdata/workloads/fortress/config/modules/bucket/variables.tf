variable "name" { type = string }
variable "log_bucket" { type = string }

variable "key_arn" {
  description = "The key that encrypts objects; null is S3's own."
  type        = string
}

variable "class" {
  description = "The class of data that the bucket holds."
  type        = string
}

variable "algorithm" {
  description = "Not made from key_arn, so that a plan shows it."
  type        = string
  default     = "aws:kms"
}

variable "lock" {
  description = "Whether objects cannot be deleted for a year."
  type        = bool
}

variable "keep" {
  description = "Days until objects go."
  type        = number
}

variable "statements" {
  description = "What services may do with the bucket."
  type = list(object({
    service   = string
    actions   = list(string)
    paths     = list(string)
    condition = object({ key = string, value = string })
  }))
  default = []
}
