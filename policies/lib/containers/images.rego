package lib.containers

# METADATA
# title: The moving tag of an image
# description: |
#   What makes an image's name stand for other code tomorrow: "no tag", or "the
#   tag latest". Undefined for a digest or another tag, and for a name whose end
#   is only known when it is applied, of which sealed tells.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html
#     description: Preventing image tags from being overwritten
floating(image) := "the tag latest" if {
	not contains(image, "@")
	endswith(image, ":latest")
}

floating(image) := "no tag" if {
	not contains(image, "@")
	not contains(_last(image), ":")
	not sealed(image)
}

# METADATA
# title: A name whose end is not known before it is applied
# description: |
#   True where the name ends with the attribute of a resource. The URL of a
#   repository of ECR is none: it has no tag.
sealed(image) if {
	regex.match(`\x{f8d2}$`, image)
	not regex.match(`\x{f8d1}repository_(url|uri)\x{f8d2}$`, image)
}

# METADATA
# title: The public registry that an image comes from
# description: |
#   Its host: "docker.io" for names without one. Undefined for other registries
#   and for what AWS publishes in public.ecr.aws itself.
public_registry(image) := host if {
	host := _host(image)
	host in _public
	not regex.match(`^public\.ecr\.aws/(amazonlinux|aws-[a-z0-9-]+|cloudwatch-agent|ecs|eks|eks-distro|karpenter|lambda|xray)/`, image)
}

_public := {"docker.io", "gcr.io", "ghcr.io", "mcr.microsoft.com", "public.ecr.aws", "quay.io", "registry.gitlab.com", "registry.k8s.io"}

# The first part is a host if it has a dot or a port, or a symbol in it.
_host(image) := lower(first) if {
	parts := split(image, "/")
	count(parts) > 1
	first := parts[0]
	regex.match(`[.:\x{f8d0}]|^localhost$`, first)
} else := "docker.io" if {
	not regex.match(`^\x{f8d0}`, image)
	image != ""
}

_last(image) := parts[count(parts) - 1] if parts := split(image, "/")
