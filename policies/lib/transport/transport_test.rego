package lib.transport_test

import data.lib.transport

deny(principal, conditions) := {"Effect": "Deny", "Principal": {"AWS": [principal]}, "Action": ["*"], "Condition": conditions}

plain := {"operator": "Bool", "key": "aws:SecureTransport", "values": ["false"]}

test_denies_plain if {
	transport.denies_plain(deny("*", [plain]))
	transport.denies_plain(deny("*", [plain, {"operator": "BoolIfExists", "key": "aws:PrincipalIsAWSService", "values": ["false"]}]))
	transport.denies_plain(deny("*", [{"operator": "NumericLessThanIfExists", "key": "s3:TlsVersion", "values": ["1.2"]}]))
}

test_does_not_deny_plain if {
	not transport.denies_plain(deny("arn:aws:iam::111122223333:role/r", [plain]))
	not transport.denies_plain(deny("*", []))
	not transport.denies_plain(deny("*", [plain, {"operator": "StringEquals", "key": "aws:SourceVpc", "values": ["vpc-1"]}]))
	not transport.denies_plain(deny("*", [{"operator": "Bool", "key": "aws:SecureTransport", "values": ["true"]}]))
	not transport.denies_plain(deny("*", [{"operator": "NumericLessThan", "key": "s3:TlsVersion", "values": ["1.2"]}]))
	not transport.denies_plain(object.union(deny("*", [plain]), {"Effect": "Allow"}))
}
