# METADATA
# title: Environment variables of functions, jobs and containers hold no credentials
# description: |
#   Environment variables are shown in consoles, in describe calls, in crash
#   reports and in the state, to many more people than may know a secret. Each
#   of these services can read the value from a secret store when it starts.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
#     description: Working with Lambda environment variables
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html
#     description: Pass sensitive data to an Amazon ECS container
#   - ref: https://docs.aws.amazon.com/codebuild/latest/userguide/change-project.html
#     description: "Change build project settings: environment variables"
# custom:
#   resources:
#     - aws_amplify_app
#     - aws_amplify_branch
#     - aws_apprunner_service
#     - aws_batch_job_definition
#     - aws_codebuild_project
#     - aws_ecs_task_definition
#     - aws_elastic_beanstalk_environment
#     - aws_glue_job
#     - aws_lambda_function
#     - aws_sagemaker_model
#     - aws_synthetics_canary
#   scope: resource
#   evidence:
#     - practice: sec_identities_secrets
#       strength: direct
#     - practice: sec_permissions_define
#       strength: partial
#   risk: high
#   remediation: |
#     Keep the secret in Secrets Manager and give its name: secrets in a task
#     definition, type SECRETS_MANAGER in CodeBuild, a call in a function.
#     Change the secret that was written here.
#
#     ```terraform
#     resource "aws_lambda_function" "example" {
#       function_name = "example"
#       role          = aws_iam_role.example.arn
#       handler       = "index.handler"
#       runtime       = "nodejs22.x"
#       filename      = "example.zip"
#
#       environment {
#         variables = {
#           DB_SECRET_ARN = aws_secretsmanager_secret.db.arn
#         }
#       }
#     }
#     ```
package policies.compute.environment_variables_hold_no_secrets

import data.lib.containers
import data.lib.literal
import data.lib.related
import data.lib.verdict

fail contains verdict.fail(sprintf("variable %s holds %s", [v.name, kind]), v.path) if {
	some v in variables
	kind := literal.credential(v.value)
}

fail contains verdict.fail(sprintf("variable %s is a secret that is written out", [v.name]), v.path) if {
	some v in variables
	not has_format(v)
	literal.is_secret_name(v.name)
	literal.is_secret_value(v.value)
	real(v)
	not names_a_store(v)
}

# In JSON it is not told which part was made from what.
fail contains verdict.fail(sprintf("variable %s is a secret that is written out", [v.name]), v.path) if {
	some v in suspect
	real(v)
}

unknown contains verdict.unknown(v.path, sprintf("variable %s may be made from another resource, or written out", [v.name])) if {
	some v in suspect
	not real(v)
}

suspect contains v if {
	some v in in_json
	not has_format(v)
	literal.is_secret_name(v.name)
	literal.is_secret_value(v.value)
	not names_a_store(v)
}

# The text itself, and none that stands for what AWS will put there.
real(v) if related.written(input, v.path)

real(_) if input.source in {"state", "aws"}

fail contains verdict.fail(sprintf("variable %s holds %s", [v.name, kind]), v.path) if {
	some v in in_json
	kind := literal.credential(v.value)
}

unknown contains verdict.unknown(path, "it is no JSON") if {
	input.type in {"aws_ecs_task_definition", "aws_batch_job_definition"}
	some path in containers.unreadable(input)
}

has_format(v) if literal.credential(v.value)

# The name of a secret is none.
names_a_store(v) if {
	regex.match(`(?i)secret$`, v.name)
	some secret in related.all("aws_secretsmanager_secret")
	secret.values.name == v.value
}

in_json contains {"name": v.name, "value": v.value, "path": c.attribute} if {
	input.type in {"aws_ecs_task_definition", "aws_batch_job_definition"}
	some c in containers.of(input)
	some v in c.spec.environment
}

# Lambda, Amplify and Synthetics.
variables contains {"name": name, "value": value, "path": sprintf("environment[%d].variables.%s", [i, name])} if {
	some i, environment in input.values.environment
	some name, value in environment.variables
}

variables contains {"name": name, "value": value, "path": sprintf("environment_variables.%s", [name])} if {
	some name, value in input.values.environment_variables
}

variables contains {"name": name, "value": value, "path": sprintf("run_config[%d].environment_variables.%s", [i, name])} if {
	some i, config in input.values.run_config
	some name, value in config.environment_variables
}

# CodeBuild: PLAINTEXT unless it says otherwise.
variables contains {"name": v.name, "value": v.value, "path": sprintf("environment[%d].environment_variable[%d].value", [i, j])} if {
	some i, environment in input.values.environment
	some j, v in environment.environment_variable
	not looked_up(v)
}

looked_up(v) if v.type in {"PARAMETER_STORE", "SECRETS_MANAGER"}

# App Runner.
variables contains {"name": name, "value": value, "path": sprintf("source_configuration[%d].image_repository[%d].image_configuration[%d].runtime_environment_variables.%s", [i, j, k, name])} if {
	some i, source in input.values.source_configuration
	some j, repository in source.image_repository
	some k, image in repository.image_configuration
	some name, value in image.runtime_environment_variables
}

variables contains {"name": name, "value": value, "path": sprintf("source_configuration[%d].code_repository[%d].code_configuration[%d].code_configuration_values[%d].runtime_environment_variables.%s", [i, j, k, l, name])} if {
	some i, source in input.values.source_configuration
	some j, repository in source.code_repository
	some k, code in repository.code_configuration
	some l, configured in code.code_configuration_values
	some name, value in configured.runtime_environment_variables
}

# Elastic Beanstalk.
variables contains {"name": s.name, "value": s.value, "path": sprintf("setting[%d].value", [i])} if {
	some i, s in input.values.setting
	s.namespace == "aws:elasticbeanstalk:application:environment"
}

# SageMaker.
variables contains {"name": name, "value": value, "path": sprintf("primary_container[%d].environment.%s", [i, name])} if {
	some i, container in input.values.primary_container
	some name, value in container.environment
}

variables contains {"name": name, "value": value, "path": sprintf("container[%d].environment.%s", [i, name])} if {
	some i, container in input.values.container
	some name, value in container.environment
}

# Arguments of a Glue job begin with two hyphens.
variables contains {"name": name, "value": value, "path": "default_arguments"} if {
	some name, value in input.values.default_arguments
}
