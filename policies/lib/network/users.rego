package lib.network

# METADATA
# title: A security group that is attached to something
# description: |
#   True where a resource names the group r as its own, by any argument of
#   provider 5.100 that takes security groups, except those of rules. Those
#   that are most often found stand first, and each is looked up in one
#   expression: it is asked of every group.
# related_resources:
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs
#     description: The arguments of the AWS provider
group_is_attached(r) if data.plumb.related[r.key].aws_instance.security_groups[_]

group_is_attached(r) if data.plumb.related[r.key].aws_instance.vpc_security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_network_interface.security_groups[_]

group_is_attached(r) if data.plumb.related[r.key].aws_lambda_function.replacement_security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_lambda_function["vpc_config.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_lb.security_groups[_]

group_is_attached(r) if data.plumb.related[r.key].aws_db_instance.vpc_security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_ecs_service["network_configuration.security_groups"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_launch_template["network_interfaces.security_groups"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_launch_template.vpc_security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_vpc_endpoint.security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_rds_cluster.vpc_security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_elasticache_replication_group.security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_eks_cluster["vpc_config.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_alb.security_groups[_]

group_is_attached(r) if data.plumb.related[r.key].aws_elb.security_groups[_]

group_is_attached(r) if data.plumb.related[r.key].aws_efs_mount_target.security_groups[_]

group_is_attached(r) if data.plumb.related[r.key].aws_kinesisanalyticsv2_application["application_configuration.vpc_configuration.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_msk_cluster["broker_node_group_info.security_groups"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_dms_replication_config["compute_config.vpc_security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_batch_compute_environment["compute_resources.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_sagemaker_domain["default_space_settings.security_groups"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_sagemaker_domain["default_user_settings.security_groups"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_sagemaker_domain["domain_settings.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_emr_cluster["ec2_attributes.additional_master_security_groups"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_emr_cluster["ec2_attributes.additional_slave_security_groups"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_emr_cluster["ec2_attributes.emr_managed_master_security_group"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_emr_cluster["ec2_attributes.emr_managed_slave_security_group"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_emr_cluster["ec2_attributes.service_access_security_group"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_datasync_location_efs["ec2_config.security_group_arns"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_cloudwatch_event_target["ecs_target.network_configuration.security_groups"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_kinesis_firehose_delivery_stream["elasticsearch_configuration.vpc_config.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_transfer_server["endpoint_details.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_emr_studio.engine_security_group_id[_]

group_is_attached(r) if data.plumb.related[r.key].aws_mskconnect_connector["kafka_cluster.apache_kafka_cluster.vpc.security_groups"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_msk_replicator["kafka_cluster.vpc_config.security_groups_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_spot_fleet_request["launch_specification.vpc_security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_sagemaker_data_quality_job_definition["network_config.vpc_config.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_emrserverless_application["network_configuration.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_mwaa_environment["network_configuration.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_ecs_task_set["network_configuration.security_groups"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_kinesis_firehose_delivery_stream["opensearch_configuration.vpc_config.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_kinesis_firehose_delivery_stream["opensearchserverless_configuration.vpc_config.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_db_option_group["option.vpc_security_group_memberships"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_glue_connection["physical_connection_requirements.security_group_id_list"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_eks_node_group["remote_access.source_security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_drs_replication_configuration_template.replication_servers_security_groups_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_datasync_agent.security_group_arns[_]

group_is_attached(r) if data.plumb.related[r.key].aws_datasync_location_fsx_lustre_file_system.security_group_arns[_]

group_is_attached(r) if data.plumb.related[r.key].aws_datasync_location_fsx_ontap_file_system.security_group_arns[_]

group_is_attached(r) if data.plumb.related[r.key].aws_datasync_location_fsx_openzfs_file_system.security_group_arns[_]

group_is_attached(r) if data.plumb.related[r.key].aws_datasync_location_fsx_windows_file_system.security_group_arns[_]

group_is_attached(r) if data.plumb.related[r.key].aws_network_interface_sg_attachment.security_group_id[_]

group_is_attached(r) if data.plumb.related[r.key].aws_s3outposts_endpoint.security_group_id[_]

group_is_attached(r) if data.plumb.related[r.key].aws_vpc_endpoint_security_group_association.security_group_id[_]

group_is_attached(r) if data.plumb.related[r.key].aws_apigatewayv2_vpc_link.security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_dax_cluster.security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_ec2_client_vpn_endpoint.security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_ec2_instance_connect_endpoint.security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_elasticache_cluster.security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_elasticache_serverless_cache.security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_fsx_file_cache.security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_fsx_lustre_file_system.security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_fsx_ontap_file_system.security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_fsx_openzfs_file_system.security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_fsx_windows_file_system.security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_glue_dev_endpoint.security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_imagebuilder_infrastructure_configuration.security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_m2_environment.security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_memorydb_cluster.security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_opensearchserverless_vpc_endpoint.security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_quicksight_vpc_connection.security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_redshiftserverless_workgroup.security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_route53_resolver_endpoint.security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_verifiedaccess_endpoint.security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_vpclattice_resource_gateway.security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_vpclattice_service_network_vpc_association.security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_workspacesweb_network_settings.security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_apprunner_vpc_connector.security_groups[_]

group_is_attached(r) if data.plumb.related[r.key].aws_launch_configuration.security_groups[_]

group_is_attached(r) if data.plumb.related[r.key].aws_mq_broker.security_groups[_]

group_is_attached(r) if data.plumb.related[r.key].aws_msk_vpc_connection.security_groups[_]

group_is_attached(r) if data.plumb.related[r.key].aws_sagemaker_notebook_instance.security_groups[_]

group_is_attached(r) if data.plumb.related[r.key].aws_spot_instance_request.security_groups[_]

group_is_attached(r) if data.plumb.related[r.key].aws_prometheus_scraper["source.eks.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_pipes_pipe["source_parameters.self_managed_kafka_parameters.vpc.security_groups"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_scheduler_schedule["target.ecs_parameters.network_configuration.security_groups"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_pipes_pipe["target_parameters.ecs_task_parameters.network_configuration.aws_vpc_configuration.security_groups"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_sagemaker_user_profile["user_settings.security_groups"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_medialive_channel["vpc.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_medialive_input["vpc.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_appstream_fleet["vpc_config.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_appstream_image_builder["vpc_config.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_bedrock_custom_model["vpc_config.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_codebuild_fleet["vpc_config.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_codebuild_project["vpc_config.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_comprehend_document_classifier["vpc_config.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_comprehend_entity_recognizer["vpc_config.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_devicefarm_test_grid_project["vpc_config.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_msk_serverless_cluster["vpc_config.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_sagemaker_model["vpc_config.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_synthetics_canary["vpc_config.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_codeconnections_host["vpc_configuration.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_codestarconnections_host["vpc_configuration.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_finspace_kx_cluster["vpc_configuration.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_grafana_workspace["vpc_configuration.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_iot_topic_rule_destination["vpc_configuration.security_groups"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_elasticsearch_domain["vpc_options.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_elasticsearch_vpc_endpoint["vpc_options.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_opensearch_domain["vpc_options.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_opensearch_vpc_endpoint["vpc_options.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_osis_pipeline["vpc_options.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_db_proxy.vpc_security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_db_proxy_endpoint.vpc_security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_dms_replication_instance.vpc_security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_docdb_cluster.vpc_security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_docdbelastic_cluster.vpc_security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_neptune_cluster.vpc_security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_redshift_cluster.vpc_security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_redshift_endpoint_access.vpc_security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_redshiftserverless_endpoint_access.vpc_security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_spot_instance_request.vpc_security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_timestreaminfluxdb_db_instance.vpc_security_group_ids[_]

group_is_attached(r) if data.plumb.related[r.key].aws_sagemaker_workforce["workforce_vpc_config.security_group_ids"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_workspaces_directory["workspace_creation_properties.custom_security_group_id"][_]

group_is_attached(r) if data.plumb.related[r.key].aws_emr_studio.workspace_security_group_id[_]

# METADATA
# title: A security group that others name in their rules
# description: True where a rule of another group, or one that stands apart, admits the group r.
group_is_admitted(r) if {
	some type in ["aws_security_group", "aws_default_security_group"]
	some attribute in ["ingress.security_groups", "egress.security_groups"]
	some other in data.plumb.related[r.key][type][attribute]
	other.key != r.key
}

group_is_admitted(r) if data.plumb.related[r.key].aws_security_group_rule.source_security_group_id[_]

group_is_admitted(r) if data.plumb.related[r.key].aws_vpc_security_group_ingress_rule.referenced_security_group_id[_]

group_is_admitted(r) if data.plumb.related[r.key].aws_vpc_security_group_egress_rule.referenced_security_group_id[_]
