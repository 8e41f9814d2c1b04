package policy

import (
	"strings"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// commonIdentity are the attributes that may tell any resource from all others.
var commonIdentity = []string{"id", "arn", "name"}

// typeIdentity are the further attributes by which other resources refer to one
// of a type, as the AWS provider's documentation of version 5 has them in its
// argument references ("The ID or ARN of ...").
var typeIdentity = map[string][]string{
	"aws_acm_certificate":                   {"domain_name"},
	"aws_api_gateway_stage":                 {"stage_name", "execution_arn", "invoke_url"},
	"aws_api_gateway_rest_api":              {"execution_arn", "root_resource_id"},
	"aws_apigatewayv2_api":                  {"api_endpoint", "execution_arn"},
	"aws_appautoscaling_target":             {"resource_id"},
	"aws_autoscaling_group":                 {},
	"aws_backup_plan":                       {},
	"aws_batch_compute_environment":         {"compute_environment_name"},
	"aws_cloudfront_distribution":           {"domain_name"},
	"aws_cloudfront_origin_access_control":  {},
	"aws_cloudfront_origin_access_identity": {"cloudfront_access_identity_path", "iam_arn"},
	"aws_cloudwatch_event_bus":              {},
	"aws_cloudwatch_metric_alarm":           {"alarm_name"},
	"aws_codebuild_project":                 {},
	"aws_cognito_user_pool":                 {"endpoint"},
	"aws_db_instance":                       {"identifier", "resource_id", "address", "endpoint"},
	"aws_db_cluster_snapshot":               {"db_cluster_snapshot_identifier"},
	"aws_dms_replication_instance":          {"replication_instance_id", "replication_instance_arn"},
	"aws_docdb_cluster":                     {"cluster_identifier", "cluster_resource_id", "endpoint", "reader_endpoint"},
	"aws_docdb_cluster_instance":            {"identifier"},
	"aws_dynamodb_table":                    {"stream_arn"},
	"aws_ebs_volume":                        {},
	"aws_ecr_repository":                    {"repository_url"},
	"aws_ecs_service":                       {},
	"aws_ecs_task_definition":               {"family", "arn_without_revision"},
	"aws_efs_file_system":                   {"creation_token", "dns_name"},
	"aws_eip":                               {"allocation_id", "public_ip"},
	"aws_elasticache_cluster":               {"cluster_id", "cluster_address", "configuration_endpoint"},
	"aws_elasticache_replication_group":     {"replication_group_id", "configuration_endpoint_address", "primary_endpoint_address", "reader_endpoint_address"},
	"aws_elasticsearch_domain":              {"domain_name", "domain_id", "endpoint"},
	"aws_glue_catalog_database":             {},
	"aws_iam_access_key":                    {},
	"aws_iam_instance_profile":              {"unique_id"},
	"aws_iam_role":                          {"unique_id"},
	"aws_iam_user":                          {"unique_id"},
	"aws_kinesis_firehose_delivery_stream":  {},
	"aws_kms_alias":                         {"target_key_id", "target_key_arn"},
	"aws_kms_key":                           {"key_id"},
	"aws_lambda_alias":                      {"invoke_arn"},
	"aws_lambda_function":                   {"function_name", "invoke_arn", "qualified_arn", "qualified_invoke_arn"},
	"aws_launch_template":                   {},
	"aws_lb":                                {"dns_name", "arn_suffix"},
	"aws_alb":                               {"dns_name", "arn_suffix"},
	"aws_lb_target_group":                   {"arn_suffix"},
	"aws_alb_target_group":                  {"arn_suffix"},
	"aws_mq_broker":                         {"broker_name"},
	"aws_msk_cluster":                       {"cluster_name", "cluster_uuid"},
	"aws_neptune_cluster":                   {"cluster_identifier", "cluster_resource_id", "endpoint", "reader_endpoint"},
	"aws_neptune_cluster_instance":          {"identifier"},
	"aws_opensearch_domain":                 {"domain_name", "domain_id", "endpoint"},
	"aws_opensearchserverless_collection":   {"collection_endpoint"},
	"aws_rds_cluster":                       {"cluster_identifier", "cluster_resource_id", "endpoint", "reader_endpoint"},
	"aws_rds_cluster_instance":              {"identifier", "dbi_resource_id"},
	"aws_rds_global_cluster":                {"global_cluster_identifier"},
	"aws_redshift_cluster":                  {"cluster_identifier", "cluster_namespace_arn", "dns_name"},
	"aws_route53_zone":                      {"zone_id"},
	"aws_s3_bucket":                         {"bucket", "bucket_domain_name", "bucket_regional_domain_name"},
	"aws_s3_directory_bucket":               {"bucket"},
	"aws_sagemaker_notebook_instance":       {"url"},
	"aws_secretsmanager_secret":             {},
	"aws_sns_topic":                         {},
	"aws_sqs_queue":                         {"url"},
	"aws_ssm_parameter":                     {},
	"aws_subnet":                            {},
	"aws_vpc":                               {"default_route_table_id"},
	"aws_workspaces_directory":              {"directory_id"},
}

// noName are types whose name does not tell an instance from others.
var noName = map[string]bool{
	"aws_route53_record": true,
}

// identityAttributes returns the attributes by which others refer to a resource
// of a type.
func identityAttributes(resourceType string) []string {
	common := commonIdentity
	if noName[resourceType] {
		common = common[:2]
	}
	return append(append(make([]string, 0, 6), common...), typeIdentity[resourceType]...)
}

// isIdentity reports whether an attribute of a type is never the same for two
// instances, so that two symbols of it differ when their resources do.
func isIdentity(resourceType, attribute string) bool {
	switch attribute {
	case "id", "arn":
		return true
	}
	for _, a := range typeIdentity[resourceType] {
		if a == attribute {
			return true
		}
	}
	return strings.HasSuffix(attribute, "_arn") || attribute == "unique_id"
}

// identities returns the texts by which others may refer to a resource: what its
// identity attributes hold, as far as it is text without symbols.
func identities(r *resource.Resource) []string {
	var found []string
	for _, a := range identityAttributes(r.Type) {
		s, ok := r.Values[a].(string)
		if !ok || s == "" || resource.HasSymbol(s) {
			continue
		}
		found = append(found, s)
	}
	if r.Type == "aws_s3_bucket" {
		// A bucket's ARN holds nothing but its name.
		if s, ok := r.Values["bucket"].(string); ok && s != "" && !resource.HasSymbol(s) {
			if _, ok := r.Values["arn"].(string); !ok {
				found = append(found, "arn:aws:s3:::"+s)
			}
		}
	}
	if r.Type == "aws_cloudwatch_log_group" {
		// CloudTrail, Step Functions and others name a group with all its streams.
		if s, ok := r.Values["arn"].(string); ok && s != "" && !resource.HasSymbol(s) {
			found = append(found, strings.TrimSuffix(s, ":*")+":*")
		}
	}
	if r.Type == "aws_eks_cluster" {
		// An identity provider is tied to the cluster by the address of its issuer,
		// which IAM keeps without the scheme.
		if s, ok := resource.Get(r.Values, "identity[0].oidc[0].issuer"); ok {
			if s, ok := s.(string); ok && s != "" && !resource.HasSymbol(s) {
				found = append(found, s)
				if bare, cut := strings.CutPrefix(s, "https://"); cut {
					found = append(found, bare)
				}
			}
		}
	}
	return found
}

// addressType returns the resource type and mode in a resource's address:
// "aws_s3_bucket" and managed for `module.a["x"].aws_s3_bucket.b[0]`.
func addressType(address string) (resourceType, mode string) {
	rest := address
	mode = resource.Managed
	for {
		if after, ok := strings.CutPrefix(rest, "module."); ok {
			// the module's name, then perhaps a key in brackets
			i := strings.IndexAny(after, ".[")
			if i < 0 {
				return "", mode
			}
			if after[i] == '[' {
				end := strings.Index(after[i:], "].")
				if end < 0 {
					return "", mode
				}
				i += end + 1
			}
			rest = after[i+1:]
			continue
		}
		if after, ok := strings.CutPrefix(rest, "data."); ok {
			mode, rest = resource.Data, after
		}
		t, _, _ := strings.Cut(rest, ".")
		return t, mode
	}
}
