# A group in a module, made from a map, and an instance that takes it by its output.
module "group" {
  source = "./group"
  family = "postgres14"
  parameters = {
    "rds.force_ssl" = "1"
  }
}

module "open" {
  source = "./group"
  family = "mariadb10.11"
  parameters = {
    require_secure_transport = "0"
  }
}

resource "aws_db_instance" "db" {
  engine               = "postgres"
  engine_version       = "14.12"
  instance_class       = "db.t4g.micro"
  parameter_group_name = module.group.name
}
