package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/notifications"
	"github.com/aws/aws-sdk-go-v2/service/notifications/types"
)

func notificationsService() *Service {
	return &Service{Name: "notifications", ID: "Notifications", Global: true, Collect: collectNotifications, Types: map[string]Type{
		"aws_notifications_event_rule": {},
	}, Calls: []Call{{Operation: "ListNotificationConfigurations"}, {Operation: "ListEventRules"}}}
}

// collectNotifications asks the one region that answers for User Notifications, which
// are in the commercial partition alone
// (https://docs.aws.amazon.com/notifications/latest/APIReference/Welcome.html).
func collectNotifications(ctx context.Context, r *run) {
	const typ = "aws_notifications_event_rule"
	if r.partition != "aws" {
		return
	}
	config := r.config.Copy()
	config.Region = "us-east-1"
	client := notifications.NewFromConfig(config)
	var found []types.NotificationConfigurationStructure
	err := pages(ctx, notifications.NewListNotificationConfigurationsPaginator(client, &notifications.ListNotificationConfigurationsInput{}), func(o *notifications.ListNotificationConfigurationsOutput) {
		found = append(found, o.NotificationConfigurations...)
	})
	if err != nil {
		r.lost(err, "ListNotificationConfigurations", typ)
	}
	each(ctx, found, func(ctx context.Context, c types.NotificationConfigurationStructure) {
		in := &notifications.ListEventRulesInput{NotificationConfigurationArn: c.Arn}
		err := pages(ctx, notifications.NewListEventRulesPaginator(client, in), func(o *notifications.ListEventRulesOutput) {
			for _, e := range o.EventRules {
				unnamed(r.add(typ, deref(e.Arn), deref(e.Arn), object("arn", e.Arn, "notification_configuration_arn", e.NotificationConfigurationArn, "source", e.Source,
					"event_type", e.EventType, "event_pattern", e.EventPattern, "regions", set(e.Regions))))
			}
		})
		if err != nil && !named(err, "ResourceNotFoundException") {
			r.lost(err, "ListEventRules", typ)
		}
	})
}
