package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/costexplorer"
	"github.com/aws/aws-sdk-go-v2/service/costexplorer/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

var ceParts = []part[*costexplorer.Client]{
	{"GetAnomalyMonitors", []string{"aws_ce_anomaly_monitor"}, anomalyMonitors},
	{"GetAnomalySubscriptions", []string{"aws_ce_anomaly_subscription"}, anomalySubscriptions},
	{"ListCostAllocationTags", []string{"aws_ce_cost_allocation_tag"}, costAllocationTags},
}

// ceService is Cost Explorer, which bills each request
// (https://aws.amazon.com/aws-cost-management/aws-cost-explorer/pricing/).
func ceService() *Service {
	return withParts(&Service{Name: "ce", ID: "Cost Explorer", Global: true, Collect: func(ctx context.Context, r *run) {
		askAll(ctx, r, costexplorer.NewFromConfig(r.inOnePlace()), ceParts)
	}, Types: map[string]Type{"aws_ce_anomaly_monitor": untagged, "aws_ce_anomaly_subscription": untagged}}, "", ceParts)
}

func anomalyMonitors(ctx context.Context, r *run, c *costexplorer.Client) error {
	return pages(ctx, costexplorer.NewGetAnomalyMonitorsPaginator(c, &costexplorer.GetAnomalyMonitorsInput{}), func(o *costexplorer.GetAnomalyMonitorsOutput) {
		for _, m := range o.AnomalyMonitors {
			arn := deref(m.MonitorArn)
			r.add("aws_ce_anomaly_monitor", arn, arn, object("arn", arn, "name", m.MonitorName, "monitor_type", m.MonitorType, "monitor_dimension", m.MonitorDimension))
		}
	})
}

func anomalySubscriptions(ctx context.Context, r *run, c *costexplorer.Client) error {
	return pages(ctx, costexplorer.NewGetAnomalySubscriptionsPaginator(c, &costexplorer.GetAnomalySubscriptionsInput{}), func(o *costexplorer.GetAnomalySubscriptionsOutput) {
		for _, s := range o.AnomalySubscriptions {
			arn := deref(s.SubscriptionArn)
			v := object("arn", arn, "name", s.SubscriptionName, "account_id", s.AccountId, "frequency", s.Frequency, "monitor_arn_list", s.MonitorArnList)
			if list := blocks(s.Subscribers, func(s types.Subscriber) values { return object("type", s.Type, "address", s.Address) }); list != nil {
				v["subscriber"] = resource.Canonical(list)
			}
			r.add("aws_ce_anomaly_subscription", arn, arn, v)
		}
	})
}

func costAllocationTags(ctx context.Context, r *run, c *costexplorer.Client) error {
	return pages(ctx, costexplorer.NewListCostAllocationTagsPaginator(c, &costexplorer.ListCostAllocationTagsInput{}), func(o *costexplorer.ListCostAllocationTagsOutput) {
		for _, t := range o.CostAllocationTags {
			key := deref(t.TagKey)
			r.placed("aws_ce_cost_allocation_tag", key, key, object("tag_key", key, "status", t.Status, "type", t.Type))
		}
	})
}
