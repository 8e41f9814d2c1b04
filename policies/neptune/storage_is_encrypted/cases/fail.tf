resource "aws_neptune_cluster" "off" {
  cluster_identifier = "off"
  storage_encrypted  = false # want "the storage is not encrypted"
}

resource "aws_neptune_cluster" "absent" { # want "the storage is not encrypted"
  cluster_identifier = "absent"
}

resource "aws_neptune_global_cluster" "absent" { # want "the storage is not encrypted"
  global_cluster_identifier = "world"
  engine                    = "neptune"
}
