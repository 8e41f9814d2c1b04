# METADATA
# title: User data does not pipe a download straight into a shell or fetch software over plain HTTP
# description: |
#   A script that is fetched and run in one go does whatever its server says at
#   that moment, as root. Over plain HTTP anyone on the way can say it instead.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html
#     description: Run commands when you launch an EC2 instance with user data input
#   - ref: https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_protect_compute_validate_software_integrity.html
#     description: Validate software integrity
# custom:
#   resources:
#     - aws_imagebuilder_component
#     - aws_instance
#     - aws_launch_configuration
#     - aws_launch_template
#     - aws_spot_instance_request
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_validate_software_integrity
#       strength: direct
#     - practice: sec_protect_data_transit_encrypt
#       strength: partial
#   risk: medium
#   remediation: |
#     Install signed packages, bake the software into the image, or check what
#     was fetched against a checksum that stands in the script.
#
#     ```terraform
#     resource "aws_instance" "example" {
#       ami           = data.aws_ami.example.id
#       instance_type = "t3.micro"
#
#       user_data = <<-EOT
#         #!/bin/sh
#         curl -fsSLo /tmp/agent.rpm https://example.com/agent.rpm
#         echo "${var.agent_sha256}  /tmp/agent.rpm" | sha256sum --check && rpm -i /tmp/agent.rpm
#       EOT
#     }
#     ```
package policies.ec2.user_data_does_not_run_unverified_downloads

import data.lib.ec2
import data.lib.verdict

fail contains verdict.fail("it runs a download without looking at it", script.attribute) if {
	some script in scripts
	piped(script.text)
}

fail contains verdict.fail(sprintf("it fetches software over plain HTTP from %s", [host]), script.attribute) if {
	some script in scripts
	not checked(script)
	some found in regex.find_all_string_submatch_n(`(?:curl|wget|yum|dnf|rpm|pip[0-9.]*|Invoke-WebRequest|iwr)\s[^\n|;]*?\bhttp://([^/\s:"']+)[^\s"']*\.(?:sh|py|pl|rpm|deb|tar|tgz|gz|xz|zip|bin|run|exe|msi|jar|whl|ps1)\b`, script.text, -1)
	host := found[1]
	not local_host(host)
}

# A component of an image is a script as well.
scripts := ec2.user_data(input) | {{"attribute": "data", "text": input.values.data} | input.type == "aws_imagebuilder_component"}

piped(text) if regex.match(`(curl|wget)\s[^\n|;&]*\|\s*(sudo\s+(-\S+\s+)*)?(\S*/)?((ba|z|da|k)?sh|python[0-9.]*|perl|ruby|node)\b`, text)

piped(text) if regex.match(`\b(ba|z|da|k)?sh\s+(-c\s+)?["']?(<\(|\$\()\s*(curl|wget)\s`, text)

checked(script) if regex.match(`(?i)sha(256|384|512)(sum)?|gpg|cosign|--checksig|minisign`, script.text)

local_host(host) if regex.match(`^(localhost|127\.|169\.254\.)`, host)

unknown contains verdict.unknown("user_data", "only a hash of it is known") if ec2.is_hidden(input)
