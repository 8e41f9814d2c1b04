package main

// e2eKeys are attributes, besides arn and id, by which an applied resource is found.
var e2eKeys = map[string][]string{
	"aws_iam_user_group_membership": {"user"},
	"aws_s3_bucket_acl":             {"bucket"},
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
	"aws_secretsmanager_secret_policy":    shownInAnother,
	"aws_security_group_rule":             shownInAnother,
	"aws_sns_topic_policy":                shownInAnother,
	"aws_sqs_queue_policy":                shownInAnother,
	"aws_vpc_security_group_egress_rule":  shownInAnother,
	"aws_vpc_security_group_ingress_rule": shownInAnother,
}

const shownInAnother = "it is shown in another"

// e2eAttributes are attributes that plumb reads otherwise than the provider, and why.
var e2eAttributes = map[string]string{}

// e2eVerdicts are policies whose verdict of a type is another one in the account, and why.
var e2eVerdicts = map[string]string{}

// e2eReasons are parts of the reasons for which the account leaves a verdict open
// that the configuration gives.
var e2eReasons = []string{}
