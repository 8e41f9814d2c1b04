package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/codepipeline"
	"github.com/aws/aws-sdk-go-v2/service/codepipeline/types"
)

func codepipelineService() *Service {
	pipeline, webhook := []string{"aws_codepipeline"}, []string{"aws_codepipeline_webhook"}
	return &Service{Name: "codepipeline", ID: codepipeline.ServiceID, Collect: collectCodePipeline, Types: map[string]Type{
		"aws_codepipeline":         {},
		"aws_codepipeline_webhook": {Untold: map[string]string{"authentication_configuration.secret_token": "AWS never tells a token, nor where it was written"}},
	}, Calls: []Call{
		{Operation: "ListPipelines", Types: pipeline}, {Operation: "GetPipeline", Types: pipeline}, {Operation: "ListTagsForResource", Types: pipeline},
		{Operation: "ListWebhooks", Types: webhook},
	}}
}

func pipelineTags(tags []types.Tag) map[string]string {
	return tagMap(tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value })
}

func collectCodePipeline(ctx context.Context, r *run) {
	client := codepipeline.NewFromConfig(r.config)
	if typ := "aws_codepipeline"; r.wants(typ) {
		all := gather(ctx, r, codepipeline.NewListPipelinesPaginator(client, &codepipeline.ListPipelinesInput{}),
			func(o *codepipeline.ListPipelinesOutput) []types.PipelineSummary { return o.Pipelines }, "ListPipelines", typ)
		each(ctx, all, func(ctx context.Context, s types.PipelineSummary) {
			out, err := client.GetPipeline(ctx, &codepipeline.GetPipelineInput{Name: s.Name})
			switch {
			case named(err, "PipelineNotFoundException"):
			case err != nil || out.Pipeline == nil:
				r.lost(orEmpty(err), "GetPipeline", typ)
			default:
				arn := r.arn("codepipeline", deref(s.Name))
				v := pipelineValues(out.Pipeline)
				v["arn"] = arn
				res := r.add(typ, deref(s.Name), arn, v)
				tags := map[string]string{}
				err := pages(ctx, codepipeline.NewListTagsForResourcePaginator(client, &codepipeline.ListTagsForResourceInput{ResourceArn: &arn}), func(o *codepipeline.ListTagsForResourceOutput) {
					for k, x := range pipelineTags(o.Tags) {
						tags[k] = x
					}
				})
				r.tellTags(res, v, tags, err, "ListTagsForResource")
			}
		})
	}
	if typ := "aws_codepipeline_webhook"; r.wants(typ) {
		for _, w := range gather(ctx, r, codepipeline.NewListWebhooksPaginator(client, &codepipeline.ListWebhooksInput{}),
			func(o *codepipeline.ListWebhooksOutput) []types.ListWebhookItem { return o.Webhooks }, "ListWebhooks", typ) {
			if w.Definition == nil {
				continue
			}
			d := w.Definition
			v := object("arn", w.Arn, "id", w.Arn, "url", w.Url, "name", d.Name, "authentication", d.Authentication, "target_action", d.TargetAction, "target_pipeline", d.TargetPipeline,
				"filter", set(blocks(d.Filters, func(f types.WebhookFilterRule) values {
					return object("json_path", f.JsonPath, "match_equals", f.MatchEquals)
				})))
			if a := d.AuthenticationConfiguration; a != nil {
				put(v, "authentication_configuration", block(object("allowed_ip_range", a.AllowedIPRange)))
			}
			r.tellTags(r.add(typ, deref(d.Name), deref(w.Arn), v), v, pipelineTags(w.Tags), nil, "")
		}
	}
}

func pipelineValues(p *types.PipelineDeclaration) values {
	v := object("id", p.Name, "name", p.Name, "role_arn", p.RoleArn, "pipeline_type", p.PipelineType, "execution_mode", p.ExecutionMode)
	var stores []any
	if p.ArtifactStore != nil {
		stores = append(stores, pipelineStore(*p.ArtifactStore, ""))
	}
	for region, s := range p.ArtifactStores {
		stores = append(stores, pipelineStore(s, region))
	}
	put(v, "artifact_store", set(stores), "stage", blocks(p.Stages, pipelineStage), "variable", blocks(p.Variables, func(x types.PipelineVariableDeclaration) values {
		return object("name", x.Name, "default_value", x.DefaultValue, "description", x.Description)
	}))
	return v
}

func pipelineStore(s types.ArtifactStore, region string) any {
	v := object("location", s.Location, "type", s.Type, "region", region)
	if k := s.EncryptionKey; k != nil {
		v["encryption_key"] = block(object("id", k.Id, "type", k.Type))
	}
	return v
}

func inputName(a types.InputArtifact) *string { return a.Name }

func pipelineStage(s types.StageDeclaration) values {
	v := object("name", s.Name, "action", blocks(s.Actions, func(a types.ActionDeclaration) values {
		action := object("name", a.Name, "configuration", a.Configuration, "input_artifacts", texts(a.InputArtifacts, inputName),
			"output_artifacts", texts(a.OutputArtifacts, func(x types.OutputArtifact) *string { return x.Name }), "namespace", a.Namespace, "region", a.Region,
			"role_arn", a.RoleArn, "run_order", a.RunOrder, "timeout_in_minutes", a.TimeoutInMinutes)
		if t := a.ActionTypeId; t != nil {
			put(action, "category", t.Category, "owner", t.Owner, "provider", t.Provider, "version", t.Version)
		}
		return action
	}))
	if b := s.BeforeEntry; b != nil && len(b.Conditions) > 0 {
		v["before_entry"] = block(object("condition", blocks(b.Conditions, pipelineCondition)))
	}
	return v
}

func pipelineCondition(c types.Condition) values {
	return object("result", c.Result, "rule", blocks(c.Rules, func(d types.RuleDeclaration) values {
		rule := object("name", d.Name, "commands", d.Commands, "configuration", d.Configuration, "input_artifacts", texts(d.InputArtifacts, inputName), "region", d.Region, "role_arn", d.RoleArn,
			"timeout_in_minutes", d.TimeoutInMinutes)
		if t := d.RuleTypeId; t != nil {
			put(rule, "rule_type_id", block(object("category", t.Category, "owner", t.Owner, "provider", t.Provider, "version", t.Version)))
		}
		return rule
	}))
}
