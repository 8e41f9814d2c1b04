data "aws_ami" "linux" {
  owners      = ["amazon"]
  most_recent = true
  filter {
    name   = "name"
    values = ["amzn2-ami-hvm-*"]
  }
}

resource "aws_instance" "kept" {
  ami                         = data.aws_ami.linux.id
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.a.id
  vpc_security_group_ids      = [aws_security_group.closed.id]
  iam_instance_profile        = aws_iam_instance_profile.kept.name
  associate_public_ip_address = false
  ebs_optimized               = true
  disable_api_termination     = true
  metadata_options {
    http_endpoint = "enabled"
    http_tokens   = "required"
  }
  root_block_device {
    encrypted   = true
    volume_size = 8
  }
}

resource "aws_instance" "lost" {
  ami                    = data.aws_ami.linux.id
  instance_type          = "t2.micro"
  subnet_id              = aws_subnet.public.id
  vpc_security_group_ids = [aws_security_group.open.id]
  user_data              = "#!/bin/sh\necho hello\n"
}

resource "aws_ebs_volume" "kept" {
  availability_zone = "eu-central-1a"
  size              = 8
  type              = "gp3"
  encrypted         = true
  kms_key_id        = aws_kms_key.kept.arn
}

resource "aws_volume_attachment" "kept" {
  device_name = "/dev/sdh"
  volume_id   = aws_ebs_volume.kept.id
  instance_id = aws_instance.kept.id
}

resource "aws_ebs_volume" "lost" {
  availability_zone = "eu-central-1a"
  size              = 8
}

resource "aws_ebs_snapshot" "lost" {
  volume_id = aws_ebs_volume.lost.id
}

resource "aws_ebs_encryption_by_default" "lost" {
  enabled = false
}

resource "aws_key_pair" "kept" {
  key_name   = "kept"
  public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl e2e"
}

resource "aws_launch_template" "kept" {
  name          = "kept"
  image_id      = data.aws_ami.linux.id
  instance_type = "t3.micro"
  metadata_options {
    http_endpoint = "enabled"
    http_tokens   = "required"
  }
  block_device_mappings {
    device_name = "/dev/xvda"
    ebs {
      encrypted   = true
      volume_size = 8
    }
  }
}

resource "aws_launch_template" "lost" {
  name          = "lost"
  image_id      = data.aws_ami.linux.id
  instance_type = "t3.micro"
}

resource "aws_launch_configuration" "lost" {
  name_prefix                 = "lost"
  image_id                    = data.aws_ami.linux.id
  instance_type               = "t3.micro"
  associate_public_ip_address = true
}

resource "aws_autoscaling_group" "kept" {
  name                = "kept"
  min_size            = 1
  max_size            = 3
  health_check_type   = "ELB"
  vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.b.id]
  target_group_arns   = [aws_lb_target_group.kept.arn]
  launch_template {
    id      = aws_launch_template.kept.id
    version = "$Latest"
  }
}

resource "aws_autoscaling_group" "lost" {
  name                 = "lost"
  min_size             = 0
  max_size             = 1
  vpc_zone_identifier  = [aws_subnet.a.id]
  launch_configuration = aws_launch_configuration.lost.name
}

resource "aws_autoscaling_policy" "kept" {
  name                   = "kept"
  autoscaling_group_name = aws_autoscaling_group.kept.name
  policy_type            = "TargetTrackingScaling"
  target_tracking_configuration {
    target_value = 50
    predefined_metric_specification {
      predefined_metric_type = "ASGAverageCPUUtilization"
    }
  }
}

resource "aws_lambda_function" "kept" {
  function_name                  = "kept"
  role                           = aws_iam_role.kept.arn
  filename                       = "${path.module}/function.zip"
  handler                        = "index.handler"
  runtime                        = "python3.12"
  architectures                  = ["arm64"]
  memory_size                    = 256
  timeout                        = 10
  reserved_concurrent_executions = 5
  kms_key_arn                    = aws_kms_key.kept.arn
  environment {
    variables = { COLOR = "blue" }
  }
  tracing_config {
    mode = "Active"
  }
  dead_letter_config {
    target_arn = aws_sqs_queue.dead.arn
  }
  vpc_config {
    subnet_ids         = [aws_subnet.a.id, aws_subnet.b.id]
    security_group_ids = [aws_security_group.closed.id]
  }
}

resource "aws_lambda_function" "lost" {
  function_name = "lost"
  role          = aws_iam_role.lost.arn
  filename      = "${path.module}/function.zip"
  handler       = "index.handler"
  runtime       = "python3.8"
}

resource "aws_lambda_permission" "lost" {
  statement_id  = "everybody"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.lost.function_name
  principal     = "*"
}

resource "aws_lambda_function_url" "lost" {
  function_name      = aws_lambda_function.lost.function_name
  authorization_type = "NONE"
}

resource "aws_lambda_event_source_mapping" "kept" {
  event_source_arn = aws_sqs_queue.kept.arn
  function_name    = aws_lambda_function.kept.arn
}

resource "aws_ecr_repository" "kept" {
  name                 = "kept"
  image_tag_mutability = "IMMUTABLE"
  image_scanning_configuration {
    scan_on_push = true
  }
  encryption_configuration {
    encryption_type = "KMS"
    kms_key         = aws_kms_key.kept.arn
  }
}

resource "aws_ecr_lifecycle_policy" "kept" {
  repository = aws_ecr_repository.kept.name
  policy = jsonencode({
    rules = [{
      rulePriority = 1
      description  = "Old ones go"
      selection    = { tagStatus = "untagged", countType = "sinceImagePushed", countUnit = "days", countNumber = 14 }
      action       = { type = "expire" }
    }]
  })
}

resource "aws_ecr_repository" "lost" {
  name = "lost"
}

resource "aws_ecr_repository_policy" "lost" {
  repository = aws_ecr_repository.lost.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Sid = "All", Effect = "Allow", Principal = "*", Action = ["ecr:BatchGetImage"] }]
  })
}

resource "aws_ecs_cluster" "kept" {
  name = "kept"
  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

resource "aws_ecs_cluster" "lost" {
  name = "lost"
}

resource "aws_ecs_task_definition" "kept" {
  family                   = "kept"
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = aws_iam_role.kept.arn
  task_role_arn            = aws_iam_role.kept.arn
  container_definitions = jsonencode([{
    name                   = "app"
    image                  = "${aws_ecr_repository.kept.repository_url}:1"
    essential              = true
    readonlyRootFilesystem = true
    user                   = "1000"
    logConfiguration       = { logDriver = "awslogs", options = { "awslogs-group" = "/app", "awslogs-region" = "eu-central-1", "awslogs-stream-prefix" = "app" } }
  }])
}

resource "aws_ecs_task_definition" "lost" {
  family       = "lost"
  network_mode = "host"
  container_definitions = jsonencode([{
    name       = "app"
    image      = "nginx:latest"
    essential  = true
    memory     = 128
    privileged = true
  }])
}

resource "aws_ecs_service" "kept" {
  name            = "kept"
  cluster         = aws_ecs_cluster.kept.id
  task_definition = aws_ecs_task_definition.kept.arn
  desired_count   = 2
  launch_type     = "FARGATE"
  network_configuration {
    subnets          = [aws_subnet.a.id, aws_subnet.b.id]
    security_groups  = [aws_security_group.closed.id]
    assign_public_ip = false
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

resource "aws_eks_cluster" "lost" {
  name     = "lost"
  role_arn = aws_iam_role.lost.arn
  version  = "1.31"
  vpc_config {
    subnet_ids             = [aws_subnet.a.id, aws_subnet.b.id]
    endpoint_public_access = true
  }
}

resource "aws_eks_cluster" "kept" {
  name                      = "kept"
  role_arn                  = aws_iam_role.kept.arn
  version                   = "1.31"
  enabled_cluster_log_types = ["api", "audit", "authenticator", "controllerManager", "scheduler"]
  vpc_config {
    subnet_ids              = [aws_subnet.a.id, aws_subnet.b.id]
    endpoint_public_access  = false
    endpoint_private_access = true
  }
  encryption_config {
    resources = ["secrets"]
    provider {
      key_arn = aws_kms_key.kept.arn
    }
  }
}

resource "aws_batch_job_queue" "kept" {
  name     = "kept"
  state    = "ENABLED"
  priority = 1
  compute_environment_order {
    order               = 1
    compute_environment = aws_batch_compute_environment.kept.arn
  }
}

resource "aws_batch_compute_environment" "kept" {
  compute_environment_name = "kept"
  type                     = "UNMANAGED"
  service_role             = aws_iam_role.kept.arn
}

resource "aws_codebuild_project" "kept" {
  name           = "kept"
  service_role   = aws_iam_role.kept.arn
  encryption_key = aws_kms_key.kept.arn
  artifacts {
    type = "NO_ARTIFACTS"
  }
  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
  }
  source {
    type     = "GITHUB"
    location = "https://github.com/example/app.git"
  }
  logs_config {
    cloudwatch_logs {
      status     = "ENABLED"
      group_name = "build"
    }
  }
}

resource "aws_codebuild_project" "lost" {
  name         = "lost"
  service_role = aws_iam_role.lost.arn
  artifacts {
    type = "NO_ARTIFACTS"
  }
  environment {
    compute_type    = "BUILD_GENERAL1_SMALL"
    image           = "aws/codebuild/standard:7.0"
    type            = "LINUX_CONTAINER"
    privileged_mode = true
    environment_variable {
      name  = "AWS_SECRET_ACCESS_KEY"
      value = "not-a-secret"
    }
  }
  source {
    type     = "GITHUB"
    location = "https://github.com/example/app.git"
  }
}

resource "aws_emr_security_configuration" "lost" {
  name          = "lost"
  configuration = jsonencode({ EncryptionConfiguration = { EnableInTransitEncryption = false, EnableAtRestEncryption = false } })
}

resource "aws_sagemaker_notebook_instance" "lost" {
  name          = "lost"
  role_arn      = aws_iam_role.lost.arn
  instance_type = "ml.t2.medium"
}

resource "aws_sagemaker_model" "lost" {
  name               = "lost"
  execution_role_arn = aws_iam_role.lost.arn
  primary_container {
    image = "174872318107.dkr.ecr.us-west-2.amazonaws.com/kmeans:1"
  }
}

resource "aws_api_gateway_rest_api" "lost" {
  name = "lost"
}

resource "aws_api_gateway_resource" "lost" {
  rest_api_id = aws_api_gateway_rest_api.lost.id
  parent_id   = aws_api_gateway_rest_api.lost.root_resource_id
  path_part   = "things"
}

resource "aws_api_gateway_method" "lost" {
  rest_api_id   = aws_api_gateway_rest_api.lost.id
  resource_id   = aws_api_gateway_resource.lost.id
  http_method   = "GET"
  authorization = "NONE"
}

resource "aws_api_gateway_integration" "lost" {
  rest_api_id = aws_api_gateway_rest_api.lost.id
  resource_id = aws_api_gateway_resource.lost.id
  http_method = aws_api_gateway_method.lost.http_method
  type        = "MOCK"
}

resource "aws_api_gateway_deployment" "lost" {
  rest_api_id = aws_api_gateway_rest_api.lost.id
  depends_on  = [aws_api_gateway_integration.lost]
}

resource "aws_api_gateway_stage" "lost" {
  rest_api_id   = aws_api_gateway_rest_api.lost.id
  deployment_id = aws_api_gateway_deployment.lost.id
  stage_name    = "prod"
}

resource "aws_api_gateway_method_settings" "lost" {
  rest_api_id = aws_api_gateway_rest_api.lost.id
  stage_name  = aws_api_gateway_stage.lost.stage_name
  method_path = "*/*"
  settings {
    metrics_enabled = true
    logging_level   = "ERROR"
  }
}

resource "aws_apigatewayv2_api" "lost" {
  name          = "lost"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_route" "lost" {
  api_id    = aws_apigatewayv2_api.lost.id
  route_key = "GET /things"
}

resource "aws_apigatewayv2_stage" "lost" {
  api_id      = aws_apigatewayv2_api.lost.id
  name        = "prod"
  auto_deploy = true
}

resource "aws_appsync_graphql_api" "lost" {
  name                = "lost"
  authentication_type = "API_KEY"
}

resource "aws_transfer_server" "lost" {
  protocols              = ["SFTP"]
  identity_provider_type = "SERVICE_MANAGED"
  endpoint_type          = "PUBLIC"
}
