package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/eventbridge"
	"github.com/aws/aws-sdk-go-v2/service/eventbridge/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

var eventbridgeQuestions = []part[*eventbridge.Client]{
	{"ListEventBuses", []string{"aws_cloudwatch_event_rule", "aws_cloudwatch_event_target", "aws_cloudwatch_event_bus_policy"}, eventbridgeBuses},
	{"ListConnections", []string{"aws_cloudwatch_event_connection"}, eventbridgeConnections},
}

func eventbridgeService() *Service {
	const secret = "AWS never gives out the secret of a connection"
	return withParts(&Service{Name: "events", ID: "EventBridge", Collect: collectEventBridge, Types: map[string]Type{
		"aws_cloudwatch_event_permission": {ShownAs: []string{"aws_cloudwatch_event_bus_policy"}},
		"aws_cloudwatch_event_connection": {Untold: map[string]string{
			"auth_parameters.api_key.value": secret, "auth_parameters.basic.password": secret, "auth_parameters.oauth.client_parameters.client_secret": secret,
		}},
	}, Calls: []Call{
		{Operation: "ListRules", Types: []string{"aws_cloudwatch_event_rule", "aws_cloudwatch_event_target"}},
		{Operation: "ListTargetsByRule", Types: []string{"aws_cloudwatch_event_target"}},
		{Operation: "ListTagsForResource", Types: []string{"aws_cloudwatch_event_rule"}},
		{Operation: "DescribeConnection", Types: []string{"aws_cloudwatch_event_connection"}},
	}}, "", eventbridgeQuestions)
}

func collectEventBridge(ctx context.Context, r *run) {
	askAll(ctx, r, eventbridge.NewFromConfig(r.config), eventbridgeQuestions)
}

func eventbridgeBuses(ctx context.Context, r *run, c *eventbridge.Client) error {
	var buses []types.EventBus
	err := tokens(func(token *string) (*string, error) {
		out, err := c.ListEventBuses(ctx, &eventbridge.ListEventBusesInput{NextToken: token})
		if err != nil {
			return nil, err
		}
		buses = append(buses, out.EventBuses...)
		return out.NextToken, nil
	})
	each(ctx, buses, func(ctx context.Context, bus types.EventBus) {
		if deref(bus.Policy) != "" {
			of := &resource.Resource{Type: "aws_cloudwatch_event_bus", Name: deref(bus.Name), Address: deref(bus.Arn)}
			of.Provider.Region = r.region
			r.companion(of, "aws_cloudwatch_event_bus_policy", "", object("id", bus.Name, "event_bus_name", bus.Name, "policy", bus.Policy))
		}
		if r.wants("aws_cloudwatch_event_rule", "aws_cloudwatch_event_target") {
			eventbridgeRules(ctx, r, c, deref(bus.Name))
		}
	})
	return err
}

func eventbridgeRules(ctx context.Context, r *run, c *eventbridge.Client, bus string) {
	var rules []types.Rule
	if err := tokens(func(token *string) (*string, error) {
		out, err := c.ListRules(ctx, &eventbridge.ListRulesInput{EventBusName: &bus, NextToken: token})
		if err != nil {
			return nil, err
		}
		rules = append(rules, out.Rules...)
		return out.NextToken, nil
	}); err != nil {
		r.lost(err, "ListRules", "aws_cloudwatch_event_rule", "aws_cloudwatch_event_target")
	}
	each(ctx, rules, func(ctx context.Context, rule types.Rule) {
		name, arn := deref(rule.Name), deref(rule.Arn)
		id := name
		if bus != "default" {
			id = bus + "/" + name
		}
		v := object("id", id, "arn", arn, "name", name, "description", rule.Description, "event_bus_name", rule.EventBusName, "event_pattern", rule.EventPattern,
			"role_arn", rule.RoleArn, "schedule_expression", rule.ScheduleExpression, "state", rule.State, "is_enabled", rule.State != types.RuleStateDisabled)
		res := r.add("aws_cloudwatch_event_rule", name, arn, v)
		if res != nil {
			if out, err := c.ListTagsForResource(ctx, &eventbridge.ListTagsForResourceInput{ResourceARN: &arn}); err != nil {
				r.unknown(res, err, "ListTagsForResource", "tags", "tags_all")
			} else {
				setTags(v, tagMap(out.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
			}
		}
		if !r.wants("aws_cloudwatch_event_target") {
			return
		}
		of := owner(res, "aws_cloudwatch_event_rule", name, arn)
		of.Provider.Region = r.region
		if err := tokens(func(token *string) (*string, error) {
			out, err := c.ListTargetsByRule(ctx, &eventbridge.ListTargetsByRuleInput{Rule: &name, EventBusName: &bus, NextToken: token})
			if err != nil {
				return nil, err
			}
			for _, t := range out.Targets {
				eventbridgeTarget(r, of, bus, t)
			}
			return out.NextToken, nil
		}); err != nil {
			r.lost(err, "ListTargetsByRule", "aws_cloudwatch_event_target")
		}
	})
}

func eventbridgeTarget(r *run, rule *resource.Resource, bus string, t types.Target) {
	id := rule.Name + "-" + deref(t.Id)
	if bus != "default" {
		id = bus + "-" + id
	}
	v := object("id", id, "arn", t.Arn, "event_bus_name", bus, "rule", rule.Name, "target_id", t.Id, "role_arn", t.RoleArn, "input", t.Input, "input_path", t.InputPath)
	if d := t.DeadLetterConfig; d != nil {
		put(v, "dead_letter_config", block(object("arn", d.Arn)))
	}
	if e := t.EcsParameters; e != nil {
		b := object("task_definition_arn", e.TaskDefinitionArn, "task_count", e.TaskCount, "launch_type", e.LaunchType, "platform_version", e.PlatformVersion, "group", e.Group,
			"enable_ecs_managed_tags", e.EnableECSManagedTags, "enable_execute_command", e.EnableExecuteCommand)
		if n := e.NetworkConfiguration; n != nil && n.AwsvpcConfiguration != nil {
			a := n.AwsvpcConfiguration
			put(b, "network_configuration", block(object("assign_public_ip", a.AssignPublicIp == types.AssignPublicIpEnabled, "security_groups", set(a.SecurityGroups), "subnets", set(a.Subnets))))
		}
		put(v, "ecs_target", block(b))
	}
	r.companion(rule, "aws_cloudwatch_event_target", deref(t.Id), v)
}

func eventbridgeConnections(ctx context.Context, r *run, c *eventbridge.Client) error {
	var found []types.Connection
	err := tokens(func(token *string) (*string, error) {
		out, err := c.ListConnections(ctx, &eventbridge.ListConnectionsInput{NextToken: token})
		if err != nil {
			return nil, err
		}
		found = append(found, out.Connections...)
		return out.NextToken, nil
	})
	each(ctx, found, func(ctx context.Context, s types.Connection) {
		out, err := c.DescribeConnection(ctx, &eventbridge.DescribeConnectionInput{Name: s.Name})
		if err != nil {
			r.lost(err, "DescribeConnection", "aws_cloudwatch_event_connection")
			return
		}
		v := object("id", s.Name, "arn", s.ConnectionArn, "name", s.Name, "authorization_type", s.AuthorizationType, "description", out.Description,
			"kms_key_identifier", out.KmsKeyIdentifier, "secret_arn", out.SecretArn)
		if a := out.AuthParameters; a != nil {
			b := values{}
			if k := a.ApiKeyAuthParameters; k != nil {
				put(b, "api_key", block(object("key", k.ApiKeyName)))
			}
			if k := a.BasicAuthParameters; k != nil {
				put(b, "basic", block(object("username", k.Username)))
			}
			if o := a.OAuthParameters; o != nil {
				oauth := object("authorization_endpoint", o.AuthorizationEndpoint, "http_method", o.HttpMethod)
				if o.ClientParameters != nil {
					put(oauth, "client_parameters", block(object("client_id", o.ClientParameters.ClientID)))
				}
				put(b, "oauth", block(oauth))
			}
			put(v, "auth_parameters", block(b))
		}
		r.add("aws_cloudwatch_event_connection", deref(s.Name), deref(s.ConnectionArn), v)
	})
	return err
}
