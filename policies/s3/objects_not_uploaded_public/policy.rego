# METADATA
# title: Objects are not uploaded with a public ACL
# description: |
#   An object has an access control list of its own. One that names everyone
#   opens this object, however private the bucket looks.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html
#     description: Access control list (ACL) overview
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_object
#     description: aws_s3_object.acl
# custom:
#   resources: [aws_s3_object, aws_s3_object_copy, aws_s3_bucket_object]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_protect_data_rest_access_control
#       strength: direct
#   risk: high
#   remediation: |
#     Leave the ACL away. Serve what is public through CloudFront.
#
#     ```terraform
#     resource "aws_s3_object" "example" {
#       bucket = aws_s3_bucket.example.id
#       key    = "example.json"
#       source = "example.json"
#     }
#     ```
package policies.s3.objects_not_uploaded_public

import data.lib.verdict

fail contains verdict.fail(sprintf("the object is uploaded with the ACL %s", [input.values.acl]), "acl") if {
	input.values.acl in {"public-read", "public-read-write", "authenticated-read"}
}

fail contains verdict.fail("the object is granted to everyone", sprintf("grant[%d]", [i])) if {
	some i, grant in input.values.grant
	endswith(grant.uri, "/groups/global/AllUsers")
}

fail contains verdict.fail("the object is granted to every AWS account", sprintf("grant[%d]", [i])) if {
	some i, grant in input.values.grant
	endswith(grant.uri, "/groups/global/AuthenticatedUsers")
}
