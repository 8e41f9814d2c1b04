package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/bedrock"
	"github.com/aws/aws-sdk-go-v2/service/bedrock/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

func bedrockService() *Service {
	model, guardrail, logging := "aws_bedrock_custom_model", "aws_bedrock_guardrail", "aws_bedrock_model_invocation_logging_configuration"
	return &Service{Name: "bedrock", ID: bedrock.ServiceID, Collect: collectBedrock, Types: map[string]Type{model: {}, guardrail: {}, logging: {}}, Calls: []Call{
		{Operation: "ListCustomModels", Types: []string{model}},
		{Operation: "GetCustomModel", Types: []string{model}},
		{Operation: "GetModelCustomizationJob", Types: []string{model}},
		{Operation: "ListGuardrails", Types: []string{guardrail}},
		{Operation: "GetGuardrail", Types: []string{guardrail}},
		{Operation: "ListTagsForResource", Types: []string{model, guardrail}},
		{Operation: "GetModelInvocationLoggingConfiguration", Types: []string{logging}},
	}}
}

func collectBedrock(ctx context.Context, r *run) {
	client := bedrock.NewFromConfig(r.config)
	if typ := "aws_bedrock_custom_model"; r.wants(typ) {
		// Those of other accounts that are shared with this one are theirs.
		all := gather(ctx, r, bedrock.NewListCustomModelsPaginator(client, &bedrock.ListCustomModelsInput{IsOwned: aws.Bool(true)}),
			func(o *bedrock.ListCustomModelsOutput) []types.CustomModelSummary { return o.ModelSummaries }, "ListCustomModels", typ)
		each(ctx, all, func(ctx context.Context, s types.CustomModelSummary) { bedrockModel(ctx, r, client, s.ModelArn) })
	}
	if typ := "aws_bedrock_guardrail"; r.wants(typ) {
		all := gather(ctx, r, bedrock.NewListGuardrailsPaginator(client, &bedrock.ListGuardrailsInput{}),
			func(o *bedrock.ListGuardrailsOutput) []types.GuardrailSummary { return o.Guardrails }, "ListGuardrails", typ)
		each(ctx, all, func(ctx context.Context, s types.GuardrailSummary) { bedrockGuardrail(ctx, r, client, s.Id) })
	}
	if typ := "aws_bedrock_model_invocation_logging_configuration"; r.wants(typ) {
		out, err := client.GetModelInvocationLoggingConfiguration(ctx, &bedrock.GetModelInvocationLoggingConfigurationInput{})
		if err != nil {
			r.lost(err, "GetModelInvocationLoggingConfiguration", typ)
		} else if c := out.LoggingConfig; c != nil {
			logging := object("embedding_data_delivery_enabled", c.EmbeddingDataDeliveryEnabled, "image_data_delivery_enabled", c.ImageDataDeliveryEnabled,
				"text_data_delivery_enabled", c.TextDataDeliveryEnabled, "video_data_delivery_enabled", c.VideoDataDeliveryEnabled)
			if w := c.CloudWatchConfig; w != nil {
				put(logging, "cloudwatch_config", object("log_group_name", w.LogGroupName, "role_arn", w.RoleArn, "large_data_delivery_s3_config", bedrockBucket(w.LargeDataDeliveryS3Config)))
			}
			put(logging, "s3_config", bedrockBucket(c.S3Config))
			if len(logging) > 0 {
				r.setting(typ, values{"id": r.region, "logging_config": logging})
			}
		}
	}
}

func bedrockBucket(c *types.S3Config) values {
	if c == nil {
		return nil
	}
	return object("bucket_name", c.BucketName, "key_prefix", c.KeyPrefix)
}

func bedrockTags(ctx context.Context, r *run, c *bedrock.Client, res *resource.Resource, v values, arn *string) {
	out, err := c.ListTagsForResource(ctx, &bedrock.ListTagsForResourceInput{ResourceARN: arn})
	var tags map[string]string
	if err == nil {
		tags = tagMap(out.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value })
	}
	r.tellTags(res, v, tags, err, "ListTagsForResource")
}

func bedrockModel(ctx context.Context, r *run, c *bedrock.Client, arn *string) {
	const typ = "aws_bedrock_custom_model"
	d, err := c.GetCustomModel(ctx, &bedrock.GetCustomModelInput{ModelIdentifier: arn})
	if named(err, "ResourceNotFoundException") {
		return
	}
	if err != nil {
		r.lost(err, "GetCustomModel", typ)
		return
	}
	v := object("id", d.JobArn, "job_arn", d.JobArn, "custom_model_arn", arn, "custom_model_name", d.ModelName, "custom_model_kms_key_id", d.ModelKmsKeyArn,
		"base_model_identifier", d.BaseModelArn, "customization_type", d.CustomizationType, "hyperparameters", d.HyperParameters, "job_name", d.JobName)
	if o := d.OutputDataConfig; o != nil {
		put(v, "output_data_config", block(object("s3_uri", o.S3Uri)))
	}
	if t := d.TrainingDataConfig; t != nil {
		put(v, "training_data_config", block(object("s3_uri", t.S3Uri)))
	}
	res := r.add(typ, deref(d.ModelName), deref(arn), v)
	bedrockTags(ctx, r, c, res, v, arn)
	if deref(d.JobArn) == "" {
		return // a copy, which no job of this region made
	}
	job, err := c.GetModelCustomizationJob(ctx, &bedrock.GetModelCustomizationJobInput{JobIdentifier: d.JobArn})
	if err != nil {
		r.unknown(res, err, "GetModelCustomizationJob", "role_arn", "vpc_config")
		return
	}
	put(v, "role_arn", job.RoleArn, "job_status", job.Status)
	if n := job.VpcConfig; n != nil {
		put(v, "vpc_config", block(object("security_group_ids", set(n.SecurityGroupIds), "subnet_ids", set(n.SubnetIds))))
	}
}

func bedrockGuardrail(ctx context.Context, r *run, c *bedrock.Client, id *string) {
	const typ = "aws_bedrock_guardrail"
	d, err := c.GetGuardrail(ctx, &bedrock.GetGuardrailInput{GuardrailIdentifier: id}) // the draft
	if named(err, "ResourceNotFoundException") {
		return
	}
	if err != nil {
		r.lost(err, "GetGuardrail", typ)
		return
	}
	v := object("guardrail_arn", d.GuardrailArn, "guardrail_id", d.GuardrailId, "name", d.Name, "description", d.Description, "kms_key_arn", d.KmsKeyArn,
		"blocked_input_messaging", d.BlockedInputMessaging, "blocked_outputs_messaging", d.BlockedOutputsMessaging, "status", d.Status, "version", d.Version)
	if p := d.SensitiveInformationPolicy; p != nil {
		put(v, "sensitive_information_policy_config", block(object("pii_entities_config", blocks(p.PiiEntities, func(x types.GuardrailPiiEntity) values {
			return object("action", x.Action, "type", x.Type)
		}), "regexes_config", blocks(p.Regexes, func(x types.GuardrailRegex) values {
			return object("action", x.Action, "name", x.Name, "pattern", x.Pattern, "description", x.Description)
		}))))
	}
	if p := d.ContentPolicy; p != nil {
		put(v, "content_policy_config", block(object("filters_config", set(blocks(p.Filters, func(x types.GuardrailContentFilter) values {
			return object("input_strength", x.InputStrength, "output_strength", x.OutputStrength, "type", x.Type)
		})))))
	}
	if p := d.TopicPolicy; p != nil {
		put(v, "topic_policy_config", block(object("topics_config", blocks(p.Topics, func(x types.GuardrailTopic) values {
			return object("definition", x.Definition, "examples", x.Examples, "name", x.Name, "type", x.Type)
		}))))
	}
	res := r.add(typ, deref(id), deref(d.GuardrailArn), v)
	delete(v, "id") // the provider has guardrail_id alone
	bedrockTags(ctx, r, c, res, v, d.GuardrailArn)
}
