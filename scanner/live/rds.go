package live

import (
	"context"
	"fmt"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/rds"
	"github.com/aws/aws-sdk-go-v2/service/rds/types"
)

// rdsParts are the questions about a region. RDS answers for Amazon DocumentDB and
// Neptune too: their clusters and instances are told by the engine
// (https://docs.aws.amazon.com/documentdb/latest/developerguide/api-reference.html).
var rdsParts = []struct {
	operation string
	types     []string
	read      func(ctx context.Context, r *run, c *rds.Client) error
}{
	{"DescribeDBInstances", []string{"aws_db_instance", "aws_rds_cluster_instance", "aws_docdb_cluster_instance", "aws_neptune_cluster_instance"}, rdsInstances},
	{"DescribeDBClusters", []string{"aws_rds_cluster", "aws_docdb_cluster", "aws_neptune_cluster", "aws_rds_cluster_activity_stream"}, rdsClusters},
	{"DescribeGlobalClusters", globalClusters, rdsGlobalClusters},
	{"DescribeEventSubscriptions", []string{"aws_db_event_subscription"}, rdsEventSubscriptions},
	{"DescribeDBParameterGroups", []string{"aws_db_parameter_group"}, rdsParameterGroups},
	{"DescribeDBClusterParameterGroups", []string{"aws_rds_cluster_parameter_group", "aws_docdb_cluster_parameter_group", "aws_neptune_cluster_parameter_group"}, rdsClusterParameterGroups},
	{"DescribeDBSnapshots", []string{"aws_db_snapshot"}, rdsSnapshots},
	{"DescribeDBClusterSnapshots", []string{"aws_db_cluster_snapshot", "aws_docdb_cluster_snapshot", "aws_neptune_cluster_snapshot"}, rdsClusterSnapshots},
	{"DescribeDBSubnetGroups", []string{"aws_db_subnet_group"}, rdsSubnetGroups},
	{"DescribeOptionGroups", []string{"aws_db_option_group"}, rdsOptionGroups},
	{"DescribeDBProxies", []string{"aws_db_proxy"}, rdsProxies},
}

func rdsService() *Service {
	const secret = unknown + "AWS never tells a password, nor who chose it"
	const made = "AWS does not keep what a database was made from"
	s := &Service{Name: "rds", ID: "RDS", Collect: collectRDS, Types: map[string]Type{
		"aws_db_snapshot_copy": {ShownAs: []string{"aws_db_snapshot"}}, "aws_rds_cluster_snapshot_copy": {ShownAs: []string{"aws_db_cluster_snapshot"}},
		"aws_docdb_subnet_group": {ShownAs: []string{"aws_db_subnet_group"}}, "aws_neptune_subnet_group": {ShownAs: []string{"aws_db_subnet_group"}},
	}, Calls: []Call{
		{Operation: "DescribeDBSnapshotAttributes", Types: []string{"aws_db_snapshot"}},
		{Operation: "DescribeDBClusterSnapshotAttributes", Types: []string{"aws_db_cluster_snapshot"}},
		{Operation: "DescribeDBParameters", Types: []string{"aws_db_parameter_group"}},
		{Operation: "DescribeDBClusterParameters", Types: []string{"aws_rds_cluster_parameter_group", "aws_docdb_cluster_parameter_group", "aws_neptune_cluster_parameter_group"}},
	}}
	for _, p := range rdsParts {
		for _, t := range p.types {
			s.Types[t] = Type{}
		}
		s.Calls = append(s.Calls, Call{Operation: p.operation, Types: p.types})
	}
	s.Types["aws_db_instance"] = Type{Untold: map[string]string{
		"password": secret, "password_wo": secret, "password_wo_version": secret, "snapshot_identifier": made, "restore_to_point_in_time": made,
	}}
	s.Types["aws_rds_cluster"] = Type{Untold: map[string]string{
		"master_password": secret, "master_password_wo": secret, "master_password_wo_version": secret, "snapshot_identifier": made, "restore_to_point_in_time": made,
	}}
	s.Types["aws_docdb_cluster"] = Type{Untold: map[string]string{
		"master_password": secret, "master_password_wo": secret, "master_password_wo_version": secret, "snapshot_identifier": made, "restore_to_point_in_time": made,
	}}
	s.Types["aws_neptune_cluster"] = Type{Untold: map[string]string{
		"snapshot_identifier": made,
	}}
	for _, t := range globalClusters {
		s.Types[t] = Type{Untold: map[string]string{"source_db_cluster_identifier": made, "tags": notAsked, "tags_all": notAsked}}
	}
	s.Types["aws_rds_global_cluster"] = Type{Untold: map[string]string{"source_db_cluster_identifier": made}}
	s.Types["aws_db_event_subscription"] = untagged
	return s
}

func collectRDS(ctx context.Context, r *run) {
	client := rds.NewFromConfig(r.config)
	each(ctx, rdsParts, func(ctx context.Context, p struct {
		operation string
		types     []string
		read      func(ctx context.Context, r *run, c *rds.Client) error
	}) {
		if !r.wants(p.types...) {
			return
		}
		if err := p.read(ctx, r, client); err != nil {
			r.lost(err, p.operation, p.types...)
		}
	})
}

func rdsTags(tags []types.Tag) map[string]string {
	return tagMap(tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value })
}

func addRDS(r *run, typ string, id, arn *string, tags []types.Tag, v values) {
	v["arn"] = deref(arn)
	setTags(v, rdsTags(tags))
	r.add(typ, deref(id), deref(arn), v)
}

func groupIDs(groups []types.VpcSecurityGroupMembership) any {
	var ids []any
	for _, g := range groups {
		ids = append(ids, deref(g.VpcSecurityGroupId))
	}
	return set(ids)
}

func secretBlock(s *types.MasterUserSecret) any {
	if s == nil {
		return nil
	}
	return block(object("kms_key_id", s.KmsKeyId, "secret_arn", s.SecretArn, "secret_status", s.SecretStatus))
}

// family returns the first part of the resource types for an engine.
func family(engine string) string {
	switch engine {
	case "docdb", "neptune":
		return "aws_" + engine
	}
	return "aws_rds"
}

func rdsInstances(ctx context.Context, r *run, c *rds.Client) error {
	return pages(ctx, rds.NewDescribeDBInstancesPaginator(c, &rds.DescribeDBInstancesInput{MaxRecords: aws.Int32(100)}), func(o *rds.DescribeDBInstancesOutput) {
		for _, d := range o.DBInstances {
			v := object("identifier", d.DBInstanceIdentifier, "engine", d.Engine, "engine_version", d.EngineVersion, "instance_class", d.DBInstanceClass,
				"auto_minor_version_upgrade", d.AutoMinorVersionUpgrade, "publicly_accessible", d.PubliclyAccessible, "storage_encrypted", d.StorageEncrypted,
				"kms_key_id", d.KmsKeyId, "ca_cert_identifier", d.CACertificateIdentifier, "copy_tags_to_snapshot", d.CopyTagsToSnapshot,
				"availability_zone", d.AvailabilityZone, "endpoint", endpointOf(d.Endpoint), "monitoring_interval", d.MonitoringInterval, "monitoring_role_arn", d.MonitoringRoleArn,
				"performance_insights_enabled", d.PerformanceInsightsEnabled)
			if d.DBSubnetGroup != nil {
				v["db_subnet_group_name"] = deref(d.DBSubnetGroup.DBSubnetGroupName)
			}
			if cluster := deref(d.DBClusterIdentifier); cluster != "" {
				v["cluster_identifier"] = cluster
				typ := family(deref(d.Engine)) + "_cluster_instance"
				switch typ { // what the provider does not have for these
				case "aws_docdb_cluster_instance":
					v["enable_performance_insights"] = v["performance_insights_enabled"]
					drop(v, "monitoring_interval", "monitoring_role_arn", "performance_insights_enabled")
				case "aws_neptune_cluster_instance":
					drop(v, "monitoring_interval", "monitoring_role_arn", "performance_insights_enabled", "ca_cert_identifier", "copy_tags_to_snapshot", "kms_key_id")
					v["neptune_subnet_group_name"] = v["db_subnet_group_name"]
					drop(v, "db_subnet_group_name")
				}
				addRDS(r, typ, d.DBInstanceIdentifier, d.DBInstanceArn, d.TagList, v)
				continue
			}
			for k, x := range object("allocated_storage", d.AllocatedStorage, "max_allocated_storage", d.MaxAllocatedStorage, "storage_type", d.StorageType, "iops", d.Iops,
				"backup_retention_period", d.BackupRetentionPeriod, "backup_window", d.PreferredBackupWindow, "deletion_protection", d.DeletionProtection,
				"enabled_cloudwatch_logs_exports", set(d.EnabledCloudwatchLogsExports), "iam_database_authentication_enabled", d.IAMDatabaseAuthenticationEnabled,
				"multi_az", d.MultiAZ, "username", d.MasterUsername, "db_name", d.DBName, "replicate_source_db", d.ReadReplicaSourceDBInstanceIdentifier,
				"performance_insights_kms_key_id", d.PerformanceInsightsKMSKeyId, "vpc_security_group_ids", groupIDs(d.VpcSecurityGroups), "master_user_secret", secretBlock(d.MasterUserSecret)) {
				v[k] = x
			}
			if e := d.Endpoint; e != nil && e.Address != nil {
				for k, x := range object("address", e.Address, "endpoint", deref(e.Address)+":"+fmt.Sprint(deref(e.Port)), "port", e.Port, "resource_id", d.DbiResourceId) {
					v[k] = x
				}
			}
			if d.MasterUserSecret != nil {
				v["manage_master_user_password"] = true
			}
			if len(d.DBParameterGroups) > 0 {
				v["parameter_group_name"] = deref(d.DBParameterGroups[0].DBParameterGroupName)
			}
			if len(d.OptionGroupMemberships) > 0 {
				v["option_group_name"] = deref(d.OptionGroupMemberships[0].OptionGroupName)
			}
			if len(d.DomainMemberships) > 0 {
				for k, x := range object("domain", d.DomainMemberships[0].Domain, "domain_fqdn", d.DomainMemberships[0].FQDN) {
					v[k] = x
				}
			}
			addRDS(r, "aws_db_instance", d.DBInstanceIdentifier, d.DBInstanceArn, d.TagList, v)
		}
	})
}

func endpointOf(e *types.Endpoint) any {
	if e == nil {
		return nil
	}
	return e.Address
}

func drop(v values, names ...string) {
	for _, name := range names {
		delete(v, name)
	}
}

func rdsClusters(ctx context.Context, r *run, c *rds.Client) error {
	return pages(ctx, rds.NewDescribeDBClustersPaginator(c, &rds.DescribeDBClustersInput{MaxRecords: aws.Int32(100)}), func(o *rds.DescribeDBClustersOutput) {
		for _, d := range o.DBClusters {
			of := family(deref(d.Engine))
			v := object("cluster_identifier", d.DBClusterIdentifier, "engine", d.Engine, "engine_version", d.EngineVersion, "storage_encrypted", d.StorageEncrypted, "kms_key_id", d.KmsKeyId,
				"backup_retention_period", d.BackupRetentionPeriod, "deletion_protection", d.DeletionProtection, "vpc_security_group_ids", groupIDs(d.VpcSecurityGroups),
				"availability_zones", set(d.AvailabilityZones), "preferred_backup_window", d.PreferredBackupWindow,
				"global_cluster_identifier", d.GlobalClusterIdentifier, "endpoint", d.Endpoint, "reader_endpoint", d.ReaderEndpoint, "cluster_resource_id", d.DbClusterResourceId)
			logs, parameters, subnets := "enabled_cloudwatch_logs_exports", "db_cluster_parameter_group_name", "db_subnet_group_name"
			switch of {
			case "aws_neptune":
				v["kms_key_arn"] = deref(d.KmsKeyId)
				drop(v, "kms_key_id")
				logs, parameters, subnets = "enable_cloudwatch_logs_exports", "neptune_cluster_parameter_group_name", "neptune_subnet_group_name"
				for k, x := range object("iam_database_authentication_enabled", d.IAMDatabaseAuthenticationEnabled, "copy_tags_to_snapshot", d.CopyTagsToSnapshot, "replication_source_identifier", d.ReplicationSourceIdentifier) {
					v[k] = x
				}
			case "aws_rds":
				for k, x := range object("engine_mode", d.EngineMode, "ca_certificate_identifier", caOf(d.CertificateDetails), "copy_tags_to_snapshot", d.CopyTagsToSnapshot, "database_name", d.DatabaseName,
					"iam_database_authentication_enabled", d.IAMDatabaseAuthenticationEnabled, "replication_source_identifier", d.ReplicationSourceIdentifier, "monitoring_interval", d.MonitoringInterval) {
					v[k] = x
				}
				if len(d.DomainMemberships) > 0 {
					v["domain"] = deref(d.DomainMemberships[0].Domain)
				}
			}
			if of != "aws_neptune" {
				for k, x := range object("master_username", d.MasterUsername, "master_user_secret", secretBlock(d.MasterUserSecret)) {
					v[k] = x
				}
				if d.MasterUserSecret != nil {
					v["manage_master_user_password"] = true
				}
			}
			for k, x := range object(logs, set(d.EnabledCloudwatchLogsExports), parameters, d.DBClusterParameterGroup, subnets, d.DBSubnetGroup) {
				v[k] = x
			}
			addRDS(r, of+"_cluster", d.DBClusterIdentifier, d.DBClusterArn, d.TagList, v)
			activityStream(r, d)
		}
	})
}

func caOf(d *types.CertificateDetails) any {
	if d == nil {
		return nil
	}
	return d.CAIdentifier
}

// shippedWithRDS tells AWS's own parameter and option groups, which nobody can
// change.
func shippedWithRDS(name *string) bool {
	return strings.HasPrefix(deref(name), "default.") || strings.HasPrefix(deref(name), "default:")
}
