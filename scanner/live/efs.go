package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/efs"
	"github.com/aws/aws-sdk-go-v2/service/efs/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

var efsParts = []part[*efs.Client]{
	{"DescribeFileSystems", []string{"aws_efs_file_system", "aws_efs_file_system_policy", "aws_efs_mount_target"}, efsFileSystems},
	{"DescribeAccessPoints", []string{"aws_efs_access_point"}, efsAccessPoints},
}

func efsService() *Service {
	return withParts(&Service{Name: "efs", ID: "EFS", Collect: func(ctx context.Context, r *run) {
		askAll(ctx, r, efs.NewFromConfig(r.config), efsParts)
	}}, "elasticfilesystem", efsParts,
		Call{Operation: "DescribeLifecycleConfiguration", Types: []string{"aws_efs_file_system"}},
		Call{Operation: "DescribeFileSystemPolicy", Types: []string{"aws_efs_file_system_policy"}},
		Call{Operation: "DescribeMountTargets", Types: []string{"aws_efs_mount_target"}},
		Call{Operation: "DescribeMountTargetSecurityGroups", Types: []string{"aws_efs_mount_target"}})
}

func efsTags(tags []types.Tag) map[string]string {
	return tagMap(tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value })
}

func efsFileSystems(ctx context.Context, r *run, c *efs.Client) error {
	var systems []types.FileSystemDescription
	err := pages(ctx, efs.NewDescribeFileSystemsPaginator(c, &efs.DescribeFileSystemsInput{}), func(o *efs.DescribeFileSystemsOutput) {
		systems = append(systems, o.FileSystems...)
	})
	each(ctx, systems, func(ctx context.Context, d types.FileSystemDescription) { efsFileSystem(ctx, r, c, d) })
	return err
}

func efsFileSystem(ctx context.Context, r *run, c *efs.Client, d types.FileSystemDescription) {
	id, arn := deref(d.FileSystemId), deref(d.FileSystemArn)
	v := object("arn", arn, "name", d.Name, "creation_token", d.CreationToken, "encrypted", d.Encrypted, "kms_key_id", d.KmsKeyId, "performance_mode", d.PerformanceMode,
		"throughput_mode", d.ThroughputMode, "provisioned_throughput_in_mibps", d.ProvisionedThroughputInMibps, "availability_zone_name", d.AvailabilityZoneName, "owner_id", d.OwnerId)
	if p := d.FileSystemProtection; p != nil {
		v["protection"] = block(object("replication_overwrite", p.ReplicationOverwriteProtection))
	}
	setTags(v, efsTags(d.Tags))
	res := r.add("aws_efs_file_system", id, arn, v)
	if res != nil {
		if out, err := c.DescribeLifecycleConfiguration(ctx, &efs.DescribeLifecycleConfigurationInput{FileSystemId: &id}); err != nil {
			r.unknown(res, err, "DescribeLifecycleConfiguration", "lifecycle_policy")
		} else if list := blocks(out.LifecyclePolicies, func(p types.LifecyclePolicy) values {
			return object("transition_to_ia", p.TransitionToIA, "transition_to_archive", p.TransitionToArchive, "transition_to_primary_storage_class", p.TransitionToPrimaryStorageClass)
		}); list != nil {
			v["lifecycle_policy"] = resource.Canonical(list)
		}
	}
	of := r.parent(res, "aws_efs_file_system", id, arn)
	if r.wants("aws_efs_file_system_policy") {
		out, err := c.DescribeFileSystemPolicy(ctx, &efs.DescribeFileSystemPolicyInput{FileSystemId: &id})
		switch {
		case named(err, "PolicyNotFound"):
		case err != nil:
			r.lostOf(of, err, "DescribeFileSystemPolicy", "aws_efs_file_system_policy")
		case deref(out.Policy) != "":
			r.companion(of, "aws_efs_file_system_policy", "", object("file_system_id", id, "policy", out.Policy))
		}
	}
	if r.wants("aws_efs_mount_target") {
		var targets []types.MountTargetDescription
		if err := pages(ctx, efs.NewDescribeMountTargetsPaginator(c, &efs.DescribeMountTargetsInput{FileSystemId: &id}), func(o *efs.DescribeMountTargetsOutput) {
			targets = append(targets, o.MountTargets...)
		}); err != nil {
			r.lostOf(of, err, "DescribeMountTargets", "aws_efs_mount_target")
		}
		for _, t := range targets {
			v := object("id", t.MountTargetId, "file_system_id", id, "file_system_arn", arn, "subnet_id", t.SubnetId, "ip_address", t.IpAddress,
				"network_interface_id", t.NetworkInterfaceId, "availability_zone_name", t.AvailabilityZoneName, "owner_id", t.OwnerId)
			target := r.companion(of, "aws_efs_mount_target", deref(t.MountTargetId), v)
			if out, err := c.DescribeMountTargetSecurityGroups(ctx, &efs.DescribeMountTargetSecurityGroupsInput{MountTargetId: t.MountTargetId}); err != nil {
				r.unknown(target, err, "DescribeMountTargetSecurityGroups", "security_groups")
			} else if groups := set(out.SecurityGroups); groups != nil {
				v["security_groups"] = groups
			}
		}
	}
}

func efsAccessPoints(ctx context.Context, r *run, c *efs.Client) error {
	return pages(ctx, efs.NewDescribeAccessPointsPaginator(c, &efs.DescribeAccessPointsInput{}), func(o *efs.DescribeAccessPointsOutput) {
		for _, d := range o.AccessPoints {
			v := object("arn", d.AccessPointArn, "file_system_id", d.FileSystemId, "owner_id", d.OwnerId)
			if u := d.PosixUser; u != nil {
				v["posix_user"] = block(object("uid", u.Uid, "gid", u.Gid, "secondary_gids", set(u.SecondaryGids)))
			}
			if root := d.RootDirectory; root != nil {
				at := object("path", root.Path)
				if i := root.CreationInfo; i != nil {
					at["creation_info"] = block(object("owner_gid", i.OwnerGid, "owner_uid", i.OwnerUid, "permissions", i.Permissions))
				}
				v["root_directory"] = block(at)
			}
			setTags(v, efsTags(d.Tags))
			r.add("aws_efs_access_point", deref(d.AccessPointId), deref(d.AccessPointArn), v)
		}
	})
}
