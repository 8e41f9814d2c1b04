resource "aws_dlm_lifecycle_policy" "p" {
  description        = "p"
  execution_role_arn = "arn:aws:iam::111122223333:role/dlm"

  policy_details {
    resource_types = ["VOLUME"]
    target_tags    = { backup = "yes" }

    schedule {
      name = "daily"

      create_rule {
        interval = 24
      }

      retain_rule {
        count = 7
      }

      cross_region_copy_rule {
        target    = "eu-central-1"
        encrypted = false # want "copies to another region are not encrypted"
      }
    }
  }
}
