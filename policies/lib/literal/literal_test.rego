package lib.literal_test

import data.lib.literal

test_is_written if literal.is_written("hunter2")

test_is_placeholder if {
	every value in ["", "changeme", "CHANGE_ME", "<password>", "xxxxxxxx", "***", "{}", "TODO", "placeholder", "to-be-replaced"] {
		not literal.is_written(value)
	}
}

test_is_no_placeholder if {
	every value in ["x1", "change me soon: hunter2", "defaultpassword", "a<b>c"] {
		literal.is_written(value)
	}
}

test_has_no_source if {
	literal.has_no_source({"source": "aws"})
	literal.has_no_source({"source": "state"})
	not literal.has_no_source({"source": "terraform"})
	not literal.has_no_source({"source": "plan"})
}

test_holds_secret if {
	literal.holds_secret("hunter2")
	literal.holds_secret("postgres://app:hunter2@db.example.com/app")
	literal.holds_secret(`{"url": "https://example.com", "password": "hunter2"}`)
}

test_holds_no_secret if {
	not literal.holds_secret("postgres://db.example.com/app")
	not literal.holds_secret(`{"username": "app", "host": "db"}`)
	not literal.holds_secret(`{"username": "app", "password": "changeme"}`)
}

test_is_filled_in if {
	not literal.is_written("symbol-1y2p0ij32e8e8")
	not literal.holds_secret("user:symbol-1y2p0ij32e8e8")
	literal.is_written("symbol-of-trust")
}
