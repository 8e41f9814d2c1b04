package lib.iam_test

import data.lib.iam

to(principal) := {"Effect": "Allow", "Principal": principal, "Action": ["s3:GetObject"], "Resource": ["arn:aws:s3:::b/*"]}

everyone := to({"AWS": ["*"]})

test_everyone if {
	iam.is_everyone(everyone)
	iam.is_everyone(to({"AWS": ["123456789012", "arn:aws:iam::*:root"]}))
	iam.is_everyone({"Effect": "Allow", "NotPrincipal": {"AWS": ["123456789012"]}})
	not iam.is_everyone({"Effect": "Deny", "NotPrincipal": {"AWS": ["123456789012"]}})
	not iam.is_everyone(to({"AWS": ["arn:aws:iam::123456789012:role/*"]}))
	not iam.is_everyone(to({"Service": ["s3.amazonaws.com"]}))
}

test_accounts if {
	iam.accounts(to({"AWS": ["123456789012", "arn:aws:iam::210987654321:root", "arn:aws:sts::111111111111:assumed-role/a/b", "*"]})) == {"123456789012", "210987654321", "111111111111"}
	iam.is_account("123456789012")
	iam.is_account("arn:aws-cn:iam::123456789012:root")
	not iam.is_account("arn:aws:iam::123456789012:role/r")
}

narrowing := [
	condition("StringEquals", "aws:PrincipalOrgID", ["o-a1b2c3d4e5"]),
	condition("StringEquals", "AWS:PRINCIPALORGID", ["o-a1b2c3d4e5"]),
	condition("ForAnyValue:StringLike", "aws:PrincipalOrgPaths", ["o-a1b2c3d4e5/r-ab12/*"]),
	condition("StringEquals", "aws:SourceAccount", ["123456789012", "210987654321"]),
	condition("ArnLike", "aws:SourceArn", ["arn:aws:sns:*:123456789012:*"]),
	condition("ArnEquals", "aws:SourceArn", ["arn:aws:s3:::my-bucket"]),
	condition("ArnLike", "aws:PrincipalArn", ["arn:aws:iam::123456789012:role/*"]),
	condition("StringEquals", "aws:SourceVpce", ["vpce-0123"]),
	condition("IpAddress", "aws:SourceIp", ["198.51.100.0/24"]),
	condition("StringLike", "aws:userid", ["AROAEXAMPLE:*"]),
	condition("StringEquals", "kms:CallerAccount", ["123456789012"]),
	condition("Bool", "elasticfilesystem:AccessedViaMountTarget", ["true"]),
]

not_narrowing := [
	condition("StringNotEquals", "aws:PrincipalOrgID", ["o-a1b2c3d4e5"]),
	condition("StringEqualsIfExists", "aws:PrincipalOrgID", ["o-a1b2c3d4e5"]),
	condition("ForAllValues:StringEquals", "aws:PrincipalOrgPaths", ["o-a1b2c3d4e5/r-ab12/x"]),
	condition("Null", "aws:PrincipalOrgID", ["false"]),
	condition("StringLike", "aws:PrincipalOrgID", ["o-*"]),
	condition("StringLike", "aws:SourceAccount", ["123456789012", "*"]),
	condition("StringEquals", "aws:SourceAccount", []),
	condition("StringEquals", "aws:PrincipalAccount", ["${aws:PrincipalAccount}"]),
	condition("ArnLike", "aws:SourceArn", ["arn:aws:sns:*:*:topic"]),
	condition("ArnLike", "aws:SourceArn", ["arn:aws:s3:::*"]),
	condition("ArnLike", "aws:SourceArn", ["*"]),
	condition("IpAddress", "aws:SourceIp", ["0.0.0.0/0"]),
	condition("IpAddress", "aws:SourceIp", ["0.0.0.0/1", "128.0.0.0/1"]),
	condition("StringEquals", "sts:ExternalId", ["secret"]),
	condition("StringEquals", "aws:Referer", ["https://example.com"]),
	condition("Bool", "aws:SecureTransport", ["true"]),
	condition("StringLike", "aws:userid", ["*:session"]),
]

test_narrows if {
	every c in narrowing {
		iam.narrows(c)
	}
}

test_does_not_narrow if {
	every c in not_narrowing {
		not iam.narrows(c)
	}
}

public(statements) := iam.public_statements(document(statements))

test_public if {
	public([everyone]) == {0}
	public([to({"AWS": ["123456789012"]}), everyone]) == {1}
	public([when(everyone, [condition("Bool", "aws:SecureTransport", ["true"])])]) == {0}
}

test_not_public if {
	public([to({"AWS": ["123456789012"]})]) == set()
	public([object.union(everyone, {"Effect": "Deny"})]) == set()
	public([when(everyone, [condition("Bool", "aws:SecureTransport", ["true"]), condition("StringEquals", "aws:PrincipalOrgID", ["o-a1b2c3d4e5"])])]) == set()
}

refuse(conditions) := object.union(everyone, {"Effect": "Deny", "Action": ["s3:*"], "Resource": ["arn:aws:s3:::b", "arn:aws:s3:::b/*"], "Condition": conditions})

strangers := condition("StringNotEqualsIfExists", "aws:PrincipalOrgID", ["o-a1b2c3d4e5"])

no_service := condition("BoolIfExists", "aws:PrincipalIsAWSService", ["false"])

test_a_deny_fences_in if {
	public([everyone, refuse([])]) == set()
	public([everyone, refuse([strangers])]) == set()
	public([everyone, refuse([strangers, no_service])]) == set()
	public([everyone, refuse([condition("NotIpAddress", "aws:SourceIp", ["198.51.100.0/24"])])]) == set()
	public([everyone, {"Effect": "Deny", "NotPrincipal": {"AWS": ["123456789012"]}, "Action": ["*"], "Resource": ["*"]}]) == set()
}

test_a_deny_that_does_not_fence_in if {
	public([everyone, refuse([condition("Bool", "aws:SecureTransport", ["false"])])]) == {0}
	public([everyone, refuse([strangers, condition("Bool", "aws:SecureTransport", ["false"])])]) == {0}
	public([everyone, refuse([no_service])]) == {0}
	public([everyone, refuse([condition("StringEquals", "aws:PrincipalOrgID", ["o-a1b2c3d4e5"])])]) == {0}
	public([everyone, object.union(refuse([strangers]), {"Action": ["s3:Put*"]})]) == {0}
	public([everyone, object.union(refuse([strangers]), {"Resource": ["arn:aws:s3:::b"]})]) == {0}
	public([everyone, object.union(refuse([strangers]), {"Principal": {"AWS": ["123456789012"]}})]) == {0}
	public([everyone, {"Effect": "Deny", "NotPrincipal": {"AWS": ["*"]}, "Action": ["*"], "Resource": ["*"]}]) == {0}
}

deputy(conditions) := when(to({"Service": ["sns.amazonaws.com", "logdelivery.elasticloadbalancing.amazonaws.com"]}), conditions)

test_unsourced_services if {
	iam.unsourced_services(deputy([])) == {"sns.amazonaws.com"}
	iam.unsourced_services(deputy([condition("StringEquals", "aws:SourceAccount", ["123456789012"])])) == set()
	iam.unsourced_services(deputy([condition("ArnLike", "kms:EncryptionContext:aws:logs:arn", ["arn:aws:logs:eu-west-1:123456789012:*"])])) == set()
	iam.unsourced_services(deputy([condition("StringEquals", "s3:x-amz-acl", ["bucket-owner-full-control"])])) == {"sns.amazonaws.com"}
	iam.unsourced_services(object.union(deputy([]), {"Effect": "Deny"})) == set()
}
