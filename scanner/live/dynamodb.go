package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/dynamodb"
	"github.com/aws/aws-sdk-go-v2/service/dynamodb/types"
)

func dynamodbService() *Service {
	both := []string{"aws_dynamodb_table", "aws_dynamodb_resource_policy"}
	table := both[:1]
	return &Service{Name: "dynamodb", ID: "DynamoDB", Collect: collectDynamoDB, Types: map[string]Type{
		"aws_dynamodb_table": {}, "aws_dynamodb_resource_policy": {},
	}, Calls: []Call{
		{Operation: "ListTables", Types: both},
		{Operation: "DescribeTable", Types: both},
		{Operation: "DescribeContinuousBackups", Types: table},
		{Operation: "DescribeTimeToLive", Types: table},
		{Operation: "ListTagsOfResource", Types: table},
		{Operation: "GetResourcePolicy", Types: both[1:]},
	}}
}

func collectDynamoDB(ctx context.Context, r *run) {
	client := dynamodb.NewFromConfig(r.config)
	var names []string
	all := []string{"aws_dynamodb_table", "aws_dynamodb_resource_policy"}
	if err := pages(ctx, dynamodb.NewListTablesPaginator(client, &dynamodb.ListTablesInput{}), func(o *dynamodb.ListTablesOutput) { names = append(names, o.TableNames...) }); err != nil {
		r.lost(err, "ListTables", all...)
	}
	each(ctx, names, func(ctx context.Context, name string) {
		out, err := client.DescribeTable(ctx, &dynamodb.DescribeTableInput{TableName: &name})
		if err != nil || out.Table == nil {
			r.lost(orEmpty(err), "DescribeTable", all...)
			return
		}
		dynamoTable(ctx, r, client, out.Table)
	})
}

func dynamoTable(ctx context.Context, r *run, client *dynamodb.Client, t *types.TableDescription) {
	name, arn := deref(t.TableName), deref(t.TableArn)
	v := object("arn", arn, "name", name, "deletion_protection_enabled", t.DeletionProtectionEnabled, "billing_mode", "PROVISIONED")
	if t.BillingModeSummary != nil && t.BillingModeSummary.BillingMode != "" {
		v["billing_mode"] = string(t.BillingModeSummary.BillingMode)
	}
	for _, k := range t.KeySchema {
		if k.KeyType == types.KeyTypeHash {
			v["hash_key"] = deref(k.AttributeName)
		} else {
			v["range_key"] = deref(k.AttributeName)
		}
	}
	if p := t.ProvisionedThroughput; p != nil && v["billing_mode"] == "PROVISIONED" {
		for k, x := range object("read_capacity", p.ReadCapacityUnits, "write_capacity", p.WriteCapacityUnits) {
			v[k] = x
		}
	}
	if d := t.SSEDescription; d != nil && d.Status == types.SSEStatusEnabled {
		v["server_side_encryption"] = block(object("enabled", true, "kms_key_arn", d.KMSMasterKeyArn))
	}
	of := owner(r.add("aws_dynamodb_table", name, arn, v), "aws_dynamodb_table", name, arn)
	of.Provider.Region = r.region
	if r.wants("aws_dynamodb_table") {
		backups, err := client.DescribeContinuousBackups(ctx, &dynamodb.DescribeContinuousBackupsInput{TableName: &name})
		switch {
		case err != nil || backups.ContinuousBackupsDescription == nil:
			r.unknown(of, orEmpty(err), "DescribeContinuousBackups", "point_in_time_recovery")
		case backups.ContinuousBackupsDescription.PointInTimeRecoveryDescription != nil:
			p := backups.ContinuousBackupsDescription.PointInTimeRecoveryDescription
			on := p.PointInTimeRecoveryStatus == types.PointInTimeRecoveryStatusEnabled
			v["point_in_time_recovery"] = block(object("enabled", on, "recovery_period_in_days", p.RecoveryPeriodInDays))
		}
		ttl, err := client.DescribeTimeToLive(ctx, &dynamodb.DescribeTimeToLiveInput{TableName: &name})
		switch {
		case err != nil:
			r.unknown(of, err, "DescribeTimeToLive", "ttl")
		case ttl.TimeToLiveDescription != nil:
			d := ttl.TimeToLiveDescription
			on := d.TimeToLiveStatus == types.TimeToLiveStatusEnabled || d.TimeToLiveStatus == types.TimeToLiveStatusEnabling
			v["ttl"] = block(object("attribute_name", d.AttributeName, "enabled", on))
		}
		tags := map[string]string{}
		in := &dynamodb.ListTagsOfResourceInput{ResourceArn: &arn}
		for more := true; more; {
			var page *dynamodb.ListTagsOfResourceOutput
			if page, err = client.ListTagsOfResource(ctx, in); err != nil {
				break
			}
			for _, t := range page.Tags {
				tags[deref(t.Key)] = deref(t.Value)
			}
			in.NextToken = page.NextToken
			more = deref(page.NextToken) != ""
		}
		if err != nil {
			r.unknown(of, err, "ListTagsOfResource", "tags", "tags_all")
		} else {
			setTags(v, tags)
		}
	}
	if r.wants("aws_dynamodb_resource_policy") {
		out, err := client.GetResourcePolicy(ctx, &dynamodb.GetResourcePolicyInput{ResourceArn: &arn})
		switch {
		case named(err, "PolicyNotFoundException"):
		case err != nil:
			r.lostOf(of, err, "GetResourcePolicy", "aws_dynamodb_resource_policy")
		default:
			r.companion(of, "aws_dynamodb_resource_policy", "", object("resource_arn", arn, "policy", out.Policy, "revision_id", out.RevisionId))
		}
	}
}
