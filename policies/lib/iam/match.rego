# METADATA
# title: IAM documents
# description: |
#   What an IAM policy document allows, to whom, and under which conditions.
#   Documents are in the form of `input.documents`: lists everywhere.
#
#   Words: a document holds statements; a pattern is a text with the wildcards
#   * and ?. Actions and condition keys are compared without regard to case,
#   resources, principals and condition values with it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
#     description: IAM JSON policy elements
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
#     description: Grammar of the IAM JSON policy language
package lib.iam

# METADATA
# title: A text that a pattern stands for
# description: |
#   True where the pattern, in which * stands for any text and ? for one
#   character, stands for the text. Given a pattern as text, it is true only
#   where the first stands for all that the second does.
like(pattern, text) if pattern == text

# Each begins with what most pairs fail at.
like(pattern, text) if {
	endswith(pattern, "*")
	prefix := substring(pattern, 0, count(pattern) - 1)
	startswith(text, prefix)
	not wild(prefix)
}

like(pattern, text) if {
	contains(pattern, "*")
	_like(pattern, text)
}

like(pattern, text) if {
	contains(pattern, "?")
	_like(pattern, text)
}

like(pattern, text) if {
	endswith(pattern, "?")
	not wild(substring(pattern, 0, count(pattern) - 1))
	count(pattern) == count(text)
	startswith(text, substring(pattern, 0, count(pattern) - 1))
}

_like(pattern, text) if {
	wild(substring(pattern, 0, count(pattern) - 1))
	glob.match(strings.replace_n({`\`: `\\`, "[": `\[`, "]": `\]`, "{": `\{`, "}": `\}`}, pattern), null, text)
}

# METADATA
# title: A text with wildcards
wild(text) if contains(text, "*")

wild(text) if contains(text, "?")
