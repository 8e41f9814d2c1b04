package lib.classification_test

import data.lib.classification

test_is_classified if {
	every key in ["DataClassification", "data-classification", "classification", "acme:data_class", "Sensitivity"] {
		classification.is_classified({"Name": "x", key: "public"})
	}
}

test_is_not_classified if {
	not classification.is_classified({})
	not classification.is_classified({"Name": "classification", "class": "large"})
}

test_is_sensitive if {
	classification.is_sensitive({"data-classification": "Highly Confidential"})
	classification.is_sensitive({"data-classification": "PII"})
}

test_is_not_sensitive if {
	not classification.is_sensitive({"data-classification": "public"})
	not classification.is_sensitive({"Name": "secret"})
	not classification.is_sensitive({})
}
