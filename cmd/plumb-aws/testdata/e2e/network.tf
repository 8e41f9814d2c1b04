resource "aws_vpc" "kept" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true
}

resource "aws_vpc" "lost" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_subnet" "a" {
  vpc_id            = aws_vpc.kept.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-central-1a"
}

resource "aws_subnet" "b" {
  vpc_id            = aws_vpc.kept.id
  cidr_block        = "10.0.2.0/24"
  availability_zone = "eu-central-1b"
}

resource "aws_subnet" "public" {
  vpc_id                  = aws_vpc.kept.id
  cidr_block              = "10.0.3.0/24"
  availability_zone       = "eu-central-1a"
  map_public_ip_on_launch = true
}

resource "aws_internet_gateway" "kept" {
  vpc_id = aws_vpc.kept.id
}

resource "aws_eip" "nat" {
  domain = "vpc"
}

resource "aws_nat_gateway" "kept" {
  allocation_id = aws_eip.nat.id
  subnet_id     = aws_subnet.public.id
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.kept.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.kept.id
  }
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.kept.id
}

resource "aws_route" "private" {
  route_table_id         = aws_route_table.private.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.kept.id
}

resource "aws_route_table_association" "public" {
  subnet_id      = aws_subnet.public.id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table_association" "a" {
  subnet_id      = aws_subnet.a.id
  route_table_id = aws_route_table.private.id
}

resource "aws_network_acl" "lost" {
  vpc_id     = aws_vpc.kept.id
  subnet_ids = [aws_subnet.b.id]
  ingress {
    rule_no    = 100
    protocol   = "-1"
    action     = "allow"
    cidr_block = "0.0.0.0/0"
    from_port  = 0
    to_port    = 0
  }
  egress {
    rule_no    = 100
    protocol   = "-1"
    action     = "allow"
    cidr_block = "0.0.0.0/0"
    from_port  = 0
    to_port    = 0
  }
}

resource "aws_flow_log" "kept" {
  vpc_id               = aws_vpc.kept.id
  traffic_type         = "ALL"
  log_destination_type = "s3"
  log_destination      = aws_s3_bucket.logs.arn
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id            = aws_vpc.kept.id
  service_name      = "com.amazonaws.eu-central-1.s3"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = [aws_route_table.private.id]
}

resource "aws_vpc_endpoint" "sqs" {
  vpc_id              = aws_vpc.kept.id
  service_name        = "com.amazonaws.eu-central-1.sqs"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.a.id]
  security_group_ids  = [aws_security_group.closed.id]
  private_dns_enabled = true
}

resource "aws_default_security_group" "kept" {
  vpc_id = aws_vpc.kept.id
}

# The rules within the group.
resource "aws_security_group" "closed" {
  name        = "closed"
  description = "HTTPS from within"
  vpc_id      = aws_vpc.kept.id
  ingress {
    description = "HTTPS"
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/16"]
  }
  egress {
    description = "Out"
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/16"]
  }
}

resource "aws_security_group" "open" {
  name        = "open"
  description = "Open to the world"
  vpc_id      = aws_vpc.kept.id
  ingress {
    from_port        = 0
    to_port          = 0
    protocol         = "-1"
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = ["::/0"]
  }
  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

# The rules beside it, in both forms.
resource "aws_security_group" "rules" {
  name        = "rules"
  description = "SSH from everywhere, by rules of the older form"
  vpc_id      = aws_vpc.kept.id
}

resource "aws_security_group_rule" "ssh" {
  security_group_id = aws_security_group.rules.id
  type              = "ingress"
  from_port         = 22
  to_port           = 22
  protocol          = "tcp"
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_security_group_rule" "peers" {
  security_group_id        = aws_security_group.rules.id
  type                     = "ingress"
  from_port                = 5432
  to_port                  = 5432
  protocol                 = "tcp"
  source_security_group_id = aws_security_group.closed.id
}

resource "aws_security_group" "fine" {
  name        = "fine"
  description = "RDP from everywhere, by rules of the newer form"
  vpc_id      = aws_vpc.kept.id
}

resource "aws_vpc_security_group_ingress_rule" "rdp" {
  security_group_id = aws_security_group.fine.id
  description       = "RDP"
  from_port         = 3389
  to_port           = 3389
  ip_protocol       = "tcp"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_egress_rule" "out" {
  security_group_id = aws_security_group.fine.id
  ip_protocol       = "-1"
  cidr_ipv4         = "10.0.0.0/16"
}

resource "aws_ec2_managed_prefix_list" "office" {
  name           = "office"
  address_family = "IPv4"
  max_entries    = 2
  entry {
    cidr        = "192.0.2.0/24"
    description = "Office"
  }
}

resource "aws_ec2_transit_gateway" "lost" {
  auto_accept_shared_attachments = "enable"
}

resource "aws_ec2_transit_gateway_vpc_attachment" "lost" {
  transit_gateway_id = aws_ec2_transit_gateway.lost.id
  vpc_id             = aws_vpc.kept.id
  subnet_ids         = [aws_subnet.a.id]
}

resource "aws_customer_gateway" "office" {
  bgp_asn    = 65000
  ip_address = "192.0.2.1"
  type       = "ipsec.1"
}

resource "aws_vpn_connection" "office" {
  customer_gateway_id = aws_customer_gateway.office.id
  transit_gateway_id  = aws_ec2_transit_gateway.lost.id
  type                = "ipsec.1"
}

resource "aws_network_interface" "kept" {
  subnet_id       = aws_subnet.a.id
  security_groups = [aws_security_group.closed.id]
}

resource "aws_route53_zone" "kept" {
  name = "example.com"
}

resource "aws_route53_record" "kept" {
  zone_id = aws_route53_zone.kept.zone_id
  name    = "www.example.com"
  type    = "A"
  ttl     = 300
  records = ["192.0.2.10"]
}

resource "aws_route53_health_check" "kept" {
  fqdn              = "www.example.com"
  port              = 443
  type              = "HTTPS"
  resource_path     = "/"
  failure_threshold = 3
  request_interval  = 30
}

resource "aws_lb" "kept" {
  name                       = "kept"
  internal                   = true
  load_balancer_type         = "application"
  security_groups            = [aws_security_group.closed.id]
  subnets                    = [aws_subnet.a.id, aws_subnet.b.id]
  drop_invalid_header_fields = true
  enable_deletion_protection = true
  access_logs {
    bucket  = aws_s3_bucket.logs.id
    enabled = true
  }
}

resource "aws_lb" "lost" {
  name            = "lost"
  security_groups = [aws_security_group.open.id]
  subnets         = [aws_subnet.public.id, aws_subnet.b.id]
}

resource "aws_lb_target_group" "kept" {
  name     = "kept"
  port     = 443
  protocol = "HTTPS"
  vpc_id   = aws_vpc.kept.id
  health_check {
    path     = "/health"
    protocol = "HTTPS"
  }
}

resource "aws_lb_target_group" "lost" {
  name     = "lost"
  port     = 80
  protocol = "HTTP"
  vpc_id   = aws_vpc.kept.id
}

resource "aws_lb_listener" "kept" {
  load_balancer_arn = aws_lb.kept.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = aws_acm_certificate.kept.arn
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.kept.arn
  }
}

resource "aws_lb_listener" "lost" {
  load_balancer_arn = aws_lb.lost.arn
  port              = 80
  protocol          = "HTTP"
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.lost.arn
  }
}

resource "aws_lb_listener" "redirect" {
  load_balancer_arn = aws_lb.kept.arn
  port              = 80
  protocol          = "HTTP"
  default_action {
    type = "redirect"
    redirect {
      port        = "443"
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_lb_listener_rule" "kept" {
  listener_arn = aws_lb_listener.kept.arn
  priority     = 10
  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.kept.arn
  }
  condition {
    path_pattern {
      values = ["/api/*"]
    }
  }
}

resource "aws_wafv2_web_acl" "kept" {
  name  = "kept"
  scope = "REGIONAL"
  default_action {
    allow {}
  }
  rule {
    name     = "rate"
    priority = 1
    action {
      block {}
    }
    statement {
      rate_based_statement {
        limit              = 2000
        aggregate_key_type = "IP"
      }
    }
    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "rate"
      sampled_requests_enabled   = true
    }
  }
  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "kept"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl_association" "kept" {
  resource_arn = aws_lb.kept.arn
  web_acl_arn  = aws_wafv2_web_acl.kept.arn
}

resource "aws_wafv2_ip_set" "kept" {
  name               = "kept"
  scope              = "REGIONAL"
  ip_address_version = "IPV4"
  addresses          = ["192.0.2.0/24"]
}

resource "aws_cloudfront_distribution" "kept" {
  enabled             = true
  default_root_object = "index.html"
  http_version        = "http2and3"
  origin {
    domain_name              = aws_s3_bucket.kept.bucket_regional_domain_name
    origin_id                = "s3"
    origin_access_control_id = aws_cloudfront_origin_access_control.kept.id
  }
  default_cache_behavior {
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    target_origin_id       = "s3"
    viewer_protocol_policy = "redirect-to-https"
    forwarded_values {
      query_string = false
      cookies {
        forward = "none"
      }
    }
  }
  logging_config {
    bucket = aws_s3_bucket.logs.bucket_domain_name
  }
  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }
  viewer_certificate {
    cloudfront_default_certificate = true
  }
}

resource "aws_cloudfront_origin_access_control" "kept" {
  name                              = "kept"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

resource "aws_cloudfront_distribution" "lost" {
  enabled = true
  origin {
    domain_name = "www.example.com"
    origin_id   = "web"
    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "http-only"
      origin_ssl_protocols   = ["TLSv1"]
    }
  }
  default_cache_behavior {
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    target_origin_id       = "web"
    viewer_protocol_policy = "allow-all"
    forwarded_values {
      query_string = true
      cookies {
        forward = "all"
      }
    }
  }
  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }
  viewer_certificate {
    cloudfront_default_certificate = true
  }
}

resource "aws_vpclattice_service_network" "lost" {
  name      = "lost"
  auth_type = "NONE"
}

resource "aws_vpclattice_service" "lost" {
  name      = "lost"
  auth_type = "AWS_IAM"
}
