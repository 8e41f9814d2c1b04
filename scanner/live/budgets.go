package live

import (
	"context"
	"slices"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/budgets"
	"github.com/aws/aws-sdk-go-v2/service/budgets/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

func budgetsService() *Service {
	const view = "budgets:ViewBudget" // one action for all questions
	return &Service{Name: "budgets", ID: "Budgets", Global: true, Collect: collectBudgets, Types: map[string]Type{
		"aws_budgets_budget": {Untold: map[string]string{"tags": notAsked, "tags_all": notAsked}},
	}, Calls: []Call{
		{Operation: "DescribeBudgets", Permission: view},
		{Operation: "DescribeNotificationsForBudget", Permission: view},
		{Operation: "DescribeSubscribersForNotification", Permission: view},
	}}
}

func collectBudgets(ctx context.Context, r *run) {
	const typ = "aws_budgets_budget"
	client := budgets.NewFromConfig(r.config)
	var found []types.Budget
	p := budgets.NewDescribeBudgetsPaginator(client, &budgets.DescribeBudgetsInput{AccountId: &r.account, MaxResults: aws.Int32(100)})
	if err := pages(ctx, p, func(o *budgets.DescribeBudgetsOutput) { found = append(found, o.Budgets...) }); err != nil && !named(err, "NotFoundException") {
		r.lost(err, "DescribeBudgets", typ)
	}
	each(ctx, found, func(ctx context.Context, b types.Budget) {
		name := deref(b.BudgetName)
		arn := "arn:" + r.partition + ":budgets::" + r.account + ":budget/" + name
		v := object("arn", arn, "account_id", r.account, "name", name, "budget_type", b.BudgetType, "time_unit", b.TimeUnit)
		if l := b.BudgetLimit; l != nil {
			put(v, "limit_amount", l.Amount, "limit_unit", l.Unit)
		}
		var filters []any
		for name, values := range b.CostFilters { //nolint:staticcheck // deprecated, and what the provider shows
			filters = append(filters, object("name", name, "values", slices.Clone(values)))
		}
		if len(filters) > 0 {
			v["cost_filter"] = resource.Canonical(filters)
		}
		res := r.add(typ, r.account+":"+name, arn, v)
		var all []any
		in := &budgets.DescribeNotificationsForBudgetInput{AccountId: &r.account, BudgetName: &name}
		err := pages(ctx, budgets.NewDescribeNotificationsForBudgetPaginator(client, in), func(o *budgets.DescribeNotificationsForBudgetOutput) {
			for _, n := range o.Notifications {
				all = append(all, notification(ctx, r, client, res, n))
			}
		})
		if err != nil && !named(err, "NotFoundException") {
			r.unknown(res, err, "DescribeNotificationsForBudget", "notification")
		}
		if len(all) > 0 {
			v["notification"] = resource.Canonical(all)
		}
	})
}

func notification(ctx context.Context, r *run, client *budgets.Client, budget *resource.Resource, n types.Notification) values {
	v := object("comparison_operator", n.ComparisonOperator, "notification_type", n.NotificationType, "threshold", n.Threshold, "threshold_type", n.ThresholdType)
	var mail, topics []string
	in := &budgets.DescribeSubscribersForNotificationInput{AccountId: &r.account, BudgetName: aws.String(budget.Values["name"].(string)), Notification: &n}
	err := pages(ctx, budgets.NewDescribeSubscribersForNotificationPaginator(client, in), func(o *budgets.DescribeSubscribersForNotificationOutput) {
		for _, s := range o.Subscribers {
			if s.SubscriptionType == types.SubscriptionTypeSns {
				topics = append(topics, deref(s.Address))
			} else {
				mail = append(mail, deref(s.Address))
			}
		}
	})
	if err != nil && !named(err, "NotFoundException") {
		r.unknown(budget, err, "DescribeSubscribersForNotification", "notification")
	}
	put(v, "subscriber_email_addresses", set(mail), "subscriber_sns_topic_arns", set(topics))
	return v
}
