package live

import (
	"github.com/aws/aws-sdk-go-v2/service/cloudtrail"
	"github.com/aws/aws-sdk-go-v2/service/dynamodb"
	"github.com/aws/aws-sdk-go-v2/service/ec2"
	"github.com/aws/aws-sdk-go-v2/service/iam"
	"github.com/aws/aws-sdk-go-v2/service/kms"
	"github.com/aws/aws-sdk-go-v2/service/lambda"
	"github.com/aws/aws-sdk-go-v2/service/rds"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/aws-sdk-go-v2/service/s3control"
	"github.com/aws/aws-sdk-go-v2/service/sns"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
)

func init() {
	speaks("CloudTrail", &cloudtrail.Client{}, map[string][]string{
		"Trail.HomeRegion":               {"eu-central-1"},
		"GetEventDataStoreOutput.Status": {"ENABLED"},
	})
	speaks("DynamoDB", &dynamodb.Client{}, nil)
	speaks("EC2", &ec2.Client{}, map[string][]string{
		"Region.RegionName":                  {"eu-central-1"},
		"SecurityGroup.GroupName":            {"default", "web"},
		"FlowLog.ResourceId":                 {"vpc-1", "subnet-1", "eni-1", "tgw-1"},
		"InstanceState.Name":                 {"running"},
		"Instance.RootDeviceName":            {"DeviceName", "/dev/xvda"},
		"UserIdGroupPair.GroupId":            {"GroupId", "sg-other", "sg-other", "GroupId"},
		"NetworkAclEntry.Egress":             {"true", "false", "false", "true"},
		"AttributeValue.Value":               {"IyEvYmluL3NoCmVjaG8gaGk=", "H4sIAP+A"},
		"RouteTableAssociation.Main":         {"true", "false", "false", "false"},
		"Route.GatewayId":                    {"igw-1", "vgw-1", "vpce-1", "local"},
		"Route.Origin":                       {"CreateRoute"},
		"TransitGateway.OwnerId":             {"123456789012"},
		"Image.SourceInstanceId":             {"", "i-1"},
		"Image.State":                        {"available"},
		"VpcEndpoint.State":                  {"Available"},
		"VpnConnectionOptions.TunnelOptions": {"OutsideIpAddress=192.0.2.1", "OutsideIpAddress=192.0.2.2"},
		"VpnConnection.State":                {"available"},
	})
	speaks("IAM", &iam.Client{}, map[string][]string{
		"RoleDetail.Path":                {"/", "/aws-service-role/ecs.amazonaws.com/"},
		"PolicyVersion.IsDefaultVersion": {"true"},
	})
	speaks("KMS", &kms.Client{}, map[string][]string{
		"GrantListEntry.GranteePrincipal":             {"arn:aws:iam::123456789012:role/r", "rds.eu-central-1.amazonaws.com"},
		"KeyMetadata.KeyManager":                      {"CUSTOMER"},
		"KeyMetadata.KeyState":                        {"Enabled"},
		"KeyMetadata.KeySpec":                         {"SYMMETRIC_DEFAULT"},
		"KeyMetadata.Origin":                          {"AWS_KMS", "EXTERNAL", "EXTERNAL", "AWS_KMS"},
		"MultiRegionConfiguration.MultiRegionKeyType": {"PRIMARY", "PRIMARY", "REPLICA", "REPLICA"},
	})
	speaks("Lambda", &lambda.Client{}, map[string][]string{
		"GetPolicyOutput.Policy":             lambdaTold,
		"GetLayerVersionPolicyOutput.Policy": lambdaTold,
	})
	speaks("RDS", &rds.Client{}, map[string][]string{
		"DBInstance.Engine":                              {"postgres", "docdb", "neptune", "aurora-mysql"},
		"DBInstance.DBClusterIdentifier":                 {"", "cluster", "cluster", "cluster"},
		"DBCluster.Engine":                               {"aurora-mysql", "docdb", "neptune", "mysql"},
		"DBClusterSnapshot.Engine":                       {"aurora-mysql", "docdb", "neptune", "mysql"},
		"DBClusterParameterGroup.DBParameterGroupFamily": {"aurora-mysql8.0", "docdb5.0", "neptune1", "mysql8"},
		"DBSnapshotAttribute.AttributeName":              {"restore"},
		"DBClusterSnapshotAttribute.AttributeName":       {"restore"},
		"GlobalCluster.Engine":                           {"aurora-mysql", "docdb", "neptune", "aurora-postgresql"},
		"DBCluster.ActivityStreamStatus":                 {"started", "stopped"},
	})
	speaks("S3", &s3.Client{}, map[string][]string{"Bucket.BucketRegion": {"eu-central-1"}})
	speaks("S3 Control", &s3control.Client{}, nil)
	speaks("SNS", &sns.Client{}, map[string][]string{
		"Subscription.SubscriptionArn":        {"arn:aws:sns:eu-central-1:123456789012:t:1", "PendingConfirmation"},
		"ListTopicsOutput.TopicArn":           {"arn:aws:sns:eu-central-1:123456789012:t"},
		"Topic.TopicArn":                      {"arn:aws:sns:eu-central-1:123456789012:t"},
		"GetTopicAttributesOutput.Attributes": attributesOf(snsAttributes),
	})
	speaks("SQS", &sqs.Client{}, map[string][]string{
		"ListQueuesOutput.QueueUrls":          {"https://sqs.eu-central-1.amazonaws.com/123456789012/q"},
		"GetQueueAttributesOutput.Attributes": attributesOf(sqsAttributes),
	})
}

// attributesOf are all attributes of a table, each with a value of its form.
func attributesOf(table map[string]string) (told []string) {
	for theirs, ours := range table {
		told = append(told, theirs+"="+map[byte]string{'s': "text", 'n': "7", 'b': "true"}[ours[0]])
	}
	return told
}

// lambdaTold are policies as Lambda writes them.
var lambdaTold = []string{
	`{"Version":"2012-10-17","Id":"default","Statement":[{"Sid":"s3","Effect":"Allow","Principal":{"Service":"s3.amazonaws.com"},"Action":"lambda:InvokeFunction","Resource":"arn","Condition":{"StringEquals":{"AWS:SourceAccount":"123456789012"},"ArnLike":{"AWS:SourceArn":"arn:aws:s3:::b"}}}]}`,
	`{"Version":"2012-10-17","Id":"default","Statement":[{"Sid":"url","Effect":"Allow","Principal":"*","Action":"lambda:InvokeFunctionUrl","Resource":"arn","Condition":{"StringEquals":{"lambda:FunctionUrlAuthType":"NONE"}}}]}`,
	`{"Version":"2012-10-17","Id":"default","Statement":[{"Sid":"org","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::210987654321:root"},"Action":"lambda:GetLayerVersion","Resource":"arn","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-1"}}}]}`,
	`{"Version":"2012-10-17","Id":"default","Statement":[{"Sid":"alexa","Effect":"Allow","Principal":{"Service":"alexa-appkit.amazon.com"},"Action":["lambda:InvokeFunction","lambda:GetFunction"],"Resource":"arn","Condition":{"StringEquals":{"lambda:EventSourceToken":"t"},"Bool":{"lambda:InvokedViaFunctionUrl":"true"}}}]}`,
}
