package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/bedrockagent"
	"github.com/aws/aws-sdk-go-v2/service/bedrockagent/types"
)

func bedrockagentService() *Service {
	s := &Service{Name: "bedrockagent", ID: bedrockagent.ServiceID, Collect: collectBedrockAgent, Types: map[string]Type{"aws_bedrockagent_agent": {}}}
	for _, operation := range []string{"ListAgents", "GetAgent", "ListTagsForResource"} {
		s.Calls = append(s.Calls, Call{Operation: operation, Permission: "bedrock:" + operation})
	}
	return s
}

func collectBedrockAgent(ctx context.Context, r *run) {
	const typ = "aws_bedrockagent_agent"
	client := bedrockagent.NewFromConfig(r.config)
	all := gather(ctx, r, bedrockagent.NewListAgentsPaginator(client, &bedrockagent.ListAgentsInput{}),
		func(o *bedrockagent.ListAgentsOutput) []types.AgentSummary { return o.AgentSummaries }, "ListAgents", typ)
	each(ctx, all, func(ctx context.Context, s types.AgentSummary) {
		out, err := client.GetAgent(ctx, &bedrockagent.GetAgentInput{AgentId: s.AgentId})
		if named(err, "ResourceNotFoundException") {
			return
		}
		if err != nil || out.Agent == nil {
			r.lost(orEmpty(err), "GetAgent", typ)
			return
		}
		d := out.Agent
		v := object("agent_arn", d.AgentArn, "agent_id", d.AgentId, "agent_name", d.AgentName, "agent_version", d.AgentVersion, "agent_resource_role_arn", d.AgentResourceRoleArn,
			"agent_collaboration", d.AgentCollaboration, "customer_encryption_key_arn", d.CustomerEncryptionKeyArn, "description", d.Description,
			"foundation_model", d.FoundationModel, "idle_session_ttl_in_seconds", d.IdleSessionTTLInSeconds, "instruction", d.Instruction)
		if g := d.GuardrailConfiguration; g != nil {
			put(v, "guardrail_configuration", block(object("guardrail_identifier", g.GuardrailIdentifier, "guardrail_version", g.GuardrailVersion)))
		}
		res := r.add(typ, deref(d.AgentId), deref(d.AgentArn), v)
		tags, err := client.ListTagsForResource(ctx, &bedrockagent.ListTagsForResourceInput{ResourceArn: d.AgentArn})
		if err != nil {
			r.tellTags(res, v, nil, err, "ListTagsForResource")
			return
		}
		r.tellTags(res, v, tags.Tags, nil, "")
	})
}
