package lib.provider_test

import data.lib.provider

_r(constraint) := {"provider": {"constraint": constraint}}

test_before if {
	every c in ["5.100.0", "= 5.1.0", "~> 5.0", "~>4.67.0", ">= 4.0, < 6.0", "< 6", ">= 5.0, < 6.0.0", "<= 5.99", "v5.2.0"] {
		provider.before(_r(c), 6)
		not provider.from(_r(c), 6)
	}
}

test_from if {
	every c in ["6.0.0", "~> 6.0", "~> 6", ">= 6.2", "> 6.0, < 8.0", "= 7.1", "v6.1.0"] {
		provider.from(_r(c), 6)
		not provider.before(_r(c), 6)
	}
}

test_neither if {
	every c in [">= 5.0", "~> 5", "> 4.0", ">= 5.0, < 7.0", "", "< 6.1", "!= 5.1.0"] {
		not provider.from(_r(c), 6)
		not provider.before(_r(c), 6)
	}
}

test_no_constraint if {
	not provider.from({"provider": {}}, 6)
	not provider.before({"provider": {}}, 6)
}
