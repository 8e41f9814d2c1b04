resource "aws_rds_cluster_parameter_group" "g" {
  name   = "g"
  family = "aurora-postgresql16"
}

resource "aws_rds_cluster" "c" {
  engine                          = "aurora-postgresql"
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.g.name
}

resource "aws_rds_cluster_activity_stream" "s" {
  resource_arn = aws_rds_cluster.c.arn
  mode         = "async"
  kms_key_id   = "arn:aws:kms:eu-west-1:111122223333:key/1234"
}
