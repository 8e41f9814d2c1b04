resource "aws_appflow_flow" "f" {
  name    = "f"
  kms_arn = "arn:aws:kms:eu-west-1:123456789012:key/0123"

  source_flow_config {
    connector_type = "S3"

    source_connector_properties {
      s3 {
        bucket_name   = "in"
        bucket_prefix = "p"
      }
    }
  }

  destination_flow_config {
    connector_type = "S3"

    destination_connector_properties {
      s3 {
        bucket_name = "out"
      }
    }
  }

  task {
    source_fields = ["a"]
    task_type     = "Map"
  }

  trigger_config {
    trigger_type = "OnDemand"
  }
}

resource "aws_appflow_connector_profile" "p" {
  name            = "p"
  connector_type  = "Redshift"
  connection_mode = "Public"
  kms_arn         = "arn:aws:kms:eu-west-1:123456789012:key/0123"

  connector_profile_config {
    connector_profile_credentials {
      redshift {
        username = "app"
        password = "not-a-real-password"
      }
    }

    connector_profile_properties {
      redshift {
        bucket_name        = "b"
        cluster_identifier = "c"
        database_name      = "d"
        database_url       = "jdbc:redshift://c.example.com/d"
        role_arn           = "arn:aws:iam::123456789012:role/r"
      }
    }
  }
}
