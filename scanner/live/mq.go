package live

import (
	"context"
	"fmt"

	"github.com/aws/aws-sdk-go-v2/service/mq"
	"github.com/aws/aws-sdk-go-v2/service/mq/types"
)

func mqService() *Service {
	const password = "AWS never tells a password"
	return &Service{Name: "mq", ID: "mq", Collect: collectMQ, Types: map[string]Type{
		"aws_mq_broker": {Untold: map[string]string{"user.password": password, "ldap_server_metadata.service_account_password": password}},
	}, Calls: []Call{{Operation: "ListBrokers"}, {Operation: "DescribeBroker"}}}
}

func collectMQ(ctx context.Context, r *run) {
	const typ = "aws_mq_broker"
	client := mq.NewFromConfig(r.config)
	var brokers []types.BrokerSummary
	if err := pages(ctx, mq.NewListBrokersPaginator(client, &mq.ListBrokersInput{}), func(o *mq.ListBrokersOutput) { brokers = append(brokers, o.BrokerSummaries...) }); err != nil {
		r.lost(err, "ListBrokers", typ)
	}
	each(ctx, brokers, func(ctx context.Context, listed types.BrokerSummary) {
		d, err := client.DescribeBroker(ctx, &mq.DescribeBrokerInput{BrokerId: listed.BrokerId})
		if err != nil || d.BrokerArn == nil {
			r.lost(orEmpty(err), "DescribeBroker", typ)
			return
		}
		v := object("arn", d.BrokerArn, "broker_name", d.BrokerName, "authentication_strategy", d.AuthenticationStrategy, "auto_minor_version_upgrade", d.AutoMinorVersionUpgrade,
			"deployment_mode", d.DeploymentMode, "engine_type", d.EngineType, "engine_version", d.EngineVersion, "host_instance_type", d.HostInstanceType,
			"publicly_accessible", d.PubliclyAccessible, "security_groups", set(d.SecurityGroups), "storage_type", d.StorageType, "subnet_ids", set(d.SubnetIds),
			"user", set(blocks(d.Users, func(u types.UserSummary) values { return object("username", u.Username) })))
		if e := d.EncryptionOptions; e != nil {
			v["encryption_options"] = block(object("kms_key_id", e.KmsKeyId, "use_aws_owned_key", e.UseAwsOwnedKey))
		}
		if l := d.Logs; l != nil {
			logs := object("general", l.General)
			if l.Audit != nil {
				logs["audit"] = fmt.Sprint(*l.Audit)
			}
			v["logs"] = block(logs)
		}
		if m := d.LdapServerMetadata; m != nil {
			v["ldap_server_metadata"] = block(object("hosts", m.Hosts, "role_base", m.RoleBase, "role_name", m.RoleName, "role_search_matching", m.RoleSearchMatching, "role_search_subtree", m.RoleSearchSubtree,
				"service_account_username", m.ServiceAccountUsername, "user_base", m.UserBase, "user_role_name", m.UserRoleName, "user_search_matching", m.UserSearchMatching, "user_search_subtree", m.UserSearchSubtree))
		}
		setTags(v, d.Tags)
		r.add(typ, deref(d.BrokerId), deref(d.BrokerArn), v)
	})
}
