package main

// e2eKeys are attributes, besides arn and id, by which an applied resource is found.
var e2eKeys = map[string][]string{
	"aws_iam_group_policy_attachment": {"group+policy_arn"},
	"aws_iam_role_policy_attachment":  {"role+policy_arn"},
	"aws_iam_user_policy_attachment":  {"user+policy_arn"},
	"aws_iam_user_group_membership":   {"user"},
	"aws_s3_bucket_acl":               {"bucket"},
	"aws_volume_attachment":           {"volume_id"},
}

// e2eSettings are types of which an account, or a region of it, has exactly one.
var e2eSettings = map[string]bool{
	"aws_ebs_encryption_by_default": true, "aws_iam_account_password_policy": true, "aws_inspector2_enabler": true,
	"aws_lakeformation_data_lake_settings": true,
}

// e2eParts are types that an account shows in another one, with the attribute that
// says in which.
var e2eParts = map[string]string{
	"aws_secretsmanager_secret_policy":    "secret_arn",
	"aws_security_group_rule":             "security_group_id",
	"aws_sns_topic_policy":                "arn",
	"aws_sqs_queue_policy":                "queue_url",
	"aws_vpc_security_group_egress_rule":  "security_group_id",
	"aws_vpc_security_group_ingress_rule": "security_group_id",
}

// e2eElsewhere are types of which plumb makes no resource of this account, and why.
var e2eElsewhere = map[string]string{
	"aws_api_gateway_deployment":          shownInAnother,
	"aws_api_gateway_resource":            unread,
	"aws_appconfig_application":           unread,
	"aws_autoscaling_policy":              unread,
	"aws_batch_job_queue":                 unread,
	"aws_cloudwatch_dashboard":            unread,
	"aws_cloudwatch_event_bus":            unread,
	"aws_cloudwatch_metric_alarm":         "moto does not know the CBOR form of CloudWatch's protocol",
	"aws_customer_gateway":                unread,
	"aws_emr_security_configuration":      "moto does not list security configurations",
	"aws_glue_catalog_database":           unread,
	"aws_key_pair":                        unread,
	"aws_lambda_event_source_mapping":     unread,
	"aws_lambda_function_url":             "moto does not list the URLs of functions",
	"aws_lb_listener_rule":                "no account tells what policies ask of it",
	"aws_pipes_pipe":                      unread,
	"aws_resourcegroups_group":            unread,
	"aws_route":                           shownInAnother,
	"aws_route53_health_check":            unread,
	"aws_route53_record":                  unread,
	"aws_ses_configuration_set":           shownInAnother,
	"aws_sesv2_email_identity":            unread,
	"aws_signer_signing_profile":          "moto does not list signing profiles",
	"aws_ssm_maintenance_window":          unread,
	"aws_wafv2_ip_set":                    unread,
	"aws_wafv2_web_acl_association":       "moto does not list the resources of a web ACL",
	"aws_secretsmanager_secret_policy":    shownInAnother,
	"aws_security_group_rule":             shownInAnother,
	"aws_sns_topic_policy":                shownInAnother,
	"aws_sqs_queue_policy":                shownInAnother,
	"aws_vpc_security_group_egress_rule":  shownInAnother,
	"aws_vpc_security_group_ingress_rule": shownInAnother,
}

const (
	shownInAnother = "it is shown in another"
	unread         = "no policy reads it"
)

// e2eAttributes are attributes that plumb reads otherwise than the provider, and why.
var e2eAttributes = map[string]string{
	"aws_autoscaling_group termination_policies":      "the provider leaves out the default where none is configured",
	"aws_cloudfront_distribution last_modified_time":  "the provider writes the time in a form of its own; no policy reads it",
	"aws_db_parameter_group parameter":                "the provider drops what has no Source, which moto does not tell",
	"aws_ecs_task_definition container_definitions":   "the provider takes out what is a default; moto adds cpu 0",
	"aws_instance associate_public_ip_address":        "moto gives an interface an association without an address",
	"aws_lakeformation_data_lake_settings catalog_id": "the provider leaves out the default, the account",
	"aws_wafv2_web_acl captcha_config":                notNull,
	"aws_wafv2_web_acl challenge_config":              notNull,
	"aws_wafv2_web_acl rule.captcha_config":           notNull,
	"aws_wafv2_web_acl rule.challenge_config":         notNull,
}

const notNull = "moto answers null for what is not configured, where AWS leaves it out"

// e2eVerdicts are policies whose verdict of a type is another one in the account, and why.
var e2eVerdicts = map[string]string{
	"cloudfront/s3_origins_use_origin_access_control aws_cloudfront_distribution":           "moto does not keep OriginAccessControlId",
	"ebs/gp3_instead_of_gp2 aws_instance":                                                   "moto makes a volume that nobody chose a type for a gp2 one; a configuration does not tell",
	"ec2/instances_do_not_use_the_default_security_group aws_instance":                      "moto drops the groups of an instance that is told whether it has a public address",
	"ecs/failed_deployment_rolls_back aws_ecs_service":                                      "moto does not keep deploymentCircuitBreaker",
	"iam/access_key_secret_not_plain_in_state aws_iam_access_key":                           onlyConfigured,
	"iam/access_keys_younger_than_90_days aws_iam_access_key":                               onlyLive,
	"kms/key_policy_is_explicit aws_kms_key":                                                keyPolicy,
	"kms/key_policy_limits_other_accounts aws_kms_key":                                      keyPolicy,
	"kms/key_policy_not_public aws_kms_key":                                                 keyPolicy,
	"kms/key_policy_separates_administration_from_use aws_kms_key":                          keyPolicy,
	"lambda/environment_uses_own_key aws_lambda_function":                                   "moto does not keep KMSKeyArn",
	"mq/broker_credentials_are_not_in_code aws_mq_broker":                                   onlyConfigured,
	"s3/bucket_acls_disabled aws_s3_bucket":                                                 "a new bucket has the enforced ownership, which AWS tells and moto does not; the policy asks buckets of an account only",
	"secrets/directory_and_share_passwords_are_not_in_code aws_directory_service_directory": onlyConfigured,
	"secrets/literal_passwords_are_not_in_resource_arguments aws_lb_listener":               onlyConfigured,
	"security_group/default_group_carries_no_rules aws_vpc":                                 "an account shows the default group itself, which has the verdict",
	"sns/topic_policies_are_not_public aws_sns_topic":                                       "AWS gives a topic without a policy one",
	"sns/topic_policies_name_actions aws_sns_topic":                                         "AWS gives a topic without a policy one",
	"ssm/sensitive_parameters_are_secure_strings aws_ssm_parameter":                         "that the value stands in the configuration, only that can tell",
	"vpc/vpn_preshared_keys_are_not_in_code aws_vpn_connection":                             onlyConfigured,
}

const (
	onlyConfigured = "it is about what is written in a configuration"
	onlyLive       = "it is about what only an account knows"
	keyPolicy      = "AWS gives a key without a policy one"
)

// e2eReasons are parts of the reasons for which the account leaves a verdict open
// that the configuration gives.
var e2eReasons = []string{
	"failed (HTTP 404 without the name of an error)", // moto does not serve the call
	"failed (HTTP 500 without the name of an error)", // moto does not serve the call
	"found no address",                           // moto cannot stand in for a host name of the account's own
	"other regions were left out",                // as --regions says
	"AWS does not tell it",                       // arguments of making and deleting
	"AWS does not keep it",                       // arguments of deleting
	"AWS never tells a password",                 // nor who chose it
	"plumb does not ask AWS for it yet",          // docs/live.md lists them
	"what it refers to is not among the targets", // an image or key of AWS
	"the key may be",                             // one that AWS manages: the list of keys does not tell
	"the key is not in the workload",             // so it is of AWS or of another account
	"the profile is not in the workload",         // it is not collected
}
