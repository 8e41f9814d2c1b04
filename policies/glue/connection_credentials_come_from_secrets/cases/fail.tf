resource "aws_glue_connection" "literal" {
  name = "literal"

  connection_properties = { # want "PASSWORD is given as a property"
    JDBC_CONNECTION_URL = "jdbc:mysql://db/app"
    JDBC_ENFORCE_SSL    = "true"
    USERNAME            = "app"
    PASSWORD            = "correct-horse"
  }
}
