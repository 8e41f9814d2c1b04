# METADATA
# title: Instances of environments only answer to version 2 of the metadata service
# description: |
#   With version 1 anything that can make the application fetch an address gets
#   the credentials of the instance's role.
# related_resources:
#   - ref: https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/environments-cfg-ec2-imds.html
#     description: The IMDS on your environment's instances
# custom:
#   resources: [aws_elastic_beanstalk_environment]
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_hardened_images
#       strength: direct
#   risk: medium
#   remediation: |
#     Turn version 1 off. Old SDKs must be updated first.
#
#     ```terraform
#     resource "aws_elastic_beanstalk_environment" "example" {
#       setting {
#         namespace = "aws:autoscaling:launchconfiguration"
#         name      = "DisableIMDSv1"
#         value     = "true"
#       }
#     }
#     ```
package policies.elasticbeanstalk.instances_require_imdsv2

import data.lib.verdict

# Default: false, except on newer platforms such as Amazon Linux 2023 (Elastic Beanstalk
# Developer Guide, "The IMDS on your environment's instances").
fail contains verdict.fail("version 1 of the metadata service is not turned off", sprintf("setting[%d].value", [i])) if {
	some i, setting in input.values.setting
	of(setting)
	not on(setting)
}

fail contains verdict.fail("version 1 of the metadata service is not turned off", "setting") if {
	not written
	not templated
	not veiled
}

# A setting always has both; one that is not known may be any.
veiled if {
	some setting in input.values.setting
	not whole(setting)
}

whole(setting) if {
	setting.namespace
	setting.name
}

written if {
	some setting in input.values.setting
	of(setting)
}

on(setting) if lower(setting.value) == "true"

of(setting) if {
	setting.namespace == "aws:autoscaling:launchconfiguration"
	setting.name == "DisableIMDSv1"
}

templated if input.values.template_name

unknown contains verdict.unknown("template_name", "the template decides") if {
	templated
	not written
}
