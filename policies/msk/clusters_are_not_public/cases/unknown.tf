variable "access" {
  type = string
}

resource "aws_msk_cluster" "c" { # want unknown
  cluster_name           = "c"
  kafka_version          = "3.6.0"
  number_of_broker_nodes = 3

  broker_node_group_info {
    instance_type   = "kafka.m7g.large"
    client_subnets  = ["subnet-1", "subnet-2", "subnet-3"]
    security_groups = ["sg-1"]

    connectivity_info {
      public_access {
        type = var.access
      }
    }
  }
}
