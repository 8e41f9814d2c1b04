resource "aws_instance" "pipe" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  user_data = "#!/bin/sh\ncurl -fsSL https://example.com/install.sh | sudo -E bash -s -- -y" # want "without looking at it"
}

resource "aws_launch_template" "http" {
  user_data = base64encode("#!/bin/sh\nwget http://example.com/agent.rpm\nrpm -i agent.rpm") # want "plain HTTP from example.com"
}

resource "aws_imagebuilder_component" "c" {
  name     = "c"
  platform = "Linux"
  version  = "1.0.0"
  data     = "commands: [bash <(curl -s https://example.com/x)]" # want "without looking at it"
}
