variable "tables" {
  type = map(object({
    zone       = string
    format     = string
    partitions = optional(list(string), ["dt"])
    columns    = list(tuple([string, string]))
  }))

  default = {
    orders = {
      zone    = "curated"
      format  = "parquet"
      columns = [["order_id", "string"], ["customer_id", "string"], ["amount", "decimal(12,2)"]]
    }
    clicks = {
      zone       = "raw"
      format     = "json"
      partitions = ["dt", "hour"]
      columns    = [["session", "string"], ["url", "string"]]
    }
  }
}

locals {
  formats = {
    parquet = {
      input  = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat"
      output = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat"
      serde  = "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe"
    }
    json = {
      input  = "org.apache.hadoop.mapred.TextInputFormat"
      output = "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat"
      serde  = "org.openx.data.jsonserde.JsonSerDe"
    }
  }
}

resource "aws_glue_catalog_database" "lake" {
  name = "lake"
}

resource "aws_glue_catalog_table" "this" {
  for_each = var.tables

  name          = each.key
  database_name = aws_glue_catalog_database.lake.name
  table_type    = "EXTERNAL_TABLE"

  parameters = {
    EXTERNAL       = "TRUE"
    classification = each.value.format
  }

  dynamic "partition_keys" {
    for_each = each.value.partitions

    content {
      name = partition_keys.value
      type = "string"
    }
  }

  storage_descriptor {
    location      = "s3://${aws_s3_bucket.zone[each.value.zone].bucket}/${each.key}/"
    input_format  = local.formats[each.value.format].input
    output_format = local.formats[each.value.format].output

    ser_de_info {
      serialization_library = local.formats[each.value.format].serde
      parameters            = { "serialization.format" = 1 }
    }

    dynamic "columns" {
      for_each = each.value.columns

      content {
        name = columns.value[0]
        type = columns.value[1]
      }
    }
  }
}

resource "aws_kinesis_stream" "clicks" {
  name             = "clicks"
  retention_period = 48
  encryption_type  = "NONE"

  stream_mode_details {
    stream_mode = "ON_DEMAND"
  }
}

resource "aws_kinesis_firehose_delivery_stream" "clicks" {
  name        = "clicks-to-landing"
  destination = "extended_s3"

  kinesis_source_configuration {
    kinesis_stream_arn = aws_kinesis_stream.clicks.arn
    role_arn           = aws_iam_role.this["ingest"].arn
  }

  extended_s3_configuration {
    role_arn            = aws_iam_role.this["ingest"].arn
    bucket_arn          = aws_s3_bucket.zone["landing"].arn
    prefix              = "clicks/dt=!{timestamp:yyyy-MM-dd}/"
    error_output_prefix = "errors/!{firehose:error-output-type}/"
    buffering_size      = 64
    buffering_interval  = 300
    compression_format  = "GZIP"
  }
}

resource "aws_glue_security_configuration" "etl" {
  name = "etl"

  encryption_configuration {
    cloudwatch_encryption {
      cloudwatch_encryption_mode = "DISABLED"
    }

    job_bookmarks_encryption {
      job_bookmarks_encryption_mode = "CSE-KMS"
      kms_key_arn                   = aws_kms_key.lake.arn
    }

    s3_encryption {
      s3_encryption_mode = "SSE-KMS"
      kms_key_arn        = aws_kms_key.lake.arn
    }
  }
}

resource "aws_glue_job" "curate" {
  name                   = "curate"
  role_arn               = aws_iam_role.this["etl"].arn
  glue_version           = "4.0"
  worker_type            = "G.1X"
  number_of_workers      = 4
  security_configuration = aws_glue_security_configuration.etl.name

  command {
    script_location = "s3://${aws_s3_bucket.zone["raw"].id}/jobs/curate.py"
  }

  default_arguments = {
    "--enable-metrics" = ""
    "--SOURCE"         = aws_s3_bucket.zone["raw"].id
    "--TARGET"         = aws_s3_bucket.zone["curated"].id
  }
}

resource "aws_glue_trigger" "nightly" {
  name     = "nightly"
  type     = "SCHEDULED"
  schedule = "cron(15 2 * * ? *)"

  actions {
    job_name = aws_glue_job.curate.name
  }
}

resource "aws_athena_workgroup" "analysts" {
  name = "analysts"

  configuration {
    enforce_workgroup_configuration    = true
    publish_cloudwatch_metrics_enabled = true

    result_configuration {
      output_location = "s3://${aws_s3_bucket.zone["sandbox"].bucket}/athena/"
    }
  }
}

resource "aws_athena_named_query" "queries" {
  for_each = fileset("${path.module}/sql", "*.sql")

  name      = trimsuffix(each.value, ".sql")
  workgroup = aws_athena_workgroup.analysts.id
  database  = aws_glue_catalog_database.lake.name
  query     = templatefile("${path.module}/sql/${each.value}", { database = "lake", days = 7 })
}
