network = {
  cidr  = "10.80.0.0/16"
  zones = 3
}

settings = {
  max         = 20
  backup_days = 14
}

database = {
  storage   = 400
  encrypted = true
  iops      = 12000
}
