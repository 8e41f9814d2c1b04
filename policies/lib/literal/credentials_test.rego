package lib.literal_test

import data.lib.literal

# Put together, so that nothing takes this file for a leak.
test_credential if {
	literal.credential(concat("", ["id = AK", "IAQ3EGRIYNSYLXTZ2B"])) == "an access key"
	literal.credential(concat("", ["-----BEGIN RSA ", "PRIVATE KEY-----"])) == "a private key"
	literal.credential(concat("", ["gh", "p_aaaaaaaaaabbbbbbbbbbccccccccccdddddd"])) == "a token"
}

test_no_credential if {
	every text in ["AKIAIOSFODNN7EXAMPLE", "-----BEGIN CERTIFICATE-----", "AKIA", "plain"] {
		not literal.credential(text)
	}
}

test_is_secret_name if {
	every name in ["DB_PASSWORD", "clientSecret", "--api-key", "AWS_SECRET_ACCESS_KEY", "token", "db_passwd"] {
		literal.is_secret_name(name)
	}
	every name in ["PASSWORD_FILE", "SECRET_ARN", "TOKEN_URL", "PUBLIC_KEY", "TABLE", "AWS_ACCESS_KEY_ID"] {
		not literal.is_secret_name(name)
	}
}

test_is_secret_value if {
	every value in ["hunter2", "correct horse", "postgres://app:hunter2@db/app"] {
		literal.is_secret_value(value)
	}
	every value in [
		"arn:aws:secretsmanager:eu-west-1:123456789012:secret:db", "/prod/db/password", "prod/db", "$DB", "true", "3600",
		"changeme", "{{resolve:ssm:x}}", "https://example.com/token", "",
	] {
		not literal.is_secret_value(value)
	}
}
