package lib.iam

# METADATA
# title: Trust in tokens of an OpenID Connect provider
# description: |
#   The Allow statements of a trust policy by which holders of a web identity
#   token assume the role: number -> statement. Those that name Cognito, Amazon,
#   Facebook or Google, which have no aws_iam_openid_connect_provider, are not
#   among them.
web_identity_statements(document) := {i: s |
	some i, s in allows(document)
	count(granted_by(s, {"sts:AssumeRoleWithWebIdentity"})) > 0
	some p in s.Principal.Federated
	not p in _built_in_providers
	not contains(p, ":saml-provider/")
}

_built_in_providers := {"cognito-identity.amazonaws.com", "www.amazon.com", "graph.facebook.com", "accounts.google.com"}

# METADATA
# title: The issuers of a statement's tokens
# description: |
#   Host and path, as in the ARN of the provider:
#   `token.actions.githubusercontent.com`. Not those that only a symbol stands for.
issuers(statement) := {issuer |
	some p in statement.Principal.Federated
	parts := split(p, ":oidc-provider/")
	count(parts) == 2
	issuer := lower(parts[1])
}

# METADATA
# title: Issuers that many organisations share
# description: |
#   True where anybody can get a token from the issuer, so that only a claim in
#   it tells one's own from a stranger's. An EKS cluster's issuer is shared by all
#   pods of the cluster.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
#     description: Identity-provider controls for shared OIDC providers
is_shared_issuer(issuer) if strings.any_prefix_match(concat("", [issuer, "/"]), _shared_issuers)

_shared_issuers := {
	"token.actions.githubusercontent.com/", "gitlab.com/", "app.terraform.io/", "agent.buildkite.com/",
	"oidc.codefresh.io/", "api.bitbucket.org/", "api.pulumi.com/", "studio.datachain.ai/", "oidc.semaphoreci.com/",
}

is_shared_issuer(issuer) if regex.match(`^oidc\.eks\.[^.]+\.amazonaws\.com`, issuer)

# METADATA
# title: A statement that checks whose token it is
# description: |
#   True where a condition compares the token's subject, or another claim that
#   names the owner, with texts that leave no wildcard where the organisation,
#   repository, project or namespace stands.
limits_subject(statement) if {
	some c in statement.Condition
	_operator(c) in _positive
	_subject_claim(lower(c.key))
	count(c.values) > 0
	every v in c.values {
		_narrow_subject(v)
	}
}

# GitHub, GitLab and others also issue claims for the owner alone.
# https://docs.github.com/en/actions/reference/security/oidc
_subject_claim(key) if strings.any_suffix_match(key, [
	":sub", ":repository", ":repository_id", ":repository_owner", ":repository_owner_id", ":job_workflow_ref", ":enterprise_id",
	":namespace_id", ":project_id", ":namespace_path", ":project_path",
	":terraform_organization_id", ":terraform_workspace_id", ":terraform_project_id",
])

# A subject is a kind and an owner, then finer parts: repo:org/name:ref,
# project_path:group/project, organization:name:project, or an opaque id.
_narrow_subject(v) if {
	not contains(v, ":")
	not _open_beginning(v)
}

_narrow_subject(v) if {
	contains(v, ":")
	not startswith(v, "system:")
	kind := split(v, ":")[0]
	owner := substring(v, count(kind) + 1, -1)
	not wild(kind)
	not _open_beginning(owner)
}

# Kubernetes: system:serviceaccount:<namespace>:<name>.
_narrow_subject(v) if {
	parts := split(v, ":")
	array.slice(parts, 0, 2) == ["system", "serviceaccount"]
	count(parts) == 4
	not wild(parts[2])
}

# Nothing, or a wildcard in the first part.
_open_beginning(text) if text == ""

_open_beginning(text) if regex.match(`^[^/:]*[*?]`, text)

# METADATA
# title: A statement that checks for whom the token was made
# description: True where a condition compares the token's audience with texts without wildcards.
checks_audience(statement) if {
	some c in statement.Condition
	_operator(c) in _positive
	endswith(lower(c.key), ":aud")
	count(c.values) > 0
	every v in c.values {
		_fixed(v)
		not wild(v)
	}
}
