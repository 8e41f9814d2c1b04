package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/imagebuilder"
	"github.com/aws/aws-sdk-go-v2/service/imagebuilder/types"
)

// imagebuilderParts are the questions about a region. What Amazon and others own is
// not asked for.
var imagebuilderParts = []struct {
	typ, list, get string
	read           func(ctx context.Context, r *run, c *imagebuilder.Client) error
}{
	{"aws_imagebuilder_component", "ListComponents", "GetComponent", builderComponents},
	{"aws_imagebuilder_image_recipe", "ListImageRecipes", "GetImageRecipe", builderRecipes},
	{"aws_imagebuilder_image_pipeline", "ListImagePipelines", "", builderPipelines},
	{"aws_imagebuilder_infrastructure_configuration", "ListInfrastructureConfigurations", "GetInfrastructureConfiguration", builderInfrastructure},
	{"aws_imagebuilder_distribution_configuration", "ListDistributionConfigurations", "GetDistributionConfiguration", builderDistribution},
}

func imagebuilderService() *Service {
	s := &Service{Name: "imagebuilder", ID: imagebuilder.ServiceID, Collect: collectImageBuilder, Types: map[string]Type{},
		Calls: []Call{{Operation: "ListComponentBuildVersions", Types: []string{"aws_imagebuilder_component"}}}}
	for _, p := range imagebuilderParts {
		s.Types[p.typ] = Type{}
		s.Calls = append(s.Calls, Call{Operation: p.list, Types: []string{p.typ}})
		if p.get != "" {
			s.Calls = append(s.Calls, Call{Operation: p.get, Types: []string{p.typ}})
		}
	}
	return s
}

func collectImageBuilder(ctx context.Context, r *run) {
	client := imagebuilder.NewFromConfig(r.config)
	for _, p := range imagebuilderParts {
		if !r.wants(p.typ) {
			continue
		}
		if err := p.read(ctx, r, client); err != nil {
			r.lost(err, p.list, p.typ)
		}
	}
}

// builderGone reports whether something went since it was listed.
func builderGone(err error) bool { return named(err, "ResourceNotFoundException") }

func builderComponents(ctx context.Context, r *run, c *imagebuilder.Client) error {
	var versions, builds []string
	p := imagebuilder.NewListComponentsPaginator(c, &imagebuilder.ListComponentsInput{Owner: types.OwnershipSelf})
	err := pages(ctx, p, func(o *imagebuilder.ListComponentsOutput) {
		for _, d := range o.ComponentVersionList {
			versions = append(versions, deref(d.Arn))
		}
	})
	const typ = "aws_imagebuilder_component"
	for _, version := range versions {
		p := imagebuilder.NewListComponentBuildVersionsPaginator(c, &imagebuilder.ListComponentBuildVersionsInput{ComponentVersionArn: &version})
		if err := pages(ctx, p, func(o *imagebuilder.ListComponentBuildVersionsOutput) {
			for _, d := range o.ComponentSummaryList {
				builds = append(builds, deref(d.Arn))
			}
		}); err != nil && !builderGone(err) {
			r.lost(err, "ListComponentBuildVersions", typ)
		}
	}
	each(ctx, builds, func(ctx context.Context, arn string) {
		out, err := c.GetComponent(ctx, &imagebuilder.GetComponentInput{ComponentBuildVersionArn: &arn})
		if err != nil || out.Component == nil {
			if !builderGone(err) {
				r.lost(orEmpty(err), "GetComponent", typ)
			}
			return
		}
		d := out.Component
		v := object("arn", arn, "id", arn, "name", d.Name, "platform", d.Platform, "version", d.Version, "data", d.Data, "description", d.Description, "owner", d.Owner, "type", d.Type,
			"encrypted", d.Encrypted, "kms_key_id", d.KmsKeyId, "supported_os_versions", set(d.SupportedOsVersions), "change_description", d.ChangeDescription)
		setTags(v, d.Tags)
		r.add(typ, deref(d.Name), arn, v)
	})
	return err
}

func builderRecipes(ctx context.Context, r *run, c *imagebuilder.Client) error {
	const typ = "aws_imagebuilder_image_recipe"
	var arns []string
	p := imagebuilder.NewListImageRecipesPaginator(c, &imagebuilder.ListImageRecipesInput{Owner: types.OwnershipSelf})
	err := pages(ctx, p, func(o *imagebuilder.ListImageRecipesOutput) {
		for _, d := range o.ImageRecipeSummaryList {
			arns = append(arns, deref(d.Arn))
		}
	})
	each(ctx, arns, func(ctx context.Context, arn string) {
		out, err := c.GetImageRecipe(ctx, &imagebuilder.GetImageRecipeInput{ImageRecipeArn: &arn})
		if err != nil || out.ImageRecipe == nil {
			if !builderGone(err) {
				r.lost(orEmpty(err), "GetImageRecipe", typ)
			}
			return
		}
		d := out.ImageRecipe
		v := object("arn", arn, "id", arn, "name", d.Name, "version", d.Version, "parent_image", d.ParentImage, "description", d.Description, "owner", d.Owner, "platform", d.Platform,
			"working_directory", d.WorkingDirectory,
			"component", blocks(d.Components, func(x types.ComponentConfiguration) values { return object("component_arn", x.ComponentArn) }),
			"block_device_mapping", set(blocks(d.BlockDeviceMappings, func(m types.InstanceBlockDeviceMapping) values {
				v := object("device_name", m.DeviceName, "virtual_name", m.VirtualName)
				if m.NoDevice != nil {
					v["no_device"] = true
				}
				if e := m.Ebs; e != nil {
					put(v, "ebs", block(object("delete_on_termination", yesNo(e.DeleteOnTermination), "encrypted", yesNo(e.Encrypted), "iops", e.Iops, "kms_key_id", e.KmsKeyId,
						"snapshot_id", e.SnapshotId, "throughput", e.Throughput, "volume_size", e.VolumeSize, "volume_type", e.VolumeType)))
				}
				return v
			})))
		if a := d.AdditionalInstanceConfiguration; a != nil {
			put(v, "user_data_base64", a.UserDataOverride)
			if a.SystemsManagerAgent != nil {
				put(v, "systems_manager_agent", block(object("uninstall_after_build", a.SystemsManagerAgent.UninstallAfterBuild)))
			}
		}
		setTags(v, d.Tags)
		if res := r.add(typ, deref(d.Name), arn, v); res != nil {
			res.Sensitive = []string{"user_data_base64"}
		}
	})
	return err
}

func builderPipelines(ctx context.Context, r *run, c *imagebuilder.Client) error {
	p := imagebuilder.NewListImagePipelinesPaginator(c, &imagebuilder.ListImagePipelinesInput{})
	return pages(ctx, p, func(o *imagebuilder.ListImagePipelinesOutput) {
		for _, d := range o.ImagePipelineList {
			v := object("arn", d.Arn, "id", d.Arn, "name", d.Name, "status", d.Status, "description", d.Description, "infrastructure_configuration_arn", d.InfrastructureConfigurationArn,
				"image_recipe_arn", d.ImageRecipeArn, "container_recipe_arn", d.ContainerRecipeArn, "distribution_configuration_arn", d.DistributionConfigurationArn, "platform", d.Platform,
				"enhanced_image_metadata_enabled", d.EnhancedImageMetadataEnabled, "execution_role", d.ExecutionRole)
			if s := d.Schedule; s != nil {
				put(v, "schedule", block(object("schedule_expression", s.ScheduleExpression, "pipeline_execution_start_condition", s.PipelineExecutionStartCondition, "timezone", s.Timezone)))
			}
			if t := d.ImageTestsConfiguration; t != nil {
				put(v, "image_tests_configuration", block(object("image_tests_enabled", t.ImageTestsEnabled, "timeout_minutes", t.TimeoutMinutes)))
			}
			if s := d.ImageScanningConfiguration; s != nil {
				put(v, "image_scanning_configuration", block(object("image_scanning_enabled", s.ImageScanningEnabled)))
			}
			setTags(v, d.Tags)
			r.add("aws_imagebuilder_image_pipeline", deref(d.Name), deref(d.Arn), v)
		}
	})
}

func builderInfrastructure(ctx context.Context, r *run, c *imagebuilder.Client) error {
	const typ = "aws_imagebuilder_infrastructure_configuration"
	var arns []string
	p := imagebuilder.NewListInfrastructureConfigurationsPaginator(c, &imagebuilder.ListInfrastructureConfigurationsInput{})
	err := pages(ctx, p, func(o *imagebuilder.ListInfrastructureConfigurationsOutput) {
		for _, d := range o.InfrastructureConfigurationSummaryList {
			arns = append(arns, deref(d.Arn))
		}
	})
	each(ctx, arns, func(ctx context.Context, arn string) {
		out, err := c.GetInfrastructureConfiguration(ctx, &imagebuilder.GetInfrastructureConfigurationInput{InfrastructureConfigurationArn: &arn})
		if err != nil || out.InfrastructureConfiguration == nil {
			if !builderGone(err) {
				r.lost(orEmpty(err), "GetInfrastructureConfiguration", typ)
			}
			return
		}
		d := out.InfrastructureConfiguration
		v := object("arn", arn, "id", arn, "name", d.Name, "description", d.Description, "instance_profile_name", d.InstanceProfileName, "instance_types", set(d.InstanceTypes), "key_pair", d.KeyPair,
			"security_group_ids", set(d.SecurityGroupIds), "subnet_id", d.SubnetId, "sns_topic_arn", d.SnsTopicArn, "terminate_instance_on_failure", d.TerminateInstanceOnFailure)
		if m := d.InstanceMetadataOptions; m != nil {
			put(v, "instance_metadata_options", block(object("http_tokens", m.HttpTokens, "http_put_response_hop_limit", m.HttpPutResponseHopLimit)))
		}
		setTags(v, d.Tags)
		r.add(typ, deref(d.Name), arn, v)
	})
	return err
}

func builderDistribution(ctx context.Context, r *run, c *imagebuilder.Client) error {
	const typ = "aws_imagebuilder_distribution_configuration"
	var arns []string
	p := imagebuilder.NewListDistributionConfigurationsPaginator(c, &imagebuilder.ListDistributionConfigurationsInput{})
	err := pages(ctx, p, func(o *imagebuilder.ListDistributionConfigurationsOutput) {
		for _, d := range o.DistributionConfigurationSummaryList {
			arns = append(arns, deref(d.Arn))
		}
	})
	each(ctx, arns, func(ctx context.Context, arn string) {
		out, err := c.GetDistributionConfiguration(ctx, &imagebuilder.GetDistributionConfigurationInput{DistributionConfigurationArn: &arn})
		if err != nil || out.DistributionConfiguration == nil {
			if !builderGone(err) {
				r.lost(orEmpty(err), "GetDistributionConfiguration", typ)
			}
			return
		}
		d := out.DistributionConfiguration
		v := object("arn", arn, "id", arn, "name", d.Name, "description", d.Description, "distribution", set(blocks(d.Distributions, func(x types.Distribution) values {
			v := object("region", x.Region, "license_configuration_arns", set(x.LicenseConfigurationArns))
			if a := x.AmiDistributionConfiguration; a != nil {
				image := object("name", a.Name, "description", a.Description, "kms_key_id", a.KmsKeyId, "target_account_ids", set(a.TargetAccountIds), "ami_tags", a.AmiTags)
				if p := a.LaunchPermission; p != nil {
					put(image, "launch_permission", block(object("user_groups", set(p.UserGroups), "user_ids", set(p.UserIds), "organization_arns", set(p.OrganizationArns),
						"organizational_unit_arns", set(p.OrganizationalUnitArns))))
				}
				put(v, "ami_distribution_configuration", block(image))
			}
			return v
		})))
		setTags(v, d.Tags)
		r.add(typ, deref(d.Name), arn, v)
	})
	return err
}
