variable "properties" {
  type = map(string)
}

resource "aws_glue_connection" "c" { # want unknown
  name                  = "c"
  connection_properties = var.properties
}
