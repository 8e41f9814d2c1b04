package lib.containers_test

import data.lib.containers

test_floating if {
	containers.floating("nginx") == "no tag"
	containers.floating("registry:5000/nginx") == "no tag"
	containers.floating("nginx:latest") == "the tag latest"
	containers.floating("\uf8d0aws_ecr_repository.r\uf8d1repository_url\uf8d2") == "no tag"
	containers.floating("\uf8d0aws_ecr_repository.r\uf8d1repository_url\uf8d2:latest") == "the tag latest"
}

test_not_floating if {
	not containers.floating("nginx:1.29")
	not containers.floating("registry:5000/nginx:1.29")
	not containers.floating("nginx@sha256:0123")
	not containers.floating("nginx:latest@sha256:0123")
	not containers.floating("\uf8d0data.aws_ecr_image.i\uf8d1image_uri\uf8d2")
}

test_sealed if {
	containers.sealed("\uf8d0data.aws_ecr_image.i\uf8d1image_uri\uf8d2")
	not containers.sealed("\uf8d0aws_ecr_repository.r\uf8d1repository_url\uf8d2")
	not containers.sealed("nginx")
}

test_public_registry if {
	containers.public_registry("nginx") == "docker.io"
	containers.public_registry("bitnami/redis:7") == "docker.io"
	containers.public_registry("quay.io/a/b:1") == "quay.io"
	containers.public_registry("public.ecr.aws/docker/library/nginx:1") == "public.ecr.aws"
	not containers.public_registry("public.ecr.aws/aws-observability/aws-otel-collector:v0.43")
	not containers.public_registry("123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1")
	not containers.public_registry("\uf8d0aws_ecr_repository.r\uf8d1repository_url\uf8d2:1")
	not containers.public_registry("\uf8d0data.aws_caller_identity.c\uf8d1account_id\uf8d2.dkr.ecr.eu-west-1.amazonaws.com/web:1")
}
