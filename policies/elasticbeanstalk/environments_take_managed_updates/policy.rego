# METADATA
# title: Environments take updates of their platform by themselves
# description: |
#   A platform version that is not updated keeps the holes of its operating
#   system, web server and language. Managed updates bring the fixes in a weekly
#   window, without anybody having to think of it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/environment-platform-update-managed.html
#     description: Managed platform updates
# custom:
#   resources: [aws_elastic_beanstalk_environment]
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_vulnerability_management
#       strength: direct
#   remediation: |
#     Turn managed updates on, and choose a window and the level.
#
#     ```terraform
#     resource "aws_elastic_beanstalk_environment" "example" {
#       setting {
#         namespace = "aws:elasticbeanstalk:managedactions"
#         name      = "ManagedActionsEnabled"
#         value     = "true"
#       }
#     }
#     ```
package policies.elasticbeanstalk.environments_take_managed_updates

import data.lib.verdict

# Default: false (Elastic Beanstalk Developer Guide, "General options for all environments").
fail contains verdict.fail("the platform is not updated by itself", sprintf("setting[%d].value", [i])) if {
	some i, setting in input.values.setting
	of(setting)
	not on(setting)
}

fail contains verdict.fail("the platform is not updated by itself", "setting") if {
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
	setting.namespace == "aws:elasticbeanstalk:managedactions"
	setting.name == "ManagedActionsEnabled"
}

templated if input.values.template_name

unknown contains verdict.unknown("template_name", "the template decides") if {
	templated
	not written
}
