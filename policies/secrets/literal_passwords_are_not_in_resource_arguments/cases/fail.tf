resource "aws_elasticache_replication_group" "g" {
  replication_group_id = "g"
  description          = "sessions"
  auth_token           = "hunter2-hunter2-hunter2" # want "the token of the cache"
}

resource "aws_elasticache_user" "u" {
  user_id       = "u"
  user_name     = "u"
  access_string = "on ~* +@all"
  engine        = "REDIS"
  passwords     = ["hunter2-hunter2-hunter2"] # want "a password stands"
}

resource "aws_lb_listener" "l" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/l/1"
  port              = 443
  protocol          = "HTTPS"

  default_action {
    type = "authenticate-oidc"

    authenticate_oidc {
      issuer                 = "https://example.com"
      authorization_endpoint = "https://example.com/authorize"
      token_endpoint         = "https://example.com/token"
      user_info_endpoint     = "https://example.com/user"
      client_id              = "c"
      client_secret          = "hunter2" # want "the client secret stands"
    }
  }
}
