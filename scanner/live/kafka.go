package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/kafka"
	"github.com/aws/aws-sdk-go-v2/service/kafka/types"
	"github.com/aws/aws-sdk-go-v2/service/kafkaconnect"
	connecttypes "github.com/aws/aws-sdk-go-v2/service/kafkaconnect/types"
)

func kafkaService() *Service {
	both := []string{"aws_msk_cluster", "aws_msk_cluster_policy"}
	return &Service{Name: "kafka", ID: "Kafka", Collect: collectKafka, Types: map[string]Type{"aws_msk_cluster": {}, "aws_msk_cluster_policy": {}}, Calls: []Call{
		{Operation: "ListClustersV2", Types: both},
		{Operation: "GetClusterPolicy", Types: both[1:]},
	}}
}

func collectKafka(ctx context.Context, r *run) {
	client := kafka.NewFromConfig(r.config)
	var clusters []types.Cluster
	if err := pages(ctx, kafka.NewListClustersV2Paginator(client, &kafka.ListClustersV2Input{}), func(o *kafka.ListClustersV2Output) { clusters = append(clusters, o.ClusterInfoList...) }); err != nil {
		r.lost(err, "ListClustersV2", "aws_msk_cluster", "aws_msk_cluster_policy")
	}
	each(ctx, clusters, func(ctx context.Context, d types.Cluster) {
		name, arn := deref(d.ClusterName), deref(d.ClusterArn)
		of := r.parent(nil, "aws_msk_cluster", name, arn)
		if p := d.Provisioned; p != nil { // a serverless one is of another type
			v := object("id", arn, "arn", arn, "cluster_name", name, "current_version", d.CurrentVersion)
			for k, x := range mskProvisioned(p) {
				v[k] = x
			}
			setTags(v, d.Tags)
			of = r.parent(r.add("aws_msk_cluster", name, arn, v), "aws_msk_cluster", name, arn)
		}
		if r.wants("aws_msk_cluster_policy") {
			out, err := client.GetClusterPolicy(ctx, &kafka.GetClusterPolicyInput{ClusterArn: &arn})
			switch {
			case named(err, "NotFoundException"): // of the policy
			case err != nil:
				r.lostOf(of, err, "GetClusterPolicy", "aws_msk_cluster_policy")
			case deref(out.Policy) != "":
				r.companion(of, "aws_msk_cluster_policy", "", object("id", arn, "cluster_arn", arn, "current_version", out.CurrentVersion, "policy", out.Policy))
			}
		}
	})
}

func mskProvisioned(p *types.Provisioned) values {
	v := object("number_of_broker_nodes", p.NumberOfBrokerNodes, "enhanced_monitoring", p.EnhancedMonitoring, "storage_mode", p.StorageMode)
	if s := p.CurrentBrokerSoftwareInfo; s != nil {
		for k, x := range object("kafka_version", s.KafkaVersion) {
			v[k] = x
		}
	}
	if b := p.BrokerNodeGroupInfo; b != nil {
		group := object("client_subnets", set(b.ClientSubnets), "instance_type", b.InstanceType, "security_groups", set(b.SecurityGroups), "az_distribution", b.BrokerAZDistribution)
		if c := b.ConnectivityInfo; c != nil && c.PublicAccess != nil {
			if access := block(object("type", c.PublicAccess.Type)); access != nil {
				group["connectivity_info"] = block(values{"public_access": access})
			}
		}
		v["broker_node_group_info"] = block(group)
	}
	if a := p.ClientAuthentication; a != nil {
		auth := values{}
		if s := a.Sasl; s != nil {
			sasl := values{}
			if s.Iam != nil {
				sasl["iam"] = deref(s.Iam.Enabled)
			}
			if s.Scram != nil {
				sasl["scram"] = deref(s.Scram.Enabled)
			}
			auth["sasl"] = block(sasl)
		}
		if a.Tls != nil && len(a.Tls.CertificateAuthorityArnList) > 0 {
			auth["tls"] = block(object("certificate_authority_arns", set(a.Tls.CertificateAuthorityArnList)))
		}
		if a.Unauthenticated != nil {
			auth["unauthenticated"] = deref(a.Unauthenticated.Enabled)
		}
		v["client_authentication"] = block(pruned(auth))
	}
	if e := p.EncryptionInfo; e != nil {
		info := values{}
		if e.EncryptionAtRest != nil {
			info = object("encryption_at_rest_kms_key_arn", e.EncryptionAtRest.DataVolumeKMSKeyId)
		}
		if t := e.EncryptionInTransit; t != nil {
			info["encryption_in_transit"] = block(object("client_broker", t.ClientBroker, "in_cluster", t.InCluster))
		}
		v["encryption_info"] = block(pruned(info))
	}
	if l := p.LoggingInfo; l != nil && l.BrokerLogs != nil {
		logs := values{}
		if c := l.BrokerLogs.CloudWatchLogs; c != nil {
			logs["cloudwatch_logs"] = block(object("enabled", c.Enabled, "log_group", c.LogGroup))
		}
		if f := l.BrokerLogs.Firehose; f != nil {
			logs["firehose"] = block(object("enabled", f.Enabled, "delivery_stream", f.DeliveryStream))
		}
		if s := l.BrokerLogs.S3; s != nil {
			logs["s3"] = block(object("enabled", s.Enabled, "bucket", s.Bucket, "prefix", s.Prefix))
		}
		if len(pruned(logs)) > 0 {
			v["logging_info"] = block(values{"broker_logs": block(logs)})
		}
	}
	return v
}

func kafkaconnectService() *Service {
	return &Service{Name: "kafkaconnect", ID: "KafkaConnect", Collect: collectKafkaConnect, Types: map[string]Type{
		"aws_mskconnect_connector": {Untold: map[string]string{"connector_configuration": notAsked, "tags": notAsked, "tags_all": notAsked}},
	}, Calls: []Call{{Operation: "ListConnectors"}}}
}

func collectKafkaConnect(ctx context.Context, r *run) {
	const typ = "aws_mskconnect_connector"
	client := kafkaconnect.NewFromConfig(r.config)
	if err := pages(ctx, kafkaconnect.NewListConnectorsPaginator(client, &kafkaconnect.ListConnectorsInput{}), func(o *kafkaconnect.ListConnectorsOutput) {
		for _, d := range o.Connectors {
			v := object("id", d.ConnectorArn, "arn", d.ConnectorArn, "name", d.ConnectorName, "description", d.ConnectorDescription, "kafkaconnect_version", d.KafkaConnectVersion,
				"service_execution_role_arn", d.ServiceExecutionRoleArn, "version", d.CurrentVersion)
			if k := d.KafkaCluster; k != nil && k.ApacheKafkaCluster != nil {
				cluster := object("bootstrap_servers", k.ApacheKafkaCluster.BootstrapServers)
				if p := k.ApacheKafkaCluster.Vpc; p != nil {
					cluster["vpc"] = block(object("security_groups", set(p.SecurityGroups), "subnets", set(p.Subnets)))
				}
				v["kafka_cluster"] = block(values{"apache_kafka_cluster": block(cluster)})
			}
			if a := d.KafkaClusterClientAuthentication; a != nil {
				v["kafka_cluster_client_authentication"] = block(object("authentication_type", a.AuthenticationType))
			}
			if e := d.KafkaClusterEncryptionInTransit; e != nil {
				v["kafka_cluster_encryption_in_transit"] = block(object("encryption_type", e.EncryptionType))
			}
			if l := d.LogDelivery; l != nil && l.WorkerLogDelivery != nil {
				v["log_delivery"] = block(values{"worker_log_delivery": block(workerLogs(l.WorkerLogDelivery))})
			}
			r.add(typ, deref(d.ConnectorName), deref(d.ConnectorArn), v)
		}
	}); err != nil {
		r.lost(err, "ListConnectors", typ)
	}
}

func workerLogs(d *connecttypes.WorkerLogDeliveryDescription) values {
	logs := values{}
	if c := d.CloudWatchLogs; c != nil {
		logs["cloudwatch_logs"] = block(object("enabled", c.Enabled, "log_group", c.LogGroup))
	}
	if f := d.Firehose; f != nil {
		logs["firehose"] = block(object("enabled", f.Enabled, "delivery_stream", f.DeliveryStream))
	}
	if s := d.S3; s != nil {
		logs["s3"] = block(object("enabled", s.Enabled, "bucket", s.Bucket, "prefix", s.Prefix))
	}
	return logs
}
