package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/synthetics"
)

func syntheticsService() *Service {
	return &Service{Name: "synthetics", ID: "synthetics", Collect: collectSynthetics, Types: map[string]Type{
		"aws_synthetics_canary": {Untold: map[string]string{"run_config.environment_variables": unknown + "CloudWatch Synthetics does not tell the variables of a canary; they are those of its function"}},
	}, Calls: []Call{{Operation: "DescribeCanaries"}}}
}

func collectSynthetics(ctx context.Context, r *run) {
	c := synthetics.NewFromConfig(r.config)
	if err := pages(ctx, synthetics.NewDescribeCanariesPaginator(c, &synthetics.DescribeCanariesInput{}), func(o *synthetics.DescribeCanariesOutput) {
		for _, canary := range o.Canaries {
			name := deref(canary.Name)
			arn := r.arn("synthetics", "canary:"+name)
			v := shaped("aws_synthetics_canary", canary, names{"FailureRetentionPeriodInDays": "failure_retention_period", "SuccessRetentionPeriodInDays": "success_retention_period", "Canary.Id": ""})
			put(v, "id", name, "arn", arn)
			if code := canary.Code; code != nil {
				put(v, "handler", code.Handler, "source_location_arn", code.SourceLocationArn)
			}
			if s := canary.Status; s != nil {
				put(v, "status", s.State)
			}
			setTags(v, canary.Tags)
			r.add("aws_synthetics_canary", name, arn, v)
		}
	}); err != nil {
		r.lost(err, "DescribeCanaries", "aws_synthetics_canary")
	}
}
