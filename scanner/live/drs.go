package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/drs"
	"github.com/aws/aws-sdk-go-v2/service/drs/types"
)

func drsService() *Service {
	return &Service{Name: "drs", ID: drs.ServiceID, Collect: collectDRS, Types: map[string]Type{"aws_drs_replication_configuration_template": {}},
		Calls: []Call{{Operation: "DescribeReplicationConfigurationTemplates"}}}
}

func collectDRS(ctx context.Context, r *run) {
	p := drs.NewDescribeReplicationConfigurationTemplatesPaginator(drs.NewFromConfig(r.config), &drs.DescribeReplicationConfigurationTemplatesInput{})
	err := pages(ctx, p, func(o *drs.DescribeReplicationConfigurationTemplatesOutput) {
		for _, d := range o.Items {
			v := object("arn", d.Arn, "associate_default_security_group", d.AssociateDefaultSecurityGroup, "auto_replicate_new_disks", d.AutoReplicateNewDisks,
				"bandwidth_throttling", d.BandwidthThrottling, "create_public_ip", d.CreatePublicIP, "data_plane_routing", d.DataPlaneRouting,
				"default_large_staging_disk_type", d.DefaultLargeStagingDiskType, "ebs_encryption", d.EbsEncryption, "ebs_encryption_key_arn", d.EbsEncryptionKeyArn,
				"replication_server_instance_type", d.ReplicationServerInstanceType, "replication_servers_security_groups_ids", d.ReplicationServersSecurityGroupsIDs,
				"staging_area_subnet_id", d.StagingAreaSubnetId, "use_dedicated_replication_server", d.UseDedicatedReplicationServer,
				"pit_policy", blocks(d.PitPolicy, func(x types.PITPolicyRule) values {
					return object("enabled", x.Enabled, "interval", x.Interval, "retention_duration", x.RetentionDuration, "rule_id", x.RuleID, "units", x.Units)
				}))
			// Required, and may be empty.
			v["staging_area_tags"] = drsStagingTags(d.StagingAreaTags)
			setTags(v, d.Tags)
			r.add("aws_drs_replication_configuration_template", deref(d.ReplicationConfigurationTemplateID), deref(d.Arn), v)
		}
	})
	if err != nil && !named(err, "UninitializedAccountException") { // the service was never set up here
		r.lost(err, "DescribeReplicationConfigurationTemplates", "aws_drs_replication_configuration_template")
	}
}

func drsStagingTags(tags map[string]string) values {
	v := values{}
	for key, value := range tags {
		v[key] = value
	}
	return v
}
