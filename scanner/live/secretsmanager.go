package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/secretsmanager"
	"github.com/aws/aws-sdk-go-v2/service/secretsmanager/types"
)

func secretsmanagerService() *Service {
	secret, both := []string{"aws_secretsmanager_secret"}, []string{"aws_secretsmanager_secret", "aws_secretsmanager_secret_rotation"}
	return &Service{Name: "secretsmanager", ID: "Secrets Manager", Collect: collectSecretsManager, Types: map[string]Type{
		"aws_secretsmanager_secret": {Untold: map[string]string{
			"recovery_window_in_days": unknown + "it is given when a secret is deleted, and AWS does not keep it",
			"replica":                 notAsked,
		}},
		"aws_secretsmanager_secret_policy":   {ShownAs: secret},
		"aws_secretsmanager_secret_rotation": {},
		"aws_secretsmanager_secret_version":  {Never: "the value of a secret is not read"},
	}, Calls: []Call{
		{Operation: "ListSecrets", Types: both},
		{Operation: "GetResourcePolicy", Types: secret},
	}}
}

func collectSecretsManager(ctx context.Context, r *run) {
	const typ, rotation = "aws_secretsmanager_secret", "aws_secretsmanager_secret_rotation"
	client := secretsmanager.NewFromConfig(r.config)
	var secrets []types.SecretListEntry
	p := secretsmanager.NewListSecretsPaginator(client, &secretsmanager.ListSecretsInput{MaxResults: aws.Int32(100)})
	if err := pages(ctx, p, func(o *secretsmanager.ListSecretsOutput) { secrets = append(secrets, o.SecretList...) }); err != nil {
		r.lost(err, "ListSecrets", typ, rotation)
	}
	each(ctx, secrets, func(ctx context.Context, s types.SecretListEntry) {
		if primary := deref(s.PrimaryRegion); primary != "" && primary != r.region {
			return // a replica: to the provider it is a part of the secret, whose policy and rotation it has
		}
		arn := deref(s.ARN)
		v := object("arn", arn, "name", s.Name, "description", s.Description, "kms_key_id", s.KmsKeyId)
		setTags(v, tagMap(s.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
		res := r.add(typ, arn, arn, v)
		if res != nil {
			if out, err := client.GetResourcePolicy(ctx, &secretsmanager.GetResourcePolicyInput{SecretId: &arn}); err != nil {
				r.unknown(res, err, "GetResourcePolicy", "policy")
			} else {
				put(v, "policy", out.ResourcePolicy)
			}
		}
		if deref(s.RotationEnabled) {
			of := owner(res, typ, arn, arn)
			of.Provider.Region = r.region
			v := object("secret_id", arn, "rotation_enabled", true, "rotation_lambda_arn", s.RotationLambdaARN)
			if rules := s.RotationRules; rules != nil {
				v["rotation_rules"] = block(object("automatically_after_days", rules.AutomaticallyAfterDays, "duration", rules.Duration, "schedule_expression", rules.ScheduleExpression))
			}
			r.companion(of, rotation, "", v)
		}
	})
}
