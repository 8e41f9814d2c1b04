suffix   = ""
packages = ["amazon-cloudwatch-agent", "jq"]

tags = {
  product = "booking"
  team    = "core"
}
