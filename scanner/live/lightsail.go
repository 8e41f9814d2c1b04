package live

import (
	"context"
	"slices"

	"github.com/aws/aws-sdk-go-v2/service/lightsail"
	"github.com/aws/aws-sdk-go-v2/service/lightsail/types"
)

func lightsailService() *Service {
	balancers := []string{"aws_lightsail_lb", "aws_lightsail_lb_https_redirection_policy"}
	return &Service{Name: "lightsail", ID: lightsail.ServiceID, Collect: collectLightsail, Types: map[string]Type{
		"aws_lightsail_database":              {Untold: map[string]string{"master_password": "AWS never tells a password; whether one stands in code, only the code shows"}},
		"aws_lightsail_instance_public_ports": {}, balancers[0]: {}, balancers[1]: {},
	}, Calls: []Call{
		{Operation: "GetRegions"},
		{Operation: "GetRelationalDatabases", Types: []string{"aws_lightsail_database"}},
		{Operation: "GetInstances", Types: []string{"aws_lightsail_instance_public_ports"}},
		{Operation: "GetLoadBalancers", Types: balancers},
	}}
}

func collectLightsail(ctx context.Context, r *run) {
	if r.partition != "aws" {
		return // https://docs.aws.amazon.com/general/latest/gr/lightsail.html
	}
	// Lightsail is not in every region, and says itself where it is.
	home := r.config.Copy()
	home.Region = "us-east-1"
	out, err := lightsail.NewFromConfig(home).GetRegions(ctx, &lightsail.GetRegionsInput{})
	if err != nil {
		r.lost(err, "GetRegions", sorted(typesOf(r.service))...)
		return
	}
	if !slices.ContainsFunc(out.Regions, func(d types.Region) bool { return string(d.Name) == r.region }) {
		return
	}
	client := lightsail.NewFromConfig(r.config)
	if r.wants("aws_lightsail_database") {
		lightsailDatabases(ctx, r, client)
	}
	if r.wants("aws_lightsail_instance_public_ports") {
		lightsailPorts(ctx, r, client)
	}
	if r.wants("aws_lightsail_lb", "aws_lightsail_lb_https_redirection_policy") {
		lightsailBalancers(ctx, r, client)
	}
}

func lightsailTags(tags []types.Tag) map[string]string {
	return tagMap(tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value })
}

func lightsailDatabases(ctx context.Context, r *run, c *lightsail.Client) {
	in := &lightsail.GetRelationalDatabasesInput{}
	for {
		out, err := c.GetRelationalDatabases(ctx, in)
		if err != nil {
			r.lost(err, "GetRelationalDatabases", "aws_lightsail_database")
			return
		}
		for _, d := range out.RelationalDatabases {
			v := object("arn", d.Arn, "relational_database_name", d.Name, "blueprint_id", d.RelationalDatabaseBlueprintId, "bundle_id", d.RelationalDatabaseBundleId,
				"master_username", d.MasterUsername, "master_database_name", d.MasterDatabaseName, "publicly_accessible", d.PubliclyAccessible, "engine", d.Engine,
				"engine_version", d.EngineVersion, "backup_retention_enabled", d.BackupRetentionEnabled, "ca_certificate_identifier", d.CaCertificateIdentifier,
				"preferred_backup_window", d.PreferredBackupWindow, "preferred_maintenance_window", d.PreferredMaintenanceWindow)
			setTags(v, lightsailTags(d.Tags))
			r.add("aws_lightsail_database", deref(d.Name), deref(d.Arn), v)
		}
		if in.PageToken = out.NextPageToken; deref(in.PageToken) == "" {
			return
		}
	}
}

// lightsailPorts adds the open ports of each instance.
func lightsailPorts(ctx context.Context, r *run, c *lightsail.Client) {
	const typ = "aws_lightsail_instance_public_ports"
	in := &lightsail.GetInstancesInput{}
	for {
		out, err := c.GetInstances(ctx, in)
		if err != nil {
			r.lost(err, "GetInstances", typ)
			return
		}
		for _, d := range out.Instances {
			if d.Networking == nil || len(d.Networking.Ports) == 0 {
				continue
			}
			name := deref(d.Name)
			of := owner(nil, "aws_lightsail_instance", name, deref(d.Arn))
			of.Provider.Region, of.Values = r.region, values{}
			setTags(of.Values, lightsailTags(d.Tags))
			r.companion(of, typ, "", object("instance_name", name, "port_info", set(blocks(d.Networking.Ports, func(p types.InstancePortInfo) values {
				return object("protocol", p.Protocol, "from_port", p.FromPort, "to_port", p.ToPort, "cidrs", set(p.Cidrs), "ipv6_cidrs", set(p.Ipv6Cidrs), "cidr_list_aliases", set(p.CidrListAliases))
			}))))
		}
		if in.PageToken = out.NextPageToken; deref(in.PageToken) == "" {
			return
		}
	}
}

func lightsailBalancers(ctx context.Context, r *run, c *lightsail.Client) {
	in := &lightsail.GetLoadBalancersInput{}
	for {
		out, err := c.GetLoadBalancers(ctx, in)
		if err != nil {
			r.lost(err, "GetLoadBalancers", "aws_lightsail_lb", "aws_lightsail_lb_https_redirection_policy")
			return
		}
		for _, d := range out.LoadBalancers {
			name, arn := deref(d.Name), deref(d.Arn)
			v := object("arn", arn, "name", name, "dns_name", d.DnsName, "health_check_path", d.HealthCheckPath, "instance_port", d.InstancePort, "ip_address_type", d.IpAddressType,
				"protocol", d.Protocol, "public_ports", d.PublicPorts)
			setTags(v, lightsailTags(d.Tags))
			of := owner(r.add("aws_lightsail_lb", name, arn, v), "aws_lightsail_lb", name, arn)
			of.Provider.Region = r.region
			r.companion(of, "aws_lightsail_lb_https_redirection_policy", "", object("lb_name", name, "enabled", deref(d.HttpsRedirectionEnabled)))
		}
		if in.PageToken = out.NextPageToken; deref(in.PageToken) == "" {
			return
		}
	}
}
