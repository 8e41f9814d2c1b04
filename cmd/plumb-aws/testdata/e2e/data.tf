resource "aws_db_subnet_group" "kept" {
  name       = "kept"
  subnet_ids = [aws_subnet.a.id, aws_subnet.b.id]
}

resource "aws_db_parameter_group" "kept" {
  name   = "kept"
  family = "postgres16"
  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
}

resource "aws_rds_cluster" "kept" {
  cluster_identifier              = "kept"
  engine                          = "aurora-postgresql"
  engine_version                  = "16.2"
  master_username                 = "app"
  master_password                 = "not-a-secret-12"
  db_subnet_group_name            = aws_db_subnet_group.kept.name
  vpc_security_group_ids          = [aws_security_group.closed.id]
  storage_encrypted               = true
  kms_key_id                      = aws_kms_key.kept.arn
  backup_retention_period         = 14
  deletion_protection             = true
  copy_tags_to_snapshot           = true
  enabled_cloudwatch_logs_exports = ["postgresql"]
  final_snapshot_identifier       = "kept-final"
}

resource "aws_rds_cluster_instance" "kept" {
  identifier         = "kept-1"
  cluster_identifier = aws_rds_cluster.kept.id
  engine             = aws_rds_cluster.kept.engine
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "lost" {
  cluster_identifier  = "lost"
  engine              = "aurora-mysql"
  master_username     = "admin"
  master_password     = "not-a-secret-12"
  skip_final_snapshot = true
}

resource "aws_elasticache_subnet_group" "kept" {
  name       = "kept"
  subnet_ids = [aws_subnet.a.id, aws_subnet.b.id]
}

resource "aws_redshift_subnet_group" "kept" {
  name       = "kept"
  subnet_ids = [aws_subnet.a.id, aws_subnet.b.id]
}

resource "aws_memorydb_cluster" "lost" {
  name        = "lost"
  acl_name    = "open-access"
  node_type   = "db.t4g.small"
  tls_enabled = false
}

resource "aws_glue_catalog_database" "lost" {
  name = "lost"
}

resource "aws_glue_job" "lost" {
  name     = "lost"
  role_arn = aws_iam_role.lost.arn
  command {
    script_location = "s3://${aws_s3_bucket.kept.bucket}/job.py"
  }
}

resource "aws_glue_crawler" "lost" {
  name          = "lost"
  database_name = aws_glue_catalog_database.lost.name
  role          = aws_iam_role.lost.arn
  s3_target {
    path = "s3://${aws_s3_bucket.kept.bucket}"
  }
}

resource "aws_glue_security_configuration" "lost" {
  name = "lost"
  encryption_configuration {
    cloudwatch_encryption {
      cloudwatch_encryption_mode = "DISABLED"
    }
    job_bookmarks_encryption {
      job_bookmarks_encryption_mode = "DISABLED"
    }
    s3_encryption {
      s3_encryption_mode = "SSE-S3"
    }
  }
}

resource "aws_glue_data_catalog_encryption_settings" "kept" {
  data_catalog_encryption_settings {
    connection_password_encryption {
      aws_kms_key_id                       = aws_kms_key.kept.arn
      return_connection_password_encrypted = true
    }
    encryption_at_rest {
      catalog_encryption_mode = "SSE-KMS"
      sse_aws_kms_key_id      = aws_kms_key.kept.arn
    }
  }
}

resource "aws_athena_workgroup" "kept" {
  name = "kept"
  configuration {
    enforce_workgroup_configuration = true
    result_configuration {
      output_location = "s3://${aws_s3_bucket.kept.bucket}/results/"
      encryption_configuration {
        encryption_option = "SSE_KMS"
        kms_key_arn       = aws_kms_key.kept.arn
      }
    }
  }
}

resource "aws_athena_workgroup" "lost" {
  name = "lost"
  configuration {
    enforce_workgroup_configuration = false
  }
}

resource "aws_dms_endpoint" "lost" {
  endpoint_id   = "lost"
  endpoint_type = "source"
  engine_name   = "mysql"
  username      = "u"
  password      = "not-a-secret"
  server_name   = "db.example.com"
  port          = 3306
  ssl_mode      = "none"
}

resource "aws_lakeformation_data_lake_settings" "lost" {
  admins = [aws_iam_role.kept.arn]
}

resource "aws_neptune_cluster" "lost" {
  cluster_identifier  = "graph"
  engine              = "neptune"
  skip_final_snapshot = true
}
