package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/controltower"
)

func controltowerService() *Service {
	return &Service{Name: "controltower", ID: "ControlTower", Collect: collectControlTower, Types: map[string]Type{
		"aws_controltower_control": {Untold: map[string]string{"parameters": notAsked}},
	}, Calls: []Call{{Operation: "ListEnabledControls"}}}
}

func collectControlTower(ctx context.Context, r *run) {
	const typ = "aws_controltower_control"
	client := controltower.NewFromConfig(r.config)
	err := pages(ctx, controltower.NewListEnabledControlsPaginator(client, &controltower.ListEnabledControlsInput{}), func(o *controltower.ListEnabledControlsOutput) {
		for _, c := range o.EnabledControls {
			r.add(typ, deref(c.TargetIdentifier)+","+deref(c.ControlIdentifier), deref(c.Arn), object("arn", c.Arn, "control_identifier", c.ControlIdentifier, "target_identifier", c.TargetIdentifier))
		}
	})
	switch {
	case named(err, "ResourceNotFoundException"): // there is no landing zone
	case turnedAway(err, "AccessDeniedException"):
		r.elsewhere("ListEnabledControls", managementOnly, typ)
	case err != nil:
		r.lost(err, "ListEnabledControls", typ)
	}
}
