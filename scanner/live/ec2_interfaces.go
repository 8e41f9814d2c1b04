package live

// interfaceTypes matter to policies through their security groups alone, and these
// stand in the network interfaces that the services put into the account's subnets
// (https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/requester-managed-eni.html).
var interfaceTypes = []string{
	"aws_apigatewayv2_vpc_link",
	"aws_apprunner_vpc_connector",
	"aws_codebuild_fleet",
	"aws_codeconnections_host",
	"aws_codestarconnections_host",
	"aws_db_proxy_endpoint",
	"aws_elasticsearch_vpc_endpoint",
	"aws_finspace_kx_cluster",
	"aws_fsx_file_cache",
	"aws_iot_topic_rule_destination",
	"aws_m2_environment",
	"aws_medialive_channel",
	"aws_medialive_input",
	"aws_msk_replicator",
	"aws_msk_serverless_cluster",
	"aws_msk_vpc_connection",
	"aws_opensearch_vpc_endpoint",
	"aws_opensearchserverless_vpc_endpoint",
	"aws_osis_pipeline",
	"aws_prometheus_scraper",
	"aws_quicksight_vpc_connection",
	"aws_redshift_endpoint_access",
	"aws_redshiftserverless_endpoint_access",
	"aws_route53_resolver_endpoint",
	"aws_s3outposts_endpoint",
	"aws_sagemaker_workforce",

	// These have interfaces while they work, and none while they are stopped or idle:
	// then a group that nothing else has looks unused.
	"aws_appstream_fleet",
	"aws_appstream_image_builder",
	"aws_datasync_agent",
	"aws_datasync_location_efs",
	"aws_datasync_location_fsx_lustre_file_system",
	"aws_datasync_location_fsx_ontap_file_system",
	"aws_datasync_location_fsx_openzfs_file_system",
	"aws_datasync_location_fsx_windows_file_system",
	"aws_devicefarm_test_grid_project",
	"aws_kinesisanalyticsv2_application",
	"aws_pipes_pipe",
	"aws_sagemaker_user_profile",
	"aws_workspacesweb_network_settings",
}
