resource "aws_glue_connection" "on" {
  name = "on"

  connection_properties = {
    JDBC_CONNECTION_URL = "jdbc:mysql://db/app"
    JDBC_ENFORCE_SSL    = "true"
    SECRET_ID           = "db"
  }
}

resource "aws_glue_connection" "kafka" {
  name            = "kafka"
  connection_type = "KAFKA"

  connection_properties = {
    KAFKA_BOOTSTRAP_SERVERS = "b-1:9094"
  }
}

resource "aws_glue_connection" "network" {
  name            = "network"
  connection_type = "NETWORK"

  physical_connection_requirements {
    subnet_id = "subnet-1"
  }
}
