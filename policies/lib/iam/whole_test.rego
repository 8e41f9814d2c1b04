package lib.iam_test

import data.lib.iam

test_whole_accounts if {
	statement := {"Principal": {"AWS": ["111122223333", "arn:aws:iam::444455556666:root", "arn:aws:iam::777788889999:role/r", "*"]}}
	iam.whole_accounts(statement) == {"111122223333", "444455556666"}
}
