resource "aws_instance" "tokens" {
  ami           = "ami-12345678"
  instance_type = "t4g.micro"

  metadata_options {
    http_tokens = "required"
  }
}

resource "aws_instance" "off" {
  ami           = "ami-12345678"
  instance_type = "t4g.micro"

  metadata_options {
    http_endpoint = "disabled"
  }
}

resource "aws_launch_template" "t" {
  image_id = "ami-12345678"

  metadata_options {
    http_tokens = "required"
  }
}

# The instance says nothing of its own; its template does.
resource "aws_instance" "from_template" {
  launch_template {
    id = aws_launch_template.t.id
  }
}
