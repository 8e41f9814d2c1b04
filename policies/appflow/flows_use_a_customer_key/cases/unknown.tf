variable "key" {
  type = string
}

resource "aws_appflow_flow" "f" { # want unknown
  name    = "f"
  kms_arn = var.key

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
