resource "aws_glue_data_catalog_encryption_settings" "s" {
  data_catalog_encryption_settings {
    connection_password_encryption {
      return_connection_password_encrypted = false # want "connection passwords are given back in the clear"
    }

    encryption_at_rest {
      catalog_encryption_mode = "DISABLED" # want "the catalogue is not encrypted"
    }
  }
}
