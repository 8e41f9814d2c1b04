resource "aws_docdb_cluster" "off" {
  cluster_identifier = "off"
  storage_encrypted  = false # want "the storage is not encrypted"
}

resource "aws_docdb_cluster" "absent" { # want "the storage is not encrypted"
  cluster_identifier = "absent"
}

resource "aws_docdb_global_cluster" "absent" { # want "the storage is not encrypted"
  global_cluster_identifier = "world"
  engine                    = "docdb"
}
