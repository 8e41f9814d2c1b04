variable "account" {
  default = "111122223333"
}

variable "region" {
  default = "eu-central-1"
}

variable "domain" {
  default = "records.example.com"
}

variable "database_password" {
  default = "Winter-2019-Tulip"
}

variable "services" {
  default = {
    portal  = { port = 8080, path = "/*" }
    records = { port = 8081, path = "/records/*" }
    consent = { port = 8082, path = "/consent/*" }
  }
}
