package lib.iam_test

import data.lib.iam

github := "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"

trust(federated, conditions) := {
	"Effect": "Allow", "Action": ["sts:AssumeRoleWithWebIdentity"],
	"Principal": {"Federated": [federated]}, "Condition": conditions,
}

test_web_identity if {
	iam.web_identity_statements(document([trust(github, [])]))[0]
	count(iam.web_identity_statements(document([trust("cognito-identity.amazonaws.com", [])]))) == 0
	count(iam.web_identity_statements(document([{"Effect": "Allow", "Action": ["sts:AssumeRole"], "Principal": {"Service": ["ec2.amazonaws.com"]}}]))) == 0
}

test_issuers if {
	iam.issuers(trust(github, [])) == {"token.actions.githubusercontent.com"}
	iam.issuers(trust("arn:aws:iam::1:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/ABC", [])) == {"oidc.eks.eu-west-1.amazonaws.com/id/abc"}
}

test_shared_issuers if {
	every issuer in ["token.actions.githubusercontent.com", "token.actions.githubusercontent.com/octo", "gitlab.com", "oidc.eks.eu-west-1.amazonaws.com/id/abc"] {
		iam.is_shared_issuer(issuer)
	}
	every issuer in ["gitlab.example.com", "gitlab.com.example.com", "login.example.com"] {
		not iam.is_shared_issuer(issuer)
	}
}

subject(operator, values) := trust(github, [condition(operator, "token.actions.githubusercontent.com:sub", values)])

test_limits_subject if {
	every v in [
		"repo:octo-org/octo-repo:ref:refs/heads/main", "repo:octo-org/*", "project_path:group/project:*",
		"organization:my-org:project:*", "system:serviceaccount:kube-system:*", "0a1b2c3d-0000",
	] {
		iam.limits_subject(subject("StringLike", [v]))
	}
	iam.limits_subject(trust(github, [condition("StringEquals", "token.actions.githubusercontent.com:repository_owner", ["octo-org"])]))
}

test_does_not_limit_subject if {
	every v in ["*", "repo:*", "repo:*/octo-repo:*", "repo:octo*/*", "organization:*", "", "system:serviceaccount:*:*", "r*", "?epo:octo-org/x"] {
		not iam.limits_subject(subject("StringLike", [v]))
	}
	not iam.limits_subject(subject("StringLike", ["repo:octo-org/*", "repo:*"]))
	not iam.limits_subject(subject("StringNotEquals", ["repo:octo-org/x"]))
	not iam.limits_subject(subject("StringEqualsIfExists", ["repo:octo-org/x"]))
	not iam.limits_subject(trust(github, []))
	not iam.limits_subject(trust(github, [condition("StringEquals", "token.actions.githubusercontent.com:aud", ["sts.amazonaws.com"])]))
}

test_checks_audience if {
	iam.checks_audience(trust(github, [condition("StringEquals", "token.actions.githubusercontent.com:aud", ["sts.amazonaws.com"])]))
	not iam.checks_audience(trust(github, [condition("StringLike", "token.actions.githubusercontent.com:aud", ["*"])]))
	not iam.checks_audience(trust(github, []))
}
