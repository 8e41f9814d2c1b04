# The trail may stand in the configuration of a delegated administrator.
resource "aws_organizations_organization" "o" {} # want unknown
