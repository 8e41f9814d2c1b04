# METADATA
# title: Approved products are shared through the organization
# description: |
#   A catalog of approved products lets teams start from something that has the controls
#   built in. Shared with a unit, it reaches all of its accounts, also new ones, and
#   nobody else.
# related_resources:
#   - ref: https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html
#     description: Sharing portfolios
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/servicecatalog_portfolio_share
#     description: aws_servicecatalog_portfolio_share
# custom:
#   scope: workload
#   evidence:
#     - practice: sec_securely_operate_automate_security_controls
#       strength: partial
#       polarity: presence
#     - practice: sec_permissions_share_securely
#       strength: partial
#       polarity: presence
#   remediation: |
#     Share the portfolio with the organization or a unit instead of accounts one by one.
#
#     ```terraform
#     resource "aws_servicecatalog_portfolio_share" "example" {
#       portfolio_id = aws_servicecatalog_portfolio.example.id
#       type         = "ORGANIZATIONAL_UNIT"
#       principal_id = aws_organizations_organizational_unit.production.arn
#     }
#     ```
package policies.servicecatalog.products_are_shared_inside_the_organization

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no portfolio is shared through the organization", "aws_servicecatalog_portfolio_share") if not shared

shared if {
	some share in related.all("aws_servicecatalog_portfolio_share")
	share.values.type in {"ORGANIZATION", "ORGANIZATIONAL_UNIT", "ORGANIZATION_MEMBER_ACCOUNT"}
}
