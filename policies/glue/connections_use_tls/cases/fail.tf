resource "aws_glue_connection" "absent" {
  name = "absent"

  connection_properties = { # want "TLS is not enforced"
    JDBC_CONNECTION_URL = "jdbc:mysql://db/app"
    SECRET_ID           = "db"
  }
}

resource "aws_glue_connection" "off" {
  name            = "off"
  connection_type = "JDBC"

  connection_properties = { # want "TLS is not enforced"
    JDBC_CONNECTION_URL = "jdbc:mysql://db/app"
    JDBC_ENFORCE_SSL    = "false"
    SECRET_ID           = "db"
  }
}

resource "aws_glue_connection" "kafka" {
  name            = "kafka"
  connection_type = "KAFKA"

  connection_properties = { # want "TLS is turned off"
    KAFKA_BOOTSTRAP_SERVERS = "b-1:9092"
    KAFKA_SSL_ENABLED       = "false"
  }
}
