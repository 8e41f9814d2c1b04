resource "aws_glue_connection" "secret" {
  name = "secret"

  connection_properties = {
    JDBC_CONNECTION_URL = "jdbc:mysql://db/app"
    JDBC_ENFORCE_SSL    = "true"
    SECRET_ID           = "db"
  }
}

resource "aws_glue_connection" "network" {
  name            = "network"
  connection_type = "NETWORK"
}
