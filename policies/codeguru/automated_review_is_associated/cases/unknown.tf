# incomplete
# want unknown
module "elsewhere" {
  source = "example.com/elsewhere/aws"
}
