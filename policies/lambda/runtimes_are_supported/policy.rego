# METADATA
# title: Functions run on runtimes that are still patched
# description: |
#   A deprecated runtime gets no security fixes any more. Holes that become
#   known in it stay open in every function that uses it, and after a while the
#   function cannot be changed either.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
#     description: Lambda runtimes, with the dates of their deprecation
# custom:
#   resources: [aws_lambda_function]
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_vulnerability_management
#       strength: direct
#   remediation: |
#     Move the function to a newer runtime of the language, and test it:
#     language versions are not fully compatible.
#
#     ```terraform
#     resource "aws_lambda_function" "example" {
#       runtime = "python3.13"
#     }
#     ```
package policies.lambda.runtimes_are_supported

import data.lib.verdict

# Runtimes that AWS deprecated until 30 April 2026 (Lambda Developer Guide, "Lambda
# runtimes"), and when. Those on Amazon Linux 2 whose date has been moved are not
# among them.
deprecated := {
	"dotnet5.0": "2022-05-10",
	"dotnet6": "2024-12-20",
	"dotnet7": "2024-05-14",
	"dotnetcore1.0": "2019-06-27",
	"dotnetcore2.0": "2019-05-30",
	"dotnetcore2.1": "2022-01-05",
	"dotnetcore3.1": "2023-04-03",
	"go1.x": "2024-01-08",
	"java8": "2024-01-08",
	"nodejs": "2016-08-30",
	"nodejs10.x": "2021-07-30",
	"nodejs12.x": "2023-03-31",
	"nodejs14.x": "2023-12-04",
	"nodejs16.x": "2024-06-12",
	"nodejs18.x": "2025-09-01",
	"nodejs20.x": "2026-04-30",
	"nodejs4.3": "2020-03-05",
	"nodejs4.3-edge": "2020-03-05",
	"nodejs6.10": "2019-08-12",
	"nodejs8.10": "2020-03-06",
	"provided": "2024-01-08",
	"python2.7": "2021-07-15",
	"python3.6": "2022-07-18",
	"python3.7": "2023-12-04",
	"python3.8": "2024-10-14",
	"python3.9": "2025-12-15",
	"ruby2.5": "2021-07-30",
	"ruby2.7": "2023-12-07",
	"ruby3.2": "2026-03-31",
}

fail contains verdict.fail(sprintf("runtime %s is deprecated since %s", [input.values.runtime, deprecated[input.values.runtime]]), "runtime") if {
	deprecated[input.values.runtime]
}

# A container image brings its own.
skip if input.values.package_type == "Image"
