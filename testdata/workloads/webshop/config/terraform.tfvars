environment = "production"
domain      = "shop.example.com"

office_ranges = ["198.51.100.0/24", "203.0.113.64/26"]

services = {
  storefront = {
    image  = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/storefront:4.18.0"
    port   = 8080
    path   = "/*"
    count  = 4
    cpu    = 512
    memory = 1024
    public = true
    env    = { LOG_LEVEL = "info", CACHE_TTL = "300" }
  }
  checkout = {
    image = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/checkout:2.3.1"
    port  = 8081
    path  = "/checkout/*"
    env   = { PAYMENT_ENDPOINT = "https://pay.example.com" }
  }
  admin = {
    image = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/admin:latest"
    port  = 8082
    path  = "/admin/*"
    count = 1
  }
}
