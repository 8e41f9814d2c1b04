# METADATA
# title: Tags that say which class of data a store holds
# description: |
#   Which tags name a class, and which classes are sensitive. Names and values are
#   compared without regard to case, blanks, dashes and the like. AWS prescribes
#   none; these are the words of its guidance and those in common use.
# related_resources:
#   - ref: https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-use-cases.html
#     description: Tagging use cases, data security and risk management
#   - ref: https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_data_classification_identify_data.html
#     description: Identify the data within your workload
package lib.classification

# METADATA
# title: The classes in tags
# description: The values, in plain form, of those tags (a map) that name a class of data.
classes(tags) := {_plain(value) |
	some key, value in tags
	_names_a_class(_plain(key))
}

# METADATA
# title: Tags that name a class
# description: True where at least one tag (of a map) names a class of data.
is_classified(tags) if {
	some key, _ in tags
	_names_a_class(_plain(key))
}

# METADATA
# title: Tags that name a sensitive class
# description: True where at least one tag (of a map) says that the data are sensitive.
is_sensitive(tags) if {
	some class in classes(tags)
	class in {
		"confidential", "highlyconfidential", "strictlyconfidential", "restricted", "highlyrestricted", "sensitive",
		"highlysensitive", "secret", "topsecret", "pii", "phi", "pci", "personal", "personaldata", "regulated", "critical",
	}
}

_names_a_class(key) if regex.match(`(dataclassification|classification|dataclass|sensitivity|datasensitivity|confidentiality)$`, key)

_plain(text) := regex.replace(lower(text), `[^a-z0-9]`, "")
