resource "aws_sagemaker_feature_group" "g" {
  feature_group_name             = "g"
  record_identifier_feature_name = "id"
  event_time_feature_name        = "at"
  role_arn                       = "arn:aws:iam::123456789012:role/features"

  feature_definition {
    feature_name = "id"
    feature_type = "String"
  }

  online_store_config { # want "the online store"
    enable_online_store = true
  }
}

resource "aws_sagemaker_flow_definition" "f" {
  flow_definition_name = "f"
  role_arn             = "arn:aws:iam::123456789012:role/flow"

  human_loop_config {
    human_task_ui_arn = "arn:aws:sagemaker:eu-west-1:123456789012:human-task-ui/u"
    task_count        = 1
    task_description  = "Look"
    task_title        = "Look"
    workteam_arn      = "arn:aws:sagemaker:eu-west-1:123456789012:workteam/private-crowd/w"
  }

  output_config { # want "results of people"
    s3_output_path = "s3://results/work"
  }
}
