package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/directoryservice"
	"github.com/aws/aws-sdk-go-v2/service/directoryservice/types"
)

func directoryserviceService() *Service {
	const secret = "AWS never tells it, nor where it was written"
	directory, radius := "aws_directory_service_directory", "aws_directory_service_radius_settings"
	return &Service{Name: "ds", ID: directoryservice.ServiceID, Collect: collectDirectories, Types: map[string]Type{
		directory: {Untold: map[string]string{"password": secret}}, radius: {Untold: map[string]string{"shared_secret": secret}},
	}, Calls: []Call{{Operation: "DescribeDirectories"}, {Operation: "ListTagsForResource", Types: []string{directory}}}}
}

func collectDirectories(ctx context.Context, r *run) {
	const typ, radius = "aws_directory_service_directory", "aws_directory_service_radius_settings"
	client := directoryservice.NewFromConfig(r.config)
	all := gather(ctx, r, directoryservice.NewDescribeDirectoriesPaginator(client, &directoryservice.DescribeDirectoriesInput{}),
		func(o *directoryservice.DescribeDirectoriesOutput) []types.DirectoryDescription {
			return o.DirectoryDescriptions
		}, "DescribeDirectories", typ, radius)
	each(ctx, all, func(ctx context.Context, d types.DirectoryDescription) {
		if d.Type == types.DirectoryTypeSharedMicrosoftAd || d.Stage == types.DirectoryStageDeleting || d.Stage == types.DirectoryStageDeleted {
			return // a shared one is its owner's
		}
		id, arn := deref(d.DirectoryId), r.arn("ds", "directory/"+deref(d.DirectoryId))
		v := object("name", d.Name, "type", d.Type, "size", d.Size, "edition", d.Edition, "alias", d.Alias, "access_url", d.AccessUrl, "description", d.Description,
			"short_name", d.ShortName, "enable_sso", d.SsoEnabled, "desired_number_of_domain_controllers", d.DesiredNumberOfDomainControllers, "dns_ip_addresses", set(d.DnsIpAddrs))
		if s := d.VpcSettings; s != nil {
			put(v, "security_group_id", s.SecurityGroupId, "vpc_settings", block(object("availability_zones", set(s.AvailabilityZones), "subnet_ids", set(s.SubnetIds), "vpc_id", s.VpcId)))
		}
		if s := d.ConnectSettings; s != nil {
			put(v, "security_group_id", s.SecurityGroupId, "connect_settings", block(object("availability_zones", set(s.AvailabilityZones), "connect_ips", set(s.ConnectIps),
				"customer_username", s.CustomerUserName, "subnet_ids", set(s.SubnetIds), "vpc_id", s.VpcId)))
		}
		of := r.add(typ, id, arn, v)
		if of != nil {
			tags := map[string]string{}
			err := pages(ctx, directoryservice.NewListTagsForResourcePaginator(client, &directoryservice.ListTagsForResourceInput{ResourceId: &id}), func(o *directoryservice.ListTagsForResourceOutput) {
				for _, t := range o.Tags {
					tags[deref(t.Key)] = deref(t.Value)
				}
			})
			r.tellTags(of, v, tags, err, "ListTagsForResource")
		}
		if s := d.RadiusSettings; s != nil {
			r.companion(r.owned(of, typ, id, arn), radius, "", object("directory_id", id, "authentication_protocol", s.AuthenticationProtocol, "display_label", s.DisplayLabel,
				"radius_port", s.RadiusPort, "radius_retries", s.RadiusRetries, "radius_servers", set(s.RadiusServers), "radius_timeout", s.RadiusTimeout, "use_same_username", s.UseSameUsername))
		}
	})
}
