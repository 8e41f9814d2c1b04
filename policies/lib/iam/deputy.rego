package lib.iam

# METADATA
# title: Services that may be used as a confused deputy
# description: |
#   The service principals that an Allow statement of a resource's policy lets in
#   whoever they act for: no condition says from which resource, account or
#   organisation the service's call must come. Left out are services that do not
#   send these keys or act for the resource's own account alone.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
#     description: The confused deputy problem, and aws:SourceArn, aws:SourceAccount, aws:SourceOrgID, aws:SourceOrgPaths
unsourced_services(statement) := {service |
	statement.Effect == "Allow"
	not _sourced(statement)
	some service in services(statement)
	not _sends_no_source(service)
}

_sourced(statement) if is_narrowed(statement)

# KMS has keys of its own for the resource on whose behalf a service calls, and
# so has Lambda for Alexa.
_sourced(statement) if {
	some c in statement.Condition
	_operator(c) in _positive
	regex.match(`^(kms:encryptioncontext:|lambda:eventsourcetoken$)`, lower(c.key))
	every v in c.values {
		_fixed(v)
	}
}

# Elastic Load Balancing writes access logs without source keys; the prefix with
# the account id in the bucket's policy takes their place.
# https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
_sends_no_source("logdelivery.elasticloadbalancing.amazonaws.com")

_sends_no_source("logdelivery.elb.amazonaws.com")
