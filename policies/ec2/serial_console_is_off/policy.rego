# METADATA
# title: Serial console access is off for the account
# description: |
#   The serial console reaches an instance past its security groups, its network
#   and its login service. Unless somebody repairs a machine with it, it is a
#   way in that nothing watches.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configure-access-to-serial-console.html
#     description: Configure access to the EC2 Serial Console
# custom:
#   scope: account
#   evidence:
#     - practice: sec_protect_compute_reduce_manual_management
#       strength: direct
#   risk: low
#   remediation: |
#     Turn it off, and on again for the hour in which it is needed.
#
#     ```terraform
#     resource "aws_ec2_serial_console_access" "this" {
#       enabled = false
#     }
#     ```
package policies.ec2.serial_console_is_off

import data.lib.related
import data.lib.verdict

settings := related.all("aws_ec2_serial_console_access")

unknown contains verdict.unknown("aws_ec2_serial_console_access", "only the account itself can show it") if count(settings) == 0

# Default: off in AWS (Amazon EC2 User Guide, "Configure access to the EC2 Serial
# Console"), on where the resource says nothing (aws_ec2_serial_console_access).
fail contains verdict.at(setting, "the serial console is on", "enabled") if {
	some setting in settings
	not setting.values.enabled == false
}
