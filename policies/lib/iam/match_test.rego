package lib.iam_test

import data.lib.iam

like := [
	["*", ""], ["*", "s3:GetObject"], ["s3:*", "s3:GetObject"], ["s3:Get*", "s3:GetObject"], ["s3:*Object", "s3:GetObject"],
	["s3:?etObject", "s3:GetObject"], ["s3:GetObjec?", "s3:GetObject"], ["a", "a"], ["a*c*e", "abcde"], ["**", "x:y"],
	["s3:*", "s3:*"], ["s3:*", "s3:Get*"], ["arn:aws:s3:::b/*", "arn:aws:s3:::b/x/y"],
	["home/${aws:username}/*", "home/${aws:username}/x"], ["[a]*", "[a]b"],
]

not_like := [
	["s3:Get*", "s3:PutObject"], ["s3:Get*", "s3:*"], ["s3:GetObject", "s3:GetObjectAcl"], ["?", ""], ["?", "ab"], ["", "a"],
	["s3:Ge?Object", "s3:GeObject"], ["[ab]*", "ab"], ["{a,b}*", "ab"], ["a?", "a"], ["?a", "aa*"],
]

test_like if {
	every pair in like {
		iam.like(pair[0], pair[1])
	}
}

test_not_like if {
	every pair in not_like {
		not iam.like(pair[0], pair[1])
	}
}
