package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/sagemaker"
	"github.com/aws/aws-sdk-go-v2/service/sagemaker/types"
)

// Each of these returns the ARN and attributes of one resource.

func sagemakerVPC(c *types.VpcConfig) any {
	if c == nil {
		return nil
	}
	return block(object("security_group_ids", set(c.SecurityGroupIds), "subnets", set(c.Subnets)))
}

func sagemakerQualityJob(ctx context.Context, c *sagemaker.Client, name *string) (*string, values, error) {
	d, err := c.DescribeDataQualityJobDefinition(ctx, &sagemaker.DescribeDataQualityJobDefinitionInput{JobDefinitionName: name})
	if err != nil {
		return nil, nil, err
	}
	v := object("name", d.JobDefinitionName, "role_arn", d.RoleArn)
	if a := d.DataQualityAppSpecification; a != nil {
		put(v, "data_quality_app_specification", block(object("environment", a.Environment, "image_uri", a.ImageUri)))
	}
	if j := d.JobResources; j != nil && j.ClusterConfig != nil {
		k := j.ClusterConfig
		v["job_resources"] = block(values{"cluster_config": block(object("instance_count", k.InstanceCount, "instance_type", k.InstanceType, "volume_kms_key_id", k.VolumeKmsKeyId,
			"volume_size_in_gb", k.VolumeSizeInGB))})
	}
	if n := d.NetworkConfig; n != nil {
		put(v, "network_config", block(object("enable_inter_container_traffic_encryption", n.EnableInterContainerTrafficEncryption, "enable_network_isolation", n.EnableNetworkIsolation,
			"vpc_config", sagemakerVPC(n.VpcConfig))))
	}
	if o := d.DataQualityJobOutputConfig; o != nil {
		put(v, "data_quality_job_output_config", block(object("kms_key_id", o.KmsKeyId)))
	}
	return d.JobDefinitionArn, v, nil
}

func sagemakerDomain(ctx context.Context, c *sagemaker.Client, id *string) (*string, values, error) {
	d, err := c.DescribeDomain(ctx, &sagemaker.DescribeDomainInput{DomainId: id})
	if err != nil {
		return nil, nil, err
	}
	v := object("domain_name", d.DomainName, "auth_mode", d.AuthMode, "vpc_id", d.VpcId, "subnet_ids", set(d.SubnetIds), "kms_key_id", d.KmsKeyId, "url", d.Url,
		"app_network_access_type", d.AppNetworkAccessType, "app_security_group_management", d.AppSecurityGroupManagement, "home_efs_file_system_id", d.HomeEfsFileSystemId,
		"security_group_id_for_domain_boundary", d.SecurityGroupIdForDomainBoundary, "tag_propagation", d.TagPropagation)
	if s := d.DefaultSpaceSettings; s != nil {
		put(v, "default_space_settings", block(object("execution_role", s.ExecutionRole, "security_groups", set(s.SecurityGroups))))
	}
	if s := d.DefaultUserSettings; s != nil {
		settings := object("execution_role", s.ExecutionRole, "security_groups", set(s.SecurityGroups))
		if x := s.SharingSettings; x != nil {
			put(settings, "sharing_settings", block(object("notebook_output_option", x.NotebookOutputOption, "s3_kms_key_id", x.S3KmsKeyId, "s3_output_path", x.S3OutputPath)))
		}
		put(v, "default_user_settings", block(settings))
	}
	if s := d.DomainSettings; s != nil {
		put(v, "domain_settings", block(object("execution_role_identity_config", s.ExecutionRoleIdentityConfig, "security_group_ids", set(s.SecurityGroupIds))))
	}
	return d.DomainArn, v, nil
}

func sagemakerEndpointConfig(ctx context.Context, c *sagemaker.Client, name *string) (*string, values, error) {
	d, err := c.DescribeEndpointConfig(ctx, &sagemaker.DescribeEndpointConfigInput{EndpointConfigName: name})
	if err != nil {
		return nil, nil, err
	}
	v := object("name", d.EndpointConfigName, "kms_key_arn", d.KmsKeyId, "production_variants", blocks(d.ProductionVariants, sagemakerVariant),
		"shadow_production_variants", blocks(d.ShadowProductionVariants, sagemakerVariant))
	if x := d.DataCaptureConfig; x != nil {
		put(v, "data_capture_config", block(object("destination_s3_uri", x.DestinationS3Uri, "enable_capture", x.EnableCapture, "initial_sampling_percentage", x.InitialSamplingPercentage,
			"kms_key_id", x.KmsKeyId)))
	}
	return d.EndpointConfigArn, v, nil
}

func sagemakerVariant(p types.ProductionVariant) values {
	v := object("variant_name", p.VariantName, "model_name", p.ModelName, "instance_type", p.InstanceType, "initial_instance_count", p.InitialInstanceCount,
		"accelerator_type", p.AcceleratorType, "enable_ssm_access", p.EnableSSMAccess, "volume_size_in_gb", p.VolumeSizeInGB)
	if s := p.ServerlessConfig; s != nil {
		put(v, "serverless_config", block(object("max_concurrency", s.MaxConcurrency, "memory_size_in_mb", s.MemorySizeInMB, "provisioned_concurrency", s.ProvisionedConcurrency)))
	}
	return v
}

func sagemakerFeatureGroup(ctx context.Context, c *sagemaker.Client, name *string) (*string, values, error) {
	d, err := c.DescribeFeatureGroup(ctx, &sagemaker.DescribeFeatureGroupInput{FeatureGroupName: name})
	if err != nil {
		return nil, nil, err
	}
	v := object("feature_group_name", d.FeatureGroupName, "event_time_feature_name", d.EventTimeFeatureName, "record_identifier_feature_name", d.RecordIdentifierFeatureName,
		"role_arn", d.RoleArn, "description", d.Description)
	if o := d.OnlineStoreConfig; o != nil {
		online := object("enable_online_store", o.EnableOnlineStore, "storage_type", o.StorageType)
		if o.SecurityConfig != nil {
			put(online, "security_config", block(object("kms_key_id", o.SecurityConfig.KmsKeyId)))
		}
		put(v, "online_store_config", block(online))
	}
	if o := d.OfflineStoreConfig; o != nil {
		offline := object("disable_glue_table_creation", o.DisableGlueTableCreation, "table_format", o.TableFormat)
		if s := o.S3StorageConfig; s != nil {
			put(offline, "s3_storage_config", block(object("kms_key_id", s.KmsKeyId, "resolved_output_s3_uri", s.ResolvedOutputS3Uri, "s3_uri", s.S3Uri)))
		}
		put(v, "offline_store_config", block(offline))
	}
	return d.FeatureGroupArn, v, nil
}

func sagemakerFlow(ctx context.Context, c *sagemaker.Client, name *string) (*string, values, error) {
	d, err := c.DescribeFlowDefinition(ctx, &sagemaker.DescribeFlowDefinitionInput{FlowDefinitionName: name})
	if err != nil {
		return nil, nil, err
	}
	v := object("flow_definition_name", d.FlowDefinitionName, "role_arn", d.RoleArn)
	if o := d.OutputConfig; o != nil {
		put(v, "output_config", block(object("kms_key_id", o.KmsKeyId, "s3_output_path", o.S3OutputPath)))
	}
	if h := d.HumanLoopConfig; h != nil {
		put(v, "human_loop_config", block(object("human_task_ui_arn", h.HumanTaskUiArn, "task_count", h.TaskCount, "task_description", h.TaskDescription, "task_title", h.TaskTitle,
			"task_keywords", set(h.TaskKeywords), "workteam_arn", h.WorkteamArn)))
	}
	return d.FlowDefinitionArn, v, nil
}

func sagemakerModel(ctx context.Context, c *sagemaker.Client, name *string) (*string, values, error) {
	d, err := c.DescribeModel(ctx, &sagemaker.DescribeModelInput{ModelName: name})
	if err != nil {
		return nil, nil, err
	}
	v := object("name", d.ModelName, "execution_role_arn", d.ExecutionRoleArn, "enable_network_isolation", d.EnableNetworkIsolation, "container", blocks(d.Containers, sagemakerContainer),
		"vpc_config", sagemakerVPC(d.VpcConfig))
	if p := d.PrimaryContainer; p != nil {
		put(v, "primary_container", block(sagemakerContainer(*p)))
	}
	return d.ModelArn, v, nil
}

func sagemakerContainer(d types.ContainerDefinition) values {
	return object("container_hostname", d.ContainerHostname, "environment", d.Environment, "image", d.Image, "inference_specification_name", d.InferenceSpecificationName, "mode", d.Mode,
		"model_data_url", d.ModelDataUrl, "model_package_name", d.ModelPackageName)
}

func sagemakerNotebook(ctx context.Context, c *sagemaker.Client, name *string) (*string, values, error) {
	d, err := c.DescribeNotebookInstance(ctx, &sagemaker.DescribeNotebookInstanceInput{NotebookInstanceName: name})
	if err != nil {
		return nil, nil, err
	}
	v := object("name", d.NotebookInstanceName, "instance_type", d.InstanceType, "role_arn", d.RoleArn, "direct_internet_access", d.DirectInternetAccess, "kms_key_id", d.KmsKeyId,
		"root_access", d.RootAccess, "platform_identifier", d.PlatformIdentifier, "security_groups", set(d.SecurityGroups), "subnet_id", d.SubnetId, "volume_size", d.VolumeSizeInGB,
		"network_interface_id", d.NetworkInterfaceId, "lifecycle_config_name", d.NotebookInstanceLifecycleConfigName, "default_code_repository", d.DefaultCodeRepository,
		"additional_code_repositories", set(d.AdditionalCodeRepositories), "url", d.Url)
	if m := d.InstanceMetadataServiceConfiguration; m != nil {
		put(v, "instance_metadata_service_configuration", block(object("minimum_instance_metadata_service_version", m.MinimumInstanceMetadataServiceVersion)))
	}
	return d.NotebookInstanceArn, v, nil
}
