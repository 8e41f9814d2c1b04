resource "aws_cognito_user_pool" "absent" { # want "not enforced"
  name = "absent"
}

resource "aws_cognito_user_pool" "audit" {
  name = "audit"

  user_pool_add_ons {
    advanced_security_mode = "AUDIT" # want "not enforced"
  }
}

resource "aws_cognito_user_pool" "lax" {
  name = "lax"

  user_pool_add_ons {
    advanced_security_mode = "ENFORCED"
  }
}

resource "aws_cognito_risk_configuration" "lax" {
  user_pool_id = aws_cognito_user_pool.lax.id

  account_takeover_risk_configuration {
    notify_configuration {
      source_arn = "arn:aws:ses:eu-west-1:123456789012:identity/example.com"
    }

    actions {
      high_action {
        event_action = "NO_ACTION" # want "sign-ins of high risk"
        notify       = true
      }
    }
  }
}
