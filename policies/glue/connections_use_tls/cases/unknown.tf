variable "ssl" {
  type = string
}

resource "aws_glue_connection" "c" { # want unknown
  name = "c"

  connection_properties = {
    JDBC_CONNECTION_URL = "jdbc:mysql://db/app"
    JDBC_ENFORCE_SSL    = var.ssl
    SECRET_ID           = "db"
  }
}
