variable "encrypted" {
  type = bool
}

resource "aws_neptune_cluster" "c" { # want unknown
  cluster_identifier = "c"
  storage_encrypted  = var.encrypted
}
