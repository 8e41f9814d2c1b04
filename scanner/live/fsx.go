package live

import (
	"context"
	"maps"

	"github.com/aws/aws-sdk-go-v2/service/fsx"
	"github.com/aws/aws-sdk-go-v2/service/fsx/types"
)

var fsxTypes = map[types.FileSystemType]string{
	types.FileSystemTypeLustre: "aws_fsx_lustre_file_system", types.FileSystemTypeOntap: "aws_fsx_ontap_file_system",
	types.FileSystemTypeOpenzfs: "aws_fsx_openzfs_file_system", types.FileSystemTypeWindows: "aws_fsx_windows_file_system",
}

func fsxService() *Service {
	const groups = unknown + "AWS tells a file system's network interfaces, not its security groups"
	const password = "AWS never tells a password"
	s := &Service{Name: "fsx", ID: "FSx", Collect: collectFSx, Types: map[string]Type{}, Calls: []Call{{Operation: "DescribeFileSystems"}}}
	for _, t := range fsxTypes {
		s.Types[t] = Type{Untold: map[string]string{"security_group_ids": groups}}
	}
	s.Types["aws_fsx_ontap_file_system"].Untold["fsx_admin_password"] = password
	s.Types["aws_fsx_windows_file_system"].Untold["self_managed_active_directory.password"] = password
	s.Types["aws_fsx_ontap_storage_virtual_machine"] = Type{Never: "all that is asked of it is whether its passwords stand in the configuration"}
	return s
}

func collectFSx(ctx context.Context, r *run) {
	client := fsx.NewFromConfig(r.config)
	if err := pages(ctx, fsx.NewDescribeFileSystemsPaginator(client, &fsx.DescribeFileSystemsInput{}), func(o *fsx.DescribeFileSystemsOutput) {
		for _, d := range o.FileSystems {
			typ := fsxTypes[d.FileSystemType]
			v := object("arn", d.ResourceARN, "dns_name", d.DNSName, "kms_key_id", d.KmsKeyId, "owner_id", d.OwnerId, "storage_capacity", d.StorageCapacity,
				"storage_type", d.StorageType, "subnet_ids", set(d.SubnetIds), "vpc_id", d.VpcId)
			switch typ {
			case "":
				continue
			case "aws_fsx_lustre_file_system":
				if l := d.LustreConfiguration; l != nil {
					maps.Copy(v, object("deployment_type", l.DeploymentType, "automatic_backup_retention_days", l.AutomaticBackupRetentionDays, "mount_name", l.MountName))
				}
			case "aws_fsx_ontap_file_system":
				if n := d.OntapConfiguration; n != nil {
					maps.Copy(v, object("deployment_type", n.DeploymentType, "automatic_backup_retention_days", n.AutomaticBackupRetentionDays, "preferred_subnet_id", n.PreferredSubnetId,
						"throughput_capacity", n.ThroughputCapacity))
				}
			case "aws_fsx_openzfs_file_system":
				if z := d.OpenZFSConfiguration; z != nil {
					maps.Copy(v, object("deployment_type", z.DeploymentType, "automatic_backup_retention_days", z.AutomaticBackupRetentionDays, "preferred_subnet_id", z.PreferredSubnetId,
						"throughput_capacity", z.ThroughputCapacity))
				}
			case "aws_fsx_windows_file_system":
				if w := d.WindowsConfiguration; w != nil {
					maps.Copy(v, object("deployment_type", w.DeploymentType, "automatic_backup_retention_days", w.AutomaticBackupRetentionDays, "preferred_subnet_id", w.PreferredSubnetId,
						"throughput_capacity", w.ThroughputCapacity, "active_directory_id", w.ActiveDirectoryId))
					if a := w.SelfManagedActiveDirectoryConfiguration; a != nil {
						v["self_managed_active_directory"] = block(object("dns_ips", set(a.DnsIps), "domain_name", a.DomainName, "file_system_administrators_group", a.FileSystemAdministratorsGroup,
							"organizational_unit_distinguished_name", a.OrganizationalUnitDistinguishedName, "username", a.UserName))
					}
				}
			}
			setTags(v, tagMap(d.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
			r.add(typ, deref(d.FileSystemId), deref(d.ResourceARN), v)
		}
	}); err != nil {
		r.lost(err, "DescribeFileSystems", sorted(typesOf(r.service))...)
	}
}
