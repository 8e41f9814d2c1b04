package live

import (
	"cmp"
	"context"
	"maps"
	"strings"

	dms "github.com/aws/aws-sdk-go-v2/service/databasemigrationservice"
	"github.com/aws/aws-sdk-go-v2/service/databasemigrationservice/types"
)

var dmsParts = []part[*dms.Client]{
	{"DescribeEndpoints", []string{"aws_dms_endpoint"}, dmsEndpoints},
	{"DescribeReplicationInstances", []string{"aws_dms_replication_instance"}, dmsInstances},
	{"DescribeReplicationTasks", []string{"aws_dms_replication_task"}, dmsTasks},
	{"DescribeReplicationSubnetGroups", []string{"aws_dms_replication_subnet_group"}, dmsSubnetGroups},
	{"DescribeReplicationConfigs", []string{"aws_dms_replication_config"}, dmsConfigs},
}

func dmsService() *Service {
	return withParts(&Service{Name: "dms", ID: "Database Migration Service", Collect: func(ctx context.Context, r *run) {
		askAll(ctx, r, dms.NewFromConfig(r.config), dmsParts)
	}, Types: map[string]Type{
		"aws_dms_endpoint": {Untold: map[string]string{
			"password": "AWS never tells a password; that one is used shows in the user name", "tags": notAsked, "tags_all": notAsked,
		}},
		"aws_dms_replication_instance":     untagged,
		"aws_dms_replication_task":         untagged,
		"aws_dms_replication_subnet_group": untagged,
		"aws_dms_replication_config":       untagged,
	}}, "", dmsParts)
}

// A signIn is how an endpoint signs in to its database.
type signIn struct{ user, secret, role *string }

// endpointSignIn is where the settings of an engine say how to sign in.
func endpointSignIn(e types.Endpoint) signIn {
	switch {
	case e.PostgreSQLSettings != nil:
		return signIn{e.PostgreSQLSettings.Username, e.PostgreSQLSettings.SecretsManagerSecretId, e.PostgreSQLSettings.SecretsManagerAccessRoleArn}
	case e.MySQLSettings != nil:
		return signIn{e.MySQLSettings.Username, e.MySQLSettings.SecretsManagerSecretId, e.MySQLSettings.SecretsManagerAccessRoleArn}
	case e.OracleSettings != nil:
		return signIn{e.OracleSettings.Username, e.OracleSettings.SecretsManagerSecretId, e.OracleSettings.SecretsManagerAccessRoleArn}
	case e.MicrosoftSQLServerSettings != nil:
		return signIn{e.MicrosoftSQLServerSettings.Username, e.MicrosoftSQLServerSettings.SecretsManagerSecretId, e.MicrosoftSQLServerSettings.SecretsManagerAccessRoleArn}
	case e.SybaseSettings != nil:
		return signIn{e.SybaseSettings.Username, e.SybaseSettings.SecretsManagerSecretId, e.SybaseSettings.SecretsManagerAccessRoleArn}
	case e.IBMDb2Settings != nil:
		return signIn{e.IBMDb2Settings.Username, e.IBMDb2Settings.SecretsManagerSecretId, e.IBMDb2Settings.SecretsManagerAccessRoleArn}
	case e.MongoDbSettings != nil:
		return signIn{e.MongoDbSettings.Username, e.MongoDbSettings.SecretsManagerSecretId, e.MongoDbSettings.SecretsManagerAccessRoleArn}
	case e.DocDbSettings != nil:
		return signIn{e.DocDbSettings.Username, e.DocDbSettings.SecretsManagerSecretId, e.DocDbSettings.SecretsManagerAccessRoleArn}
	case e.RedshiftSettings != nil:
		return signIn{e.RedshiftSettings.Username, e.RedshiftSettings.SecretsManagerSecretId, e.RedshiftSettings.SecretsManagerAccessRoleArn}
	case e.GcpMySQLSettings != nil:
		return signIn{e.GcpMySQLSettings.Username, e.GcpMySQLSettings.SecretsManagerSecretId, e.GcpMySQLSettings.SecretsManagerAccessRoleArn}
	}
	return signIn{}
}

func dmsEndpoints(ctx context.Context, r *run, c *dms.Client) error {
	return pages(ctx, dms.NewDescribeEndpointsPaginator(c, &dms.DescribeEndpointsInput{}), func(o *dms.DescribeEndpointsOutput) {
		for _, e := range o.Endpoints {
			in := endpointSignIn(e)
			v := object("endpoint_arn", e.EndpointArn, "endpoint_id", e.EndpointIdentifier, "endpoint_type", strings.ToLower(string(e.EndpointType)), "engine_name", e.EngineName,
				"certificate_arn", e.CertificateArn, "database_name", e.DatabaseName, "kms_key_arn", e.KmsKeyId, "port", e.Port, "server_name", e.ServerName, "ssl_mode", e.SslMode,
				"username", cmp.Or(deref(e.Username), deref(in.user)), "secrets_manager_arn", in.secret, "secrets_manager_access_role_arn", in.role, "service_access_role", e.ServiceAccessRoleArn)
			if k := e.KafkaSettings; k != nil {
				v["kafka_settings"] = block(object("broker", k.Broker, "topic", k.Topic, "message_format", k.MessageFormat, "security_protocol", k.SecurityProtocol,
					"sasl_username", k.SaslUsername, "ssl_ca_certificate_arn", k.SslCaCertificateArn, "ssl_client_certificate_arn", k.SslClientCertificateArn))
			}
			if m := e.MongoDbSettings; m != nil {
				v["mongodb_settings"] = block(object("auth_mechanism", m.AuthMechanism, "auth_source", m.AuthSource, "auth_type", m.AuthType, "docs_to_investigate", m.DocsToInvestigate,
					"extract_doc_id", m.ExtractDocId, "nesting_level", m.NestingLevel))
			}
			if d := e.RedisSettings; d != nil {
				v["redis_settings"] = block(object("auth_type", d.AuthType, "auth_user_name", d.AuthUserName, "port", d.Port, "server_name", d.ServerName,
					"ssl_ca_certificate_arn", d.SslCaCertificateArn, "ssl_security_protocol", d.SslSecurityProtocol))
			}
			r.add("aws_dms_endpoint", deref(e.EndpointIdentifier), deref(e.EndpointArn), v)
		}
	})
}

func dmsInstances(ctx context.Context, r *run, c *dms.Client) error {
	return pages(ctx, dms.NewDescribeReplicationInstancesPaginator(c, &dms.DescribeReplicationInstancesInput{}), func(o *dms.DescribeReplicationInstancesOutput) {
		for _, d := range o.ReplicationInstances {
			var groups []any
			for _, g := range d.VpcSecurityGroups {
				groups = append(groups, deref(g.VpcSecurityGroupId))
			}
			v := object("replication_instance_arn", d.ReplicationInstanceArn, "replication_instance_id", d.ReplicationInstanceIdentifier, "replication_instance_class", d.ReplicationInstanceClass,
				"allocated_storage", d.AllocatedStorage, "auto_minor_version_upgrade", d.AutoMinorVersionUpgrade, "availability_zone", d.AvailabilityZone, "engine_version", d.EngineVersion,
				"kms_key_arn", d.KmsKeyId, "multi_az", d.MultiAZ, "publicly_accessible", d.PubliclyAccessible, "vpc_security_group_ids", set(groups))
			if d.ReplicationSubnetGroup != nil {
				maps.Copy(v, object("replication_subnet_group_id", d.ReplicationSubnetGroup.ReplicationSubnetGroupIdentifier))
			}
			r.add("aws_dms_replication_instance", deref(d.ReplicationInstanceIdentifier), deref(d.ReplicationInstanceArn), v)
		}
	})
}

func dmsTasks(ctx context.Context, r *run, c *dms.Client) error {
	return pages(ctx, dms.NewDescribeReplicationTasksPaginator(c, &dms.DescribeReplicationTasksInput{}), func(o *dms.DescribeReplicationTasksOutput) {
		for _, d := range o.ReplicationTasks {
			r.add("aws_dms_replication_task", deref(d.ReplicationTaskIdentifier), deref(d.ReplicationTaskArn), object("replication_task_arn", d.ReplicationTaskArn, "replication_task_id", d.ReplicationTaskIdentifier,
				"migration_type", d.MigrationType, "replication_instance_arn", d.ReplicationInstanceArn, "source_endpoint_arn", d.SourceEndpointArn, "target_endpoint_arn", d.TargetEndpointArn,
				"table_mappings", d.TableMappings, "replication_task_settings", d.ReplicationTaskSettings, "status", d.Status))
		}
	})
}

func dmsSubnetGroups(ctx context.Context, r *run, c *dms.Client) error {
	return pages(ctx, dms.NewDescribeReplicationSubnetGroupsPaginator(c, &dms.DescribeReplicationSubnetGroupsInput{}), func(o *dms.DescribeReplicationSubnetGroupsOutput) {
		for _, g := range o.ReplicationSubnetGroups {
			var subnets []any
			for _, s := range g.Subnets {
				subnets = append(subnets, deref(s.SubnetIdentifier))
			}
			id := deref(g.ReplicationSubnetGroupIdentifier)
			arn := r.arn("dms", "subgrp:"+id)
			r.add("aws_dms_replication_subnet_group", id, arn, object("replication_subnet_group_arn", arn, "replication_subnet_group_id", id,
				"replication_subnet_group_description", g.ReplicationSubnetGroupDescription, "subnet_ids", set(subnets), "vpc_id", g.VpcId))
		}
	})
}

func dmsConfigs(ctx context.Context, r *run, c *dms.Client) error {
	return pages(ctx, dms.NewDescribeReplicationConfigsPaginator(c, &dms.DescribeReplicationConfigsInput{}), func(o *dms.DescribeReplicationConfigsOutput) {
		for _, d := range o.ReplicationConfigs {
			v := object("id", d.ReplicationConfigArn, "arn", d.ReplicationConfigArn, "replication_config_identifier", d.ReplicationConfigIdentifier, "replication_type", d.ReplicationType,
				"source_endpoint_arn", d.SourceEndpointArn, "target_endpoint_arn", d.TargetEndpointArn, "table_mappings", d.TableMappings, "replication_settings", d.ReplicationSettings)
			if p := d.ComputeConfig; p != nil {
				v["compute_config"] = block(object("availability_zone", p.AvailabilityZone, "kms_key_id", p.KmsKeyId, "max_capacity_units", p.MaxCapacityUnits, "min_capacity_units", p.MinCapacityUnits,
					"multi_az", p.MultiAZ, "replication_subnet_group_id", p.ReplicationSubnetGroupId, "vpc_security_group_ids", set(p.VpcSecurityGroupIds)))
			}
			r.add("aws_dms_replication_config", deref(d.ReplicationConfigIdentifier), deref(d.ReplicationConfigArn), v)
		}
	})
}
