package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/cloudwatch"
	"github.com/aws/aws-sdk-go-v2/service/cloudwatch/types"
)

func cloudwatchService() *Service {
	untagged := Type{Untold: map[string]string{"tags": notAsked, "tags_all": notAsked}}
	return &Service{Name: "cloudwatch", ID: "CloudWatch", Collect: collectCloudWatch, Types: map[string]Type{
		"aws_cloudwatch_metric_alarm": untagged, "aws_cloudwatch_composite_alarm": untagged,
	}, Calls: []Call{{Operation: "DescribeAlarms"}}}
}

func collectCloudWatch(ctx context.Context, r *run) {
	const metric, composite = "aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm"
	in := &cloudwatch.DescribeAlarmsInput{MaxRecords: aws.Int32(100)}
	if r.wants(metric) {
		in.AlarmTypes = append(in.AlarmTypes, types.AlarmTypeMetricAlarm)
	}
	if r.wants(composite) {
		in.AlarmTypes = append(in.AlarmTypes, types.AlarmTypeCompositeAlarm)
	}
	err := pages(ctx, cloudwatch.NewDescribeAlarmsPaginator(cloudwatch.NewFromConfig(r.config), in), func(o *cloudwatch.DescribeAlarmsOutput) {
		for _, a := range o.MetricAlarms {
			metricAlarm(r, metric, a)
		}
		for _, a := range o.CompositeAlarms {
			r.add(composite, deref(a.AlarmName), deref(a.AlarmArn), object("arn", a.AlarmArn, "alarm_name", a.AlarmName, "alarm_description", a.AlarmDescription,
				"alarm_rule", a.AlarmRule, "actions_enabled", a.ActionsEnabled, "alarm_actions", set(a.AlarmActions), "ok_actions", set(a.OKActions),
				"insufficient_data_actions", set(a.InsufficientDataActions)))
		}
	})
	if err != nil {
		r.lost(err, "DescribeAlarms", metric, composite)
	}
}

func metricAlarm(r *run, typ string, a types.MetricAlarm) {
	v := object("arn", a.AlarmArn, "alarm_name", a.AlarmName, "alarm_description", a.AlarmDescription, "actions_enabled", a.ActionsEnabled,
		"alarm_actions", set(a.AlarmActions), "ok_actions", set(a.OKActions), "insufficient_data_actions", set(a.InsufficientDataActions),
		"comparison_operator", a.ComparisonOperator, "evaluation_periods", a.EvaluationPeriods, "datapoints_to_alarm", a.DatapointsToAlarm,
		"metric_name", a.MetricName, "namespace", a.Namespace, "period", a.Period, "statistic", a.Statistic, "extended_statistic", a.ExtendedStatistic,
		"threshold", a.Threshold, "threshold_metric_id", a.ThresholdMetricId, "treat_missing_data", a.TreatMissingData, "unit", a.Unit,
		"dimensions", dimensions(a.Dimensions))
	put(v, "metric_query", set(blocks(a.Metrics, func(q types.MetricDataQuery) values {
		m := object("id", q.Id, "account_id", q.AccountId, "expression", q.Expression, "label", q.Label, "period", q.Period, "return_data", q.ReturnData)
		if s := q.MetricStat; s != nil && s.Metric != nil {
			m["metric"] = block(object("metric_name", s.Metric.MetricName, "namespace", s.Metric.Namespace, "dimensions", dimensions(s.Metric.Dimensions),
				"period", s.Period, "stat", s.Stat, "unit", s.Unit))
		}
		return m
	})))
	r.add(typ, deref(a.AlarmName), deref(a.AlarmArn), v)
}

func dimensions(list []types.Dimension) map[string]string {
	return tagMap(list, func(d types.Dimension) (*string, *string) { return d.Name, d.Value })
}
