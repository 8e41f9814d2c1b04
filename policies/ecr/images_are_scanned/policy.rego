# METADATA
# title: Images are scanned for known vulnerabilities
# description: |
#   An image carries the vulnerabilities of everything it was built from, and
#   new ones become known after it was built. Without a scan nobody is told that
#   what runs in production can be broken into by a published method.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html
#     description: Scan images for software vulnerabilities
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecr_registry_scanning_configuration
#     description: aws_ecr_registry_scanning_configuration
# custom:
#   resources: [aws_ecr_repository]
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_vulnerability_management
#       strength: direct
#     - practice: sec_appsec_automate_testing_throughout_lifecycle
#       strength: partial
#   risk: medium
#   remediation: |
#     Scan on push, for one repository or with a rule of the registry for all.
#     Enhanced scanning also looks again when new vulnerabilities become known.
#
#     ```terraform
#     resource "aws_ecr_registry_scanning_configuration" "example" {
#       scan_type = "ENHANCED"
#
#       rule {
#         scan_frequency = "CONTINUOUS_SCAN"
#
#         repository_filter {
#           filter      = "*"
#           filter_type = "WILDCARD"
#         }
#       }
#     }
#     ```
package policies.ecr.images_are_scanned

import data.lib.related
import data.lib.verdict

# Default: false (ECR API, CreateRepository, imageScanningConfiguration). A registry's
# configuration, where there is one, takes the place of that of its repositories.
fail contains verdict.fail("images are not scanned when they are pushed", "image_scanning_configuration[0].scan_on_push") if {
	not scanned
	not covered
}

scanned if {
	some config in input.values.image_scanning_configuration
	config.scan_on_push == true
}

covered if {
	some registry in related.beside(input, "aws_ecr_registry_scanning_configuration")
	some rule in registry.values.rule
	rule.scan_frequency in {"SCAN_ON_PUSH", "CONTINUOUS_SCAN"}
	some f in rule.repository_filter
	may_match(f.filter)
}

may_match(filter) if matches(filter, input.values.name)

# A repository always has a name; one that is not known may be any.
may_match(_) if not input.values.name

# A filter without wildcards stands for the names that contain it (ECR User Guide,
# "Filters to choose which repositories are scanned").
matches(filter, name) if {
	not contains(filter, "*")
	contains(name, filter)
}

matches(filter, name) if {
	contains(filter, "*")
	glob.match(filter, null, name)
}
