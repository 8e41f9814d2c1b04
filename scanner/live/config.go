package live

import (
	"context"
	"slices"

	"github.com/aws/aws-sdk-go-v2/service/configservice"
	"github.com/aws/aws-sdk-go-v2/service/configservice/types"
)

// configParts are the questions about a region.
var configParts = []struct {
	operation string
	types     []string
	read      func(ctx context.Context, r *run, c *configservice.Client) error
}{
	{"DescribeConfigurationRecorders", []string{"aws_config_configuration_recorder"}, configRecorders},
	{"DescribeConfigurationRecorderStatus", []string{"aws_config_configuration_recorder_status"}, configRecorderStatus},
	{"DescribeDeliveryChannels", []string{"aws_config_delivery_channel"}, configChannels},
	{"DescribeConfigRules", []string{"aws_config_config_rule", "aws_config_remediation_configuration"}, configRules},
	{"DescribeConfigurationAggregators", []string{"aws_config_configuration_aggregator"}, configAggregators},
	{"DescribeConformancePacks", []string{"aws_config_conformance_pack"}, conformancePacks},
	{"DescribeOrganizationConfigRules", []string{"aws_config_organization_managed_rule", "aws_config_organization_custom_rule"}, organizationRules},
	{"DescribeOrganizationConformancePacks", []string{"aws_config_organization_conformance_pack"}, organizationPacks},
}

func configService() *Service {
	s := &Service{Name: "config", ID: "Config Service", Collect: collectConfig, Types: map[string]Type{}, Calls: []Call{
		{Operation: "DescribeRemediationConfigurations", Types: []string{"aws_config_remediation_configuration"}},
	}}
	for _, p := range configParts {
		for _, t := range p.types {
			s.Types[t] = Type{}
		}
		s.Calls = append(s.Calls, Call{Operation: p.operation, Types: p.types})
	}
	untagged := Type{Untold: map[string]string{"tags": notAsked, "tags_all": notAsked}}
	s.Types["aws_config_config_rule"], s.Types["aws_config_configuration_aggregator"] = untagged, untagged
	return s
}

func collectConfig(ctx context.Context, r *run) {
	client := configservice.NewFromConfig(r.config)
	for _, p := range configParts {
		if !r.wants(p.types...) {
			continue
		}
		err := p.read(ctx, r, client)
		// A member account has no rules and packs of an organization of its own;
		// what they put into it are rules and packs like others.
		if err != nil && !named(err, "OrganizationAccessDeniedException", "NoAvailableOrganizationException", "OrganizationAllFeaturesNotEnabledException") {
			r.lost(err, p.operation, p.types...)
		}
	}
}

func configRecorders(ctx context.Context, r *run, c *configservice.Client) error {
	out, err := c.DescribeConfigurationRecorders(ctx, &configservice.DescribeConfigurationRecordersInput{}) // it is not paged
	if err != nil {
		return err
	}
	for _, d := range out.ConfigurationRecorders {
		v := object("name", d.Name, "role_arn", d.RoleARN)
		if g := d.RecordingGroup; g != nil {
			group := object("all_supported", g.AllSupported, "include_global_resource_types", g.IncludeGlobalResourceTypes, "resource_types", set(g.ResourceTypes))
			if e := g.ExclusionByResourceTypes; e != nil && len(e.ResourceTypes) > 0 {
				group["exclusion_by_resource_types"] = block(object("resource_types", set(e.ResourceTypes)))
			}
			if s := g.RecordingStrategy; s != nil {
				put(group, "recording_strategy", block(object("use_only", s.UseOnly)))
			}
			v["recording_group"] = block(group)
		}
		if m := d.RecordingMode; m != nil {
			v["recording_mode"] = block(object("recording_frequency", m.RecordingFrequency, "recording_mode_override", blocks(m.RecordingModeOverrides, func(o types.RecordingModeOverride) values {
				return object("description", o.Description, "recording_frequency", o.RecordingFrequency, "resource_types", set(o.ResourceTypes))
			})))
		}
		name := deref(d.Name)
		r.settingOf("aws_config_configuration_recorder", name, v)
	}
	return nil
}

func configRecorderStatus(ctx context.Context, r *run, c *configservice.Client) error {
	out, err := c.DescribeConfigurationRecorderStatus(ctx, &configservice.DescribeConfigurationRecorderStatusInput{})
	if err != nil {
		return err
	}
	for _, s := range out.ConfigurationRecordersStatus {
		r.settingOf("aws_config_configuration_recorder_status", deref(s.Name), object("name", s.Name, "is_enabled", s.Recording))
	}
	return nil
}

func configChannels(ctx context.Context, r *run, c *configservice.Client) error {
	out, err := c.DescribeDeliveryChannels(ctx, &configservice.DescribeDeliveryChannelsInput{})
	if err != nil {
		return err
	}
	for _, d := range out.DeliveryChannels {
		v := object("name", d.Name, "s3_bucket_name", d.S3BucketName, "s3_key_prefix", d.S3KeyPrefix, "s3_kms_key_arn", d.S3KmsKeyArn, "sns_topic_arn", d.SnsTopicARN)
		if p := d.ConfigSnapshotDeliveryProperties; p != nil {
			put(v, "snapshot_delivery_properties", block(object("delivery_frequency", p.DeliveryFrequency)))
		}
		r.settingOf("aws_config_delivery_channel", deref(d.Name), v)
	}
	return nil
}

func configRules(ctx context.Context, r *run, c *configservice.Client) error {
	const typ, remediation = "aws_config_config_rule", "aws_config_remediation_configuration"
	var names []string
	arns := map[string]string{}
	err := pages(ctx, configservice.NewDescribeConfigRulesPaginator(c, &configservice.DescribeConfigRulesInput{}), func(o *configservice.DescribeConfigRulesOutput) {
		for _, d := range o.ConfigRules {
			if d.ConfigRuleState == types.ConfigRuleStateDeleting {
				continue
			}
			v := object("arn", d.ConfigRuleArn, "name", d.ConfigRuleName, "rule_id", d.ConfigRuleId, "description", d.Description,
				"input_parameters", d.InputParameters, "maximum_execution_frequency", d.MaximumExecutionFrequency)
			if s := d.Source; s != nil {
				source := object("owner", s.Owner, "source_identifier", s.SourceIdentifier, "source_detail", set(blocks(s.SourceDetails, func(d types.SourceDetail) values {
					return object("event_source", d.EventSource, "maximum_execution_frequency", d.MaximumExecutionFrequency, "message_type", d.MessageType)
				})))
				if p := s.CustomPolicyDetails; p != nil {
					put(source, "custom_policy_details", block(object("enable_debug_log_delivery", p.EnableDebugLogDelivery, "policy_runtime", p.PolicyRuntime)))
				}
				v["source"] = block(source)
			}
			if s := d.Scope; s != nil {
				put(v, "scope", block(object("compliance_resource_id", s.ComplianceResourceId, "compliance_resource_types", set(s.ComplianceResourceTypes), "tag_key", s.TagKey, "tag_value", s.TagValue)))
			}
			name := deref(d.ConfigRuleName)
			r.add(typ, name, deref(d.ConfigRuleArn), v)
			names, arns[name] = append(names, name), deref(d.ConfigRuleArn)
		}
	})
	if r.wants(remediation) {
		for batch := range slices.Chunk(names, 25) {
			out, err := c.DescribeRemediationConfigurations(ctx, &configservice.DescribeRemediationConfigurationsInput{ConfigRuleNames: batch})
			if err != nil {
				r.lost(err, "DescribeRemediationConfigurations", remediation)
				continue
			}
			for _, d := range out.RemediationConfigurations {
				name := deref(d.ConfigRuleName)
				of := owner(nil, typ, name, arns[name])
				of.Provider.Region = r.region
				r.companion(of, remediation, "", object("arn", d.Arn, "config_rule_name", name, "automatic", d.Automatic, "target_id", d.TargetId, "target_type", d.TargetType,
					"target_version", d.TargetVersion, "resource_type", d.ResourceType, "maximum_automatic_attempts", d.MaximumAutomaticAttempts, "retry_attempt_seconds", d.RetryAttemptSeconds))
			}
		}
	}
	return err
}

func configAggregators(ctx context.Context, r *run, c *configservice.Client) error {
	p := configservice.NewDescribeConfigurationAggregatorsPaginator(c, &configservice.DescribeConfigurationAggregatorsInput{})
	return pages(ctx, p, func(o *configservice.DescribeConfigurationAggregatorsOutput) {
		for _, d := range o.ConfigurationAggregators {
			v := object("arn", d.ConfigurationAggregatorArn, "name", d.ConfigurationAggregatorName, "account_aggregation_source", blocks(d.AccountAggregationSources, func(s types.AccountAggregationSource) values {
				return object("account_ids", s.AccountIds, "all_regions", s.AllAwsRegions, "regions", s.AwsRegions)
			}))
			if s := d.OrganizationAggregationSource; s != nil {
				v["organization_aggregation_source"] = block(object("all_regions", s.AllAwsRegions, "regions", s.AwsRegions, "role_arn", s.RoleArn))
			}
			r.add("aws_config_configuration_aggregator", deref(d.ConfigurationAggregatorName), deref(d.ConfigurationAggregatorArn), v)
		}
	})
}

func packParameters(list []types.ConformancePackInputParameter) any {
	return set(blocks(list, func(p types.ConformancePackInputParameter) values {
		return object("parameter_name", p.ParameterName, "parameter_value", p.ParameterValue)
	}))
}

func conformancePacks(ctx context.Context, r *run, c *configservice.Client) error {
	p := configservice.NewDescribeConformancePacksPaginator(c, &configservice.DescribeConformancePacksInput{Limit: 20})
	return pages(ctx, p, func(o *configservice.DescribeConformancePacksOutput) {
		for _, d := range o.ConformancePackDetails {
			r.add("aws_config_conformance_pack", deref(d.ConformancePackName), deref(d.ConformancePackArn), object("arn", d.ConformancePackArn, "name", d.ConformancePackName,
				"delivery_s3_bucket", d.DeliveryS3Bucket, "delivery_s3_key_prefix", d.DeliveryS3KeyPrefix, "input_parameter", packParameters(d.ConformancePackInputParameters)))
		}
	})
}

func organizationRules(ctx context.Context, r *run, c *configservice.Client) error {
	p := configservice.NewDescribeOrganizationConfigRulesPaginator(c, &configservice.DescribeOrganizationConfigRulesInput{Limit: 100})
	return pages(ctx, p, func(o *configservice.DescribeOrganizationConfigRulesOutput) {
		for _, d := range o.OrganizationConfigRules {
			v := object("arn", d.OrganizationConfigRuleArn, "name", d.OrganizationConfigRuleName, "excluded_accounts", d.ExcludedAccounts)
			if m := d.OrganizationManagedRuleMetadata; m != nil {
				m1 := object("rule_identifier", m.RuleIdentifier, "description", m.Description, "input_parameters", m.InputParameters,
					"maximum_execution_frequency", m.MaximumExecutionFrequency, "resource_id_scope", m.ResourceIdScope, "resource_types_scope", set(m.ResourceTypesScope),
					"tag_key_scope", m.TagKeyScope, "tag_value_scope", m.TagValueScope)
				r.add("aws_config_organization_managed_rule", deref(d.OrganizationConfigRuleName), deref(d.OrganizationConfigRuleArn), both(v, m1))
			}
			if m := d.OrganizationCustomRuleMetadata; m != nil {
				m1 := object("lambda_function_arn", m.LambdaFunctionArn, "trigger_types", set(m.OrganizationConfigRuleTriggerTypes), "description", m.Description,
					"input_parameters", m.InputParameters, "maximum_execution_frequency", m.MaximumExecutionFrequency, "resource_id_scope", m.ResourceIdScope,
					"resource_types_scope", set(m.ResourceTypesScope), "tag_key_scope", m.TagKeyScope, "tag_value_scope", m.TagValueScope)
				r.add("aws_config_organization_custom_rule", deref(d.OrganizationConfigRuleName), deref(d.OrganizationConfigRuleArn), both(v, m1))
			}
		}
	})
}

func organizationPacks(ctx context.Context, r *run, c *configservice.Client) error {
	p := configservice.NewDescribeOrganizationConformancePacksPaginator(c, &configservice.DescribeOrganizationConformancePacksInput{Limit: 100})
	return pages(ctx, p, func(o *configservice.DescribeOrganizationConformancePacksOutput) {
		for _, d := range o.OrganizationConformancePacks {
			r.add("aws_config_organization_conformance_pack", deref(d.OrganizationConformancePackName), deref(d.OrganizationConformancePackArn), object(
				"arn", d.OrganizationConformancePackArn, "name", d.OrganizationConformancePackName, "delivery_s3_bucket", d.DeliveryS3Bucket,
				"delivery_s3_key_prefix", d.DeliveryS3KeyPrefix, "excluded_accounts", set(d.ExcludedAccounts), "input_parameter", packParameters(d.ConformancePackInputParameters)))
		}
	})
}
