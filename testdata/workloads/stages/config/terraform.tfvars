product = "booking"
network = { cidr = "10.0.0.0/16" }
suffix  = "from-terraform-tfvars"
