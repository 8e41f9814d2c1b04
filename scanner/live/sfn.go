package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/sfn"
	"github.com/aws/aws-sdk-go-v2/service/sfn/types"
)

func sfnService() *Service {
	return &Service{Name: "states", ID: "SFN", Collect: collectSFN, Types: map[string]Type{
		"aws_sfn_state_machine": {Untold: map[string]string{"definition": unknown + "plumb does not ask AWS for it: it may be encrypted under a key of its own"}},
	}, Calls: []Call{{Operation: "ListStateMachines"}, {Operation: "DescribeStateMachine"}, {Operation: "ListTagsForResource"}}}
}

func collectSFN(ctx context.Context, r *run) {
	c := sfn.NewFromConfig(r.config)
	var found []types.StateMachineListItem
	if err := pages(ctx, sfn.NewListStateMachinesPaginator(c, &sfn.ListStateMachinesInput{}), func(o *sfn.ListStateMachinesOutput) { found = append(found, o.StateMachines...) }); err != nil {
		r.lost(err, "ListStateMachines", "aws_sfn_state_machine")
	}
	each(ctx, found, func(ctx context.Context, s types.StateMachineListItem) {
		arn := deref(s.StateMachineArn)
		out, err := c.DescribeStateMachine(ctx, &sfn.DescribeStateMachineInput{StateMachineArn: &arn, IncludedData: types.IncludedDataMetadataOnly})
		if err != nil {
			r.lost(err, "DescribeStateMachine", "aws_sfn_state_machine")
			return
		}
		v := shaped("aws_sfn_state_machine", out, names{"StateMachineArn": "arn", "Definition": ""})
		put(v, "id", arn)
		if l := out.LoggingConfiguration; l != nil && len(l.Destinations) > 0 && l.Destinations[0].CloudWatchLogsLogGroup != nil {
			logging, _ := v["logging_configuration"].([]any)
			put(logging[0].(values), "log_destination", l.Destinations[0].CloudWatchLogsLogGroup.LogGroupArn)
		}
		res := r.add("aws_sfn_state_machine", deref(s.Name), arn, v)
		tags, err := c.ListTagsForResource(ctx, &sfn.ListTagsForResourceInput{ResourceArn: &arn})
		if err != nil {
			r.unknown(res, err, "ListTagsForResource", "tags", "tags_all")
			return
		}
		setTags(v, tagMap(tags.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
	})
}
