package lib.network

import data.lib.related

# METADATA
# title: What a security group is attached to
# description: |
#   Keys of the resources that name the group r as their own: every argument of
#   provider 5.100 that takes security groups, except those of rules.
# related_resources:
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs
#     description: The arguments of the AWS provider
group_users(r) := union({
	{user.key |
		some type in ["aws_kinesisanalyticsv2_application"]
		some user in related.to(r, type, "application_configuration.vpc_configuration.security_group_ids")
	},
	{user.key |
		some type in ["aws_msk_cluster"]
		some user in related.to(r, type, "broker_node_group_info.security_groups")
	},
	{user.key |
		some type in ["aws_dms_replication_config"]
		some user in related.to(r, type, "compute_config.vpc_security_group_ids")
	},
	{user.key |
		some type in ["aws_batch_compute_environment"]
		some user in related.to(r, type, "compute_resources.security_group_ids")
	},
	{user.key |
		some type in ["aws_sagemaker_domain"]
		some user in related.to(r, type, "default_space_settings.security_groups")
	},
	{user.key |
		some type in ["aws_sagemaker_domain"]
		some user in related.to(r, type, "default_user_settings.security_groups")
	},
	{user.key |
		some type in ["aws_sagemaker_domain"]
		some user in related.to(r, type, "domain_settings.security_group_ids")
	},
	{user.key |
		some type in ["aws_emr_cluster"]
		some user in related.to(r, type, "ec2_attributes.additional_master_security_groups")
	},
	{user.key |
		some type in ["aws_emr_cluster"]
		some user in related.to(r, type, "ec2_attributes.additional_slave_security_groups")
	},
	{user.key |
		some type in ["aws_emr_cluster"]
		some user in related.to(r, type, "ec2_attributes.emr_managed_master_security_group")
	},
	{user.key |
		some type in ["aws_emr_cluster"]
		some user in related.to(r, type, "ec2_attributes.emr_managed_slave_security_group")
	},
	{user.key |
		some type in ["aws_emr_cluster"]
		some user in related.to(r, type, "ec2_attributes.service_access_security_group")
	},
	{user.key |
		some type in ["aws_datasync_location_efs"]
		some user in related.to(r, type, "ec2_config.security_group_arns")
	},
	{user.key |
		some type in ["aws_cloudwatch_event_target"]
		some user in related.to(r, type, "ecs_target.network_configuration.security_groups")
	},
	{user.key |
		some type in ["aws_kinesis_firehose_delivery_stream"]
		some user in related.to(r, type, "elasticsearch_configuration.vpc_config.security_group_ids")
	},
	{user.key |
		some type in ["aws_transfer_server"]
		some user in related.to(r, type, "endpoint_details.security_group_ids")
	},
	{user.key |
		some type in ["aws_emr_studio"]
		some user in related.to(r, type, "engine_security_group_id")
	},
	{user.key |
		some type in ["aws_mskconnect_connector"]
		some user in related.to(r, type, "kafka_cluster.apache_kafka_cluster.vpc.security_groups")
	},
	{user.key |
		some type in ["aws_msk_replicator"]
		some user in related.to(r, type, "kafka_cluster.vpc_config.security_groups_ids")
	},
	{user.key |
		some type in ["aws_spot_fleet_request"]
		some user in related.to(r, type, "launch_specification.vpc_security_group_ids")
	},
	{user.key |
		some type in ["aws_sagemaker_data_quality_job_definition"]
		some user in related.to(r, type, "network_config.vpc_config.security_group_ids")
	},
	{user.key |
		some type in ["aws_emrserverless_application", "aws_mwaa_environment"]
		some user in related.to(r, type, "network_configuration.security_group_ids")
	},
	{user.key |
		some type in ["aws_ecs_service", "aws_ecs_task_set"]
		some user in related.to(r, type, "network_configuration.security_groups")
	},
	{user.key |
		some type in ["aws_launch_template"]
		some user in related.to(r, type, "network_interfaces.security_groups")
	},
	{user.key |
		some type in ["aws_kinesis_firehose_delivery_stream"]
		some user in related.to(r, type, "opensearch_configuration.vpc_config.security_group_ids")
	},
	{user.key |
		some type in ["aws_kinesis_firehose_delivery_stream"]
		some user in related.to(r, type, "opensearchserverless_configuration.vpc_config.security_group_ids")
	},
	{user.key |
		some type in ["aws_db_option_group"]
		some user in related.to(r, type, "option.vpc_security_group_memberships")
	},
	{user.key |
		some type in ["aws_glue_connection"]
		some user in related.to(r, type, "physical_connection_requirements.security_group_id_list")
	},
	{user.key |
		some type in ["aws_eks_node_group"]
		some user in related.to(r, type, "remote_access.source_security_group_ids")
	},
	{user.key |
		some type in ["aws_lambda_function"]
		some user in related.to(r, type, "replacement_security_group_ids")
	},
	{user.key |
		some type in ["aws_drs_replication_configuration_template"]
		some user in related.to(r, type, "replication_servers_security_groups_ids")
	},
	{user.key |
		some type in ["aws_datasync_agent", "aws_datasync_location_fsx_lustre_file_system", "aws_datasync_location_fsx_ontap_file_system", "aws_datasync_location_fsx_openzfs_file_system", "aws_datasync_location_fsx_windows_file_system"]
		some user in related.to(r, type, "security_group_arns")
	},
	{user.key |
		some type in ["aws_network_interface_sg_attachment", "aws_s3outposts_endpoint", "aws_vpc_endpoint_security_group_association"]
		some user in related.to(r, type, "security_group_id")
	},
	{user.key |
		some type in ["aws_apigatewayv2_vpc_link", "aws_dax_cluster", "aws_ec2_client_vpn_endpoint", "aws_ec2_instance_connect_endpoint", "aws_elasticache_cluster", "aws_elasticache_replication_group", "aws_elasticache_serverless_cache", "aws_fsx_file_cache", "aws_fsx_lustre_file_system", "aws_fsx_ontap_file_system", "aws_fsx_openzfs_file_system", "aws_fsx_windows_file_system", "aws_glue_dev_endpoint", "aws_imagebuilder_infrastructure_configuration", "aws_m2_environment", "aws_memorydb_cluster", "aws_opensearchserverless_vpc_endpoint", "aws_quicksight_vpc_connection", "aws_redshiftserverless_workgroup", "aws_route53_resolver_endpoint", "aws_verifiedaccess_endpoint", "aws_vpc_endpoint", "aws_vpclattice_resource_gateway", "aws_vpclattice_service_network_vpc_association", "aws_workspacesweb_network_settings"]
		some user in related.to(r, type, "security_group_ids")
	},
	{user.key |
		some type in ["aws_alb", "aws_apprunner_vpc_connector", "aws_efs_mount_target", "aws_elb", "aws_instance", "aws_launch_configuration", "aws_lb", "aws_mq_broker", "aws_msk_vpc_connection", "aws_network_interface", "aws_sagemaker_notebook_instance", "aws_spot_instance_request"]
		some user in related.to(r, type, "security_groups")
	},
	{user.key |
		some type in ["aws_prometheus_scraper"]
		some user in related.to(r, type, "source.eks.security_group_ids")
	},
	{user.key |
		some type in ["aws_pipes_pipe"]
		some user in related.to(r, type, "source_parameters.self_managed_kafka_parameters.vpc.security_groups")
	},
	{user.key |
		some type in ["aws_scheduler_schedule"]
		some user in related.to(r, type, "target.ecs_parameters.network_configuration.security_groups")
	},
	{user.key |
		some type in ["aws_pipes_pipe"]
		some user in related.to(r, type, "target_parameters.ecs_task_parameters.network_configuration.aws_vpc_configuration.security_groups")
	},
	{user.key |
		some type in ["aws_sagemaker_user_profile"]
		some user in related.to(r, type, "user_settings.security_groups")
	},
	{user.key |
		some type in ["aws_medialive_channel", "aws_medialive_input"]
		some user in related.to(r, type, "vpc.security_group_ids")
	},
	{user.key |
		some type in ["aws_appstream_fleet", "aws_appstream_image_builder", "aws_bedrock_custom_model", "aws_codebuild_fleet", "aws_codebuild_project", "aws_comprehend_document_classifier", "aws_comprehend_entity_recognizer", "aws_devicefarm_test_grid_project", "aws_eks_cluster", "aws_lambda_function", "aws_msk_serverless_cluster", "aws_sagemaker_model", "aws_synthetics_canary"]
		some user in related.to(r, type, "vpc_config.security_group_ids")
	},
	{user.key |
		some type in ["aws_codeconnections_host", "aws_codestarconnections_host", "aws_finspace_kx_cluster", "aws_grafana_workspace"]
		some user in related.to(r, type, "vpc_configuration.security_group_ids")
	},
	{user.key |
		some type in ["aws_iot_topic_rule_destination"]
		some user in related.to(r, type, "vpc_configuration.security_groups")
	},
	{user.key |
		some type in ["aws_elasticsearch_domain", "aws_elasticsearch_vpc_endpoint", "aws_opensearch_domain", "aws_opensearch_vpc_endpoint", "aws_osis_pipeline"]
		some user in related.to(r, type, "vpc_options.security_group_ids")
	},
	{user.key |
		some type in ["aws_db_instance", "aws_db_proxy", "aws_db_proxy_endpoint", "aws_dms_replication_instance", "aws_docdb_cluster", "aws_docdbelastic_cluster", "aws_instance", "aws_launch_template", "aws_neptune_cluster", "aws_rds_cluster", "aws_redshift_cluster", "aws_redshift_endpoint_access", "aws_redshiftserverless_endpoint_access", "aws_spot_instance_request", "aws_timestreaminfluxdb_db_instance"]
		some user in related.to(r, type, "vpc_security_group_ids")
	},
	{user.key |
		some type in ["aws_sagemaker_workforce"]
		some user in related.to(r, type, "workforce_vpc_config.security_group_ids")
	},
	{user.key |
		some type in ["aws_workspaces_directory"]
		some user in related.to(r, type, "workspace_creation_properties.custom_security_group_id")
	},
	{user.key |
		some type in ["aws_emr_studio"]
		some user in related.to(r, type, "workspace_security_group_id")
	},
})

# METADATA
# title: Rules of other groups that name a group
# description: Keys of the groups and rules, other than r itself, that admit the group r.
group_sources(r) := union({
	{user.key |
		some type in ["aws_security_group", "aws_default_security_group"]
		some attribute in ["ingress.security_groups", "egress.security_groups"]
		some user in related.to(r, type, attribute)
		user.key != r.key
	},
	{user.key | some user in related.to(r, "aws_security_group_rule", "source_security_group_id")},
	{user.key |
		some type in ["aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule"]
		some user in related.to(r, type, "referenced_security_group_id")
	},
})
