resource "aws_oam_sink_policy" "p" {
  sink_identifier = "arn:aws:oam:eu-west-1:123456789012:sink/s"

  policy = jsonencode({ # want "lets every account link"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = ["oam:CreateLink", "oam:UpdateLink"]
      Resource  = "*"
    }]
  })
}
