package livetest

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
)

// page returns which of n things are on a page, and the token of the next one.
func page(n, size int, token string) (from, to int, next string) {
	from, _ = strconv.Atoi(token) // none is the first page
	if to = min(n, from+size); to < n {
		next = strconv.Itoa(to)
	}
	return from, to, next
}

func number(text string, otherwise int) int {
	if n, err := strconv.Atoi(text); err == nil {
		return n
	}
	return otherwise
}

// answer returns what AWS says: a document, or with another status than 200 the name
// of an error.
func (c *Cloud) answer(q *question, call Call) (int, []byte) {
	text := ""
	switch call.Service {
	case "sts":
		text = fmt.Sprintf("<GetCallerIdentityResponse><GetCallerIdentityResult><Account>%s</Account><Arn>arn:aws:iam::%s:user/me</Arn><UserId>me</UserId></GetCallerIdentityResult></GetCallerIdentityResponse>", Account, Account)
	case "ec2":
		text = c.ec2(q, call.Operation)
	case "iam":
		text = c.iam(q, call.Operation)
	case "sns":
		text = c.sns(q, call.Operation)
	case "s3":
		return c.s3(q, call.Operation)
	case "lambda":
		text = c.lambda(q, call.Operation)
	case "sqs", "dynamodb", "kms":
		return c.json(q, call.Service, call.Operation)
	}
	if text == "" { // an answer that holds nothing
		switch {
		case call.Operation == "DescribeEndpoints": // of services that are asked where they are
			text = document(map[string]any{"Endpoints": []any{map[string]any{"Address": q.r.Host, "CachePeriodInMinutes": 10}}})
		case q.form != nil:
			text = fmt.Sprintf("<%sResponse><%sResult></%sResult></%sResponse>", call.Operation, call.Operation, call.Operation, call.Operation)
		case q.r.Header.Get("Smithy-Protocol") == "rpc-v2-cbor":
			text = "\xa0"
		case call.Service == "route53" || call.Service == "cloudfront":
			text = "<Result></Result>"
		default:
			text = "{}"
		}
	}
	return http.StatusOK, []byte(text)
}

// xml joins the elements of a page.
func xml(from, to int, f func(i int) string) string {
	var b strings.Builder
	for i := from; i < to; i++ {
		b.WriteString(f(i))
	}
	return b.String()
}

func element(name, text string) string {
	if text == "" {
		return ""
	}
	return "<" + name + ">" + text + "</" + name + ">"
}

const ec2Tags = "<tagSet><item><key>team</key><value>payments</value></item></tagSet>"

func (c *Cloud) ec2(q *question, operation string) string {
	paged := func(set string, n int, f func(i int) string) string {
		from, to, next := page(n, number(q.form.Get("MaxResults"), 1000), q.form.Get("NextToken"))
		return fmt.Sprintf("<%sResponse><%s>%s</%s>%s</%sResponse>", operation, set, xml(from, to, f), set, element("nextToken", next), operation)
	}
	switch operation {
	case "DescribeRegions":
		return paged("regionInfo", len(c.Regions), func(i int) string { return "<item><regionName>" + c.Regions[i] + "</regionName></item>" })
	case "DescribeVolumes":
		return paged("volumeSet", c.Sizes.Volumes, func(i int) string {
			return fmt.Sprintf("<item><volumeId>vol-%d</volumeId><size>8</size><availabilityZone>%sa</availabilityZone><volumeType>gp2</volumeType><encrypted>%t</encrypted>%s</item>", i, q.region, i%2 == 0, ec2Tags)
		})
	case "DescribeInstances":
		return paged("reservationSet", c.Sizes.Instances, func(i int) string {
			return fmt.Sprintf("<item><instancesSet><item><instanceId>i-%d</instanceId><imageId>ami-1</imageId><instanceState><name>running</name></instanceState><instanceType>m5.large</instanceType><rootDeviceName>/dev/xvda</rootDeviceName><blockDeviceMapping><item><deviceName>/dev/xvda</deviceName><ebs><volumeId>vol-%d</volumeId></ebs></item></blockDeviceMapping>%s</item></instancesSet></item>", i, i%max(1, c.Sizes.Volumes), ec2Tags)
		})
	case "DescribeSecurityGroups":
		return paged("securityGroupInfo", c.Sizes.Groups, func(i int) string {
			return fmt.Sprintf("<item><groupId>sg-%d</groupId><groupName>web-%d</groupName><vpcId>vpc-1</vpcId><ipPermissions><item><ipProtocol>tcp</ipProtocol><fromPort>22</fromPort><toPort>22</toPort><ipRanges><item><cidrIp>0.0.0.0/0</cidrIp></item></ipRanges></item></ipPermissions>%s</item>", i, i, ec2Tags)
		})
	case "GetEbsEncryptionByDefault":
		return "<R><ebsEncryptionByDefault>true</ebsEncryptionByDefault></R>"
	case "GetSnapshotBlockPublicAccessState":
		return "<R><state>block-all-sharing</state></R>"
	case "GetImageBlockPublicAccessState":
		return "<R><imageBlockPublicAccessState>block-new-sharing</imageBlockPublicAccessState></R>"
	case "GetSerialConsoleAccessStatus":
		return "<R><serialConsoleAccessEnabled>false</serialConsoleAccessEnabled></R>"
	}
	return ""
}

func (c *Cloud) iam(q *question, operation string) string {
	result := func(text string) string {
		return fmt.Sprintf("<%sResponse><%sResult>%s</%sResult></%sResponse>", operation, operation, text, operation, operation)
	}
	user := q.form.Get("UserName")
	switch operation {
	case "GetAccountAuthorizationDetails":
		document := url.QueryEscape(`{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}`)
		from, to, next := page(c.Sizes.Roles+c.Sizes.Users, number(q.form.Get("MaxItems"), 100), q.form.Get("Marker"))
		roles := xml(from, min(to, c.Sizes.Roles), func(i int) string {
			return fmt.Sprintf("<member><RoleName>role-%d</RoleName><Arn>arn:aws:iam::%s:role/role-%d</Arn><Path>/</Path><AssumeRolePolicyDocument>%s</AssumeRolePolicyDocument><RolePolicyList><member><PolicyName>p</PolicyName><PolicyDocument>%s</PolicyDocument></member></RolePolicyList></member>", i, Account, i, document, document)
		})
		users := xml(max(from, c.Sizes.Roles), to, func(i int) string {
			return fmt.Sprintf("<member><UserName>user-%d</UserName><Arn>arn:aws:iam::%s:user/user-%d</Arn><Path>/</Path></member>", i, Account, i)
		})
		more := "<IsTruncated>false</IsTruncated>"
		if next != "" {
			more = "<IsTruncated>true</IsTruncated>" + element("Marker", next)
		}
		return result("<RoleDetailList>" + roles + "</RoleDetailList><UserDetailList>" + users + "</UserDetailList>" + more)
	case "ListAccessKeys":
		return result(fmt.Sprintf("<AccessKeyMetadata><member><UserName>%s</UserName><AccessKeyId>AKIA%s</AccessKeyId><Status>Active</Status></member></AccessKeyMetadata><IsTruncated>false</IsTruncated>", user, strings.ToUpper(user)))
	case "GetLoginProfile":
		return result(fmt.Sprintf("<LoginProfile><UserName>%s</UserName><PasswordResetRequired>true</PasswordResetRequired></LoginProfile>", user))
	case "GetAccountPasswordPolicy":
		return result("<PasswordPolicy><MinimumPasswordLength>14</MinimumPasswordLength></PasswordPolicy>")
	}
	return ""
}

func (c *Cloud) sns(q *question, operation string) string {
	result := func(text string) string {
		return fmt.Sprintf("<%sResponse><%sResult>%s</%sResult></%sResponse>", operation, operation, text, operation, operation)
	}
	switch operation {
	case "ListTopics":
		from, to, next := page(c.Sizes.Topics, 100, q.form.Get("NextToken"))
		return result("<Topics>" + xml(from, to, func(i int) string {
			return fmt.Sprintf("<member><TopicArn>arn:aws:sns:%s:%s:topic-%d</TopicArn></member>", q.region, Account, i)
		}) + "</Topics>" + element("NextToken", next))
	case "GetTopicAttributes":
		return result("<Attributes><entry><key>DisplayName</key><value>it</value></entry><entry><key>TopicArn</key><value>" + q.form.Get("TopicArn") + "</value></entry></Attributes>")
	}
	return ""
}

func (c *Cloud) s3(q *question, operation string) (int, []byte) {
	absent := func(code string) (int, []byte) { return http.StatusNotFound, []byte(code) }
	switch operation {
	case "ListBuckets":
		from, to, next := page(c.Sizes.Buckets, number(q.r.URL.Query().Get("max-buckets"), 10000), q.r.URL.Query().Get("continuation-token"))
		return http.StatusOK, []byte("<ListAllMyBucketsResult><Buckets>" + xml(from, to, func(i int) string {
			return fmt.Sprintf("<Bucket><Name>bucket-%d</Name><BucketRegion>%s</BucketRegion></Bucket>", i, c.Regions[i%len(c.Regions)])
		}) + "</Buckets>" + element("ContinuationToken", next) + "</ListAllMyBucketsResult>")
	case "versioning":
		return http.StatusOK, []byte("<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>")
	case "encryption":
		return http.StatusOK, []byte("<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>")
	case "policy":
		return absent("NoSuchBucketPolicy")
	case "publicAccessBlock":
		return http.StatusOK, []byte("<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls><BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>true</RestrictPublicBuckets></PublicAccessBlockConfiguration>")
	case "logging":
		return http.StatusOK, []byte("<BucketLoggingStatus></BucketLoggingStatus>")
	case "lifecycle":
		return absent("NoSuchLifecycleConfiguration")
	case "ownershipControls":
		return http.StatusOK, []byte("<OwnershipControls><Rule><ObjectOwnership>BucketOwnerEnforced</ObjectOwnership></Rule></OwnershipControls>")
	case "acl":
		return http.StatusOK, []byte("<AccessControlPolicy><Owner><ID>me</ID></Owner><AccessControlList></AccessControlList></AccessControlPolicy>")
	case "cors":
		return absent("NoSuchCORSConfiguration")
	case "website":
		return absent("NoSuchWebsiteConfiguration")
	case "object-lock":
		return absent("ObjectLockConfigurationNotFoundError")
	case "replication":
		return absent("ReplicationConfigurationNotFoundError")
	case "tagging":
		return absent("NoSuchTagSet")
	case control + "configuration/publicAccessBlock":
		return absent("NoSuchPublicAccessBlockConfiguration")
	}
	return http.StatusOK, []byte("<Result></Result>") // nothing is configured
}

func (c *Cloud) lambda(q *question, operation string) string {
	switch operation {
	case "ListFunctions":
		from, to, next := page(c.Sizes.Functions, number(q.r.URL.Query().Get("MaxItems"), 50), q.r.URL.Query().Get("Marker"))
		functions := []any{}
		for i := from; i < to; i++ {
			functions = append(functions, map[string]any{"FunctionName": fmt.Sprint("f-", i), "FunctionArn": fmt.Sprintf("arn:aws:lambda:%s:%s:function:f-%d", q.region, Account, i), "Runtime": "python3.12", "MemorySize": 128})
		}
		return document(map[string]any{"Functions": functions, "NextMarker": next})
	case "ListTags":
		return document(map[string]any{"Tags": map[string]string{"team": "payments"}})
	}
	return ""
}

// document is v as JSON without what is empty.
func document(v map[string]any) string {
	for k, x := range v {
		if x == "" {
			delete(v, k)
		}
	}
	text, err := json.Marshal(v)
	if err != nil {
		panic(err) // a mistake here
	}
	return string(text)
}

func (c *Cloud) json(q *question, service, operation string) (int, []byte) {
	var in map[string]any
	_ = json.Unmarshal(q.body, &in) // what is broken is empty
	text := func(name string) string { s, _ := in[name].(string); return s }
	list := func(n, size int, token string, f func(i int) any) ([]any, string) {
		from, to, next := page(n, size, token)
		items := []any{}
		for i := from; i < to; i++ {
			items = append(items, f(i))
		}
		return items, next
	}
	arn := func(rest string) string { return "arn:aws:" + service + ":" + q.region + ":" + Account + ":" + rest }
	ok := func(v map[string]any) (int, []byte) { return http.StatusOK, []byte(document(v)) }
	switch service + ":" + operation {
	case "sqs:ListQueues":
		urls, next := list(c.Sizes.Queues, number(fmt.Sprint(in["MaxResults"]), 1000), text("NextToken"), func(i int) any {
			return fmt.Sprintf("https://sqs.%s.amazonaws.com/%s/queue-%d", q.region, Account, i)
		})
		return ok(map[string]any{"QueueUrls": urls, "NextToken": next})
	case "sqs:GetQueueAttributes":
		name := text("QueueUrl")
		return ok(map[string]any{"Attributes": map[string]string{"QueueArn": arn(name[strings.LastIndexByte(name, '/')+1:]), "SqsManagedSseEnabled": "true", "VisibilityTimeout": "30"}})
	case "dynamodb:ListTables":
		names, next := list(c.Sizes.Tables, 100, text("ExclusiveStartTableName"), func(i int) any { return fmt.Sprint("table-", i) })
		if next != "" {
			n, _ := strconv.Atoi(next)
			next = fmt.Sprint(n) // not a table's name, as DynamoDB has it, but just as opaque
		}
		return ok(map[string]any{"TableNames": names, "LastEvaluatedTableName": next})
	case "dynamodb:DescribeTable":
		return ok(map[string]any{"Table": map[string]any{"TableName": text("TableName"), "TableArn": arn("table/" + text("TableName")), "KeySchema": []any{map[string]any{"AttributeName": "id", "KeyType": "HASH"}}}})
	case "dynamodb:DescribeContinuousBackups":
		return ok(map[string]any{"ContinuousBackupsDescription": map[string]any{"ContinuousBackupsStatus": "ENABLED", "PointInTimeRecoveryDescription": map[string]any{"PointInTimeRecoveryStatus": "ENABLED"}}})
	case "dynamodb:GetResourcePolicy":
		return http.StatusBadRequest, []byte("PolicyNotFoundException")
	case "kms:ListKeys":
		keys, next := list(c.Sizes.Keys, 100, text("Marker"), func(i int) any { return map[string]any{"KeyId": fmt.Sprint("key-", i)} })
		return ok(map[string]any{"Keys": keys, "NextMarker": next, "Truncated": next != ""})
	case "kms:DescribeKey":
		return ok(map[string]any{"KeyMetadata": map[string]any{"KeyId": text("KeyId"), "Arn": arn("key/" + text("KeyId")), "KeyManager": "CUSTOMER", "KeyState": "Enabled", "KeySpec": "SYMMETRIC_DEFAULT", "Origin": "AWS_KMS", "Enabled": true}})
	case "kms:GetKeyPolicy":
		return ok(map[string]any{"Policy": `{"Version":"2012-10-17","Statement":[]}`})
	case "kms:GetKeyRotationStatus":
		return ok(map[string]any{"KeyRotationEnabled": true})
	}
	return ok(map[string]any{})
}
