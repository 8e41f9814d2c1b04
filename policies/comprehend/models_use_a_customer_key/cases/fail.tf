resource "aws_comprehend_entity_recognizer" "r" { # want "the model is under" "the training volume"
  name                 = "r"
  data_access_role_arn = "arn:aws:iam::123456789012:role/comprehend"
  language_code        = "en"

  input_data_config {
    entity_types {
      type = "PRODUCT"
    }

    documents {
      s3_uri = "s3://training/documents"
    }

    entity_list {
      s3_uri = "s3://training/entities"
    }
  }
}

resource "aws_comprehend_document_classifier" "c" { # want "the training volume"
  name                 = "c"
  data_access_role_arn = "arn:aws:iam::123456789012:role/comprehend"
  language_code        = "en"
  model_kms_key_id     = "arn:aws:kms:eu-west-1:123456789012:key/0123"

  input_data_config {
    s3_uri = "s3://training/documents"
  }
}
