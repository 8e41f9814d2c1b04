network  = { cidr = "10.64.0.0/16", zones = 1 }
database = { storage = "20", encrypted = false }
