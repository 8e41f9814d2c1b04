package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/cloudtrail"
	"github.com/aws/aws-sdk-go-v2/service/cloudtrail/types"
)

func cloudtrailService() *Service {
	trail, store := []string{"aws_cloudtrail"}, []string{"aws_cloudtrail_event_data_store"}
	return &Service{Name: "cloudtrail", ID: "CloudTrail", Collect: collectCloudTrail, Types: map[string]Type{
		"aws_cloudtrail": {}, "aws_cloudtrail_event_data_store": {},
	}, Calls: []Call{
		{Operation: "DescribeTrails", Types: trail},
		{Operation: "GetTrailStatus", Types: trail},
		{Operation: "GetEventSelectors", Types: trail},
		{Operation: "GetInsightSelectors", Types: trail},
		{Operation: "ListTags", Types: trail},
		{Operation: "ListEventDataStores", Types: store},
		{Operation: "GetEventDataStore", Types: store},
	}}
}

func collectCloudTrail(ctx context.Context, r *run) {
	client := cloudtrail.NewFromConfig(r.config)
	if r.wants("aws_cloudtrail") {
		out, err := client.DescribeTrails(ctx, &cloudtrail.DescribeTrailsInput{}) // it is not paged
		if err != nil {
			r.lost(err, "DescribeTrails", "aws_cloudtrail")
		} else {
			each(ctx, out.TrailList, func(ctx context.Context, t types.Trail) {
				if home := deref(t.HomeRegion); home == "" || home == r.region { // else the shadow of a trail
					cloudTrail(ctx, r, client, t)
				}
			})
		}
	}
	if r.wants("aws_cloudtrail_event_data_store") {
		dataStores(ctx, r, client)
	}
}

func cloudTrail(ctx context.Context, r *run, client *cloudtrail.Client, t types.Trail) {
	v := object("arn", t.TrailARN, "id", t.TrailARN, "name", t.Name, "home_region", t.HomeRegion, "s3_bucket_name", t.S3BucketName, "s3_key_prefix", t.S3KeyPrefix,
		"sns_topic_name", t.SnsTopicName, //nolint:staticcheck // deprecated, and what the provider shows
		"cloud_watch_logs_group_arn", t.CloudWatchLogsLogGroupArn, "cloud_watch_logs_role_arn", t.CloudWatchLogsRoleArn,
		"enable_log_file_validation", t.LogFileValidationEnabled, "include_global_service_events", t.IncludeGlobalServiceEvents,
		"is_multi_region_trail", t.IsMultiRegionTrail, "is_organization_trail", t.IsOrganizationTrail, "kms_key_id", t.KmsKeyId)
	res := r.add("aws_cloudtrail", deref(t.Name), deref(t.TrailARN), v)
	status, err := client.GetTrailStatus(ctx, &cloudtrail.GetTrailStatusInput{Name: t.TrailARN})
	if err != nil || status.IsLogging == nil {
		r.unknown(res, orEmpty(err), "GetTrailStatus", "enable_logging")
	} else {
		v["enable_logging"] = *status.IsLogging
	}
	selectors, err := client.GetEventSelectors(ctx, &cloudtrail.GetEventSelectorsInput{TrailName: t.TrailARN})
	if err != nil {
		r.unknown(res, err, "GetEventSelectors", "event_selector", "advanced_event_selector")
	} else {
		for k, x := range object("event_selector", blocks(selectors.EventSelectors, func(s types.EventSelector) values {
			return object("include_management_events", s.IncludeManagementEvents, "read_write_type", s.ReadWriteType, "exclude_management_event_sources", set(s.ExcludeManagementEventSources),
				"data_resource", blocks(s.DataResources, func(d types.DataResource) values { return object("type", d.Type, "values", d.Values) }))
		}), "advanced_event_selector", advanced(selectors.AdvancedEventSelectors)) {
			v[k] = x
		}
	}
	insights, err := client.GetInsightSelectors(ctx, &cloudtrail.GetInsightSelectorsInput{TrailName: t.TrailARN})
	switch {
	case named(err, "InsightNotEnabledException"):
	case err != nil:
		r.unknown(res, err, "GetInsightSelectors", "insight_selector")
	default:
		for k, x := range object("insight_selector", set(blocks(insights.InsightSelectors, func(s types.InsightSelector) values { return object("insight_type", s.InsightType) }))) {
			v[k] = x
		}
	}
	tags := map[string]string{}
	err = pages(ctx, cloudtrail.NewListTagsPaginator(client, &cloudtrail.ListTagsInput{ResourceIdList: []string{deref(t.TrailARN)}}), func(o *cloudtrail.ListTagsOutput) {
		for _, list := range o.ResourceTagList {
			for _, t := range list.TagsList {
				tags[deref(t.Key)] = deref(t.Value)
			}
		}
	})
	if err != nil {
		r.unknown(res, err, "ListTags", "tags", "tags_all")
		return
	}
	setTags(v, tags)
}

func advanced(selectors []types.AdvancedEventSelector) any {
	return blocks(selectors, func(s types.AdvancedEventSelector) values {
		return object("name", s.Name, "field_selector", set(blocks(s.FieldSelectors, func(f types.AdvancedFieldSelector) values {
			return object("field", f.Field, "equals", f.Equals, "not_equals", f.NotEquals, "starts_with", f.StartsWith, "not_starts_with", f.NotStartsWith,
				"ends_with", f.EndsWith, "not_ends_with", f.NotEndsWith)
		})))
	})
}

func dataStores(ctx context.Context, r *run, client *cloudtrail.Client) {
	const typ = "aws_cloudtrail_event_data_store"
	var stores []types.EventDataStore
	err := pages(ctx, cloudtrail.NewListEventDataStoresPaginator(client, &cloudtrail.ListEventDataStoresInput{}), func(o *cloudtrail.ListEventDataStoresOutput) {
		stores = append(stores, o.EventDataStores...)
	})
	if err != nil {
		r.lost(err, "ListEventDataStores", typ)
	}
	each(ctx, stores, func(ctx context.Context, s types.EventDataStore) {
		d, err := client.GetEventDataStore(ctx, &cloudtrail.GetEventDataStoreInput{EventDataStore: s.EventDataStoreArn})
		if err != nil {
			r.lost(err, "GetEventDataStore", typ)
			return
		}
		if d.Status == types.EventDataStoreStatusPendingDeletion {
			return // it is gone to Terraform too
		}
		r.add(typ, deref(d.EventDataStoreArn), deref(d.EventDataStoreArn), object("arn", d.EventDataStoreArn, "name", d.Name, "kms_key_id", d.KmsKeyId,
			"multi_region_enabled", d.MultiRegionEnabled, "organization_enabled", d.OrganizationEnabled, "retention_period", d.RetentionPeriod, "billing_mode", d.BillingMode,
			"termination_protection_enabled", d.TerminationProtectionEnabled, "advanced_event_selector", advanced(d.AdvancedEventSelectors)))
	})
}
