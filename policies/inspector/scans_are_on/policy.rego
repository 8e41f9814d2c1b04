# METADATA
# title: Software in use is scanned for vulnerabilities
# description: |
#   New holes in published software are exploited within days. Amazon Inspector
#   compares what runs on instances, in images and in functions with the lists
#   of them, all the time; what is left out stays as it was built.
# related_resources:
#   - ref: https://docs.aws.amazon.com/inspector/latest/user/activate-scans.html
#     description: Activating a scan type
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/inspector2_enabler
#     description: aws_inspector2_enabler
# custom:
#   scope: account
#   evidence:
#     - practice: sec_protect_compute_vulnerability_management
#       strength: direct
#     - practice: sec_protect_compute_auto_protection
#       strength: partial
#     - practice: sec_appsec_automate_testing_throughout_lifecycle
#       strength: partial
#     - practice: sec_securely_operate_updated_threats
#       strength: partial
#   risk: high
#   remediation: |
#     Turn on the scans for what is in use, in each region; for an organisation
#     also for accounts to come.
#
#     ```terraform
#     resource "aws_inspector2_enabler" "example" {
#       account_ids    = [data.aws_caller_identity.current.account_id]
#       resource_types = ["EC2", "ECR", "LAMBDA"]
#     }
#     ```
package policies.inspector.scans_are_on

import data.lib.related
import data.lib.verdict

enablers := related.all("aws_inspector2_enabler")

settings := related.all("aws_inspector2_organization_configuration")

scanned contains type if {
	some enabler in enablers
	some type in enabler.values.resource_types
}

fail contains verdict.missing("no software is scanned for vulnerabilities", "aws_inspector2_enabler") if {
	count(enablers) == 0
	count(settings) == 0
}

fail contains verdict.at(enabler, "instances are not scanned", "resource_types") if {
	not "EC2" in scanned
	count(related.all("aws_instance")) > 0
	some enabler in enablers
}

fail contains verdict.at(enabler, "container images are not scanned", "resource_types") if {
	not "ECR" in scanned
	count(related.all("aws_ecr_repository")) > 0
	some enabler in enablers
}

fail contains verdict.at(enabler, "functions are not scanned", "resource_types") if {
	not "LAMBDA" in scanned
	count(related.all("aws_lambda_function")) > 0
	some enabler in enablers
}

fail contains verdict.at(setting, "instances of new accounts are not scanned", "auto_enable[0].ec2") if {
	some setting in settings
	some auto in setting.values.auto_enable
	auto.ec2 == false
}

fail contains verdict.at(setting, "container images of new accounts are not scanned", "auto_enable[0].ecr") if {
	some setting in settings
	some auto in setting.values.auto_enable
	auto.ecr == false
}

# Default: false (provider 5.100, lambda).
fail contains verdict.at(setting, "functions of new accounts are not scanned", "auto_enable[0].lambda") if {
	some setting in settings
	some auto in setting.values.auto_enable
	not auto.lambda == true
}
