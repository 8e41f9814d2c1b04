resource "aws_directory_service_directory" "d" {
  name     = "corp.example.com"
  password = "hunter2-Hunter2" # want "the password stands in the configuration"

  vpc_settings {
    vpc_id     = "vpc-0123456789abcdef0"
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}

resource "aws_fsx_windows_file_system" "f" {
  throughput_capacity = 32
  subnet_ids          = ["subnet-0123456789abcdef0"]

  self_managed_active_directory {
    dns_ips     = ["10.0.0.10"]
    domain_name = "corp.example.com"
    username    = "join"
    password    = "hunter2-Hunter2" # want "the password stands in the configuration"
  }
}

resource "aws_datasync_location_object_storage" "o" {
  agent_arns      = ["arn:aws:datasync:eu-west-1:111122223333:agent/agent-1"]
  server_hostname = "objects.example.com"
  bucket_name     = "b"
  access_key      = "a"
  secret_key      = "hunter2-Hunter2" # want "the secret key stands"
}
