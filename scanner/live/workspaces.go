package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/workspaces"
	"github.com/aws/aws-sdk-go-v2/service/workspaces/types"
)

func workspacesService() *Service {
	directory, group, workspace := "aws_workspaces_directory", "aws_workspaces_ip_group", "aws_workspaces_workspace"
	return &Service{Name: "workspaces", ID: workspaces.ServiceID, Collect: collectWorkSpaces, Types: map[string]Type{directory: {}, group: {}, workspace: {}}, Calls: []Call{
		{Operation: "DescribeWorkspaceDirectories", Types: []string{directory}},
		{Operation: "DescribeIpGroups", Types: []string{group}},
		{Operation: "DescribeWorkspaces", Types: []string{workspace}},
		{Operation: "DescribeTags"},
	}}
}

func collectWorkSpaces(ctx context.Context, r *run) {
	client := workspaces.NewFromConfig(r.config)
	if typ := "aws_workspaces_directory"; r.wants(typ) {
		all := gather(ctx, r, workspaces.NewDescribeWorkspaceDirectoriesPaginator(client, &workspaces.DescribeWorkspaceDirectoriesInput{}),
			func(o *workspaces.DescribeWorkspaceDirectoriesOutput) []types.WorkspaceDirectory {
				return o.Directories
			}, "DescribeWorkspaceDirectories", typ)
		each(ctx, all, func(ctx context.Context, d types.WorkspaceDirectory) {
			if d.State != types.WorkspaceDirectoryStateDeregistering && d.State != types.WorkspaceDirectoryStateDeregistered {
				addWorkSpaces(ctx, r, client, typ, "directory", deref(d.DirectoryId), workspacesDirectory(d))
			}
		})
	}
	if typ := "aws_workspaces_ip_group"; r.wants(typ) {
		var all []types.WorkspacesIpGroup
		for in := (&workspaces.DescribeIpGroupsInput{}); ; {
			out, err := client.DescribeIpGroups(ctx, in)
			if err != nil {
				r.lost(err, "DescribeIpGroups", typ)
				break
			}
			all = append(all, out.Result...)
			if in.NextToken = out.NextToken; deref(in.NextToken) == "" {
				break
			}
		}
		each(ctx, all, func(ctx context.Context, g types.WorkspacesIpGroup) {
			addWorkSpaces(ctx, r, client, typ, "workspaceipgroup", deref(g.GroupId), object("name", g.GroupName, "description", g.GroupDesc,
				"rules", set(blocks(g.UserRules, func(x types.IpRuleItem) values { return object("source", x.IpRule, "description", x.RuleDesc) }))))
		})
	}
	if typ := "aws_workspaces_workspace"; r.wants(typ) {
		all := gather(ctx, r, workspaces.NewDescribeWorkspacesPaginator(client, &workspaces.DescribeWorkspacesInput{}),
			func(o *workspaces.DescribeWorkspacesOutput) []types.Workspace { return o.Workspaces }, "DescribeWorkspaces", typ)
		each(ctx, all, func(ctx context.Context, w types.Workspace) {
			if w.State == types.WorkspaceStateTerminating || w.State == types.WorkspaceStateTerminated {
				return
			}
			v := object("bundle_id", w.BundleId, "directory_id", w.DirectoryId, "user_name", w.UserName, "computer_name", w.ComputerName, "ip_address", w.IpAddress, "state", w.State,
				"root_volume_encryption_enabled", w.RootVolumeEncryptionEnabled, "user_volume_encryption_enabled", w.UserVolumeEncryptionEnabled, "volume_encryption_key", w.VolumeEncryptionKey)
			if p := w.WorkspaceProperties; p != nil {
				put(v, "workspace_properties", block(object("compute_type_name", p.ComputeTypeName, "root_volume_size_gib", p.RootVolumeSizeGib, "running_mode", p.RunningMode,
					"running_mode_auto_stop_timeout_in_minutes", p.RunningModeAutoStopTimeoutInMinutes, "user_volume_size_gib", p.UserVolumeSizeGib)))
			}
			addWorkSpaces(ctx, r, client, typ, "workspace", deref(w.WorkspaceId), v)
		})
	}
}

func addWorkSpaces(ctx context.Context, r *run, c *workspaces.Client, typ, kind, id string, v values) {
	res := r.add(typ, id, r.arn("workspaces", kind+"/"+id), v)
	out, err := c.DescribeTags(ctx, &workspaces.DescribeTagsInput{ResourceId: &id})
	var tags map[string]string
	if err == nil {
		tags = tagMap(out.TagList, func(t types.Tag) (*string, *string) { return t.Key, t.Value })
	}
	r.tellTags(res, v, tags, err, "DescribeTags")
}

func workspacesDirectory(d types.WorkspaceDirectory) values {
	v := object("directory_id", d.DirectoryId, "directory_name", d.DirectoryName, "directory_type", d.DirectoryType, "alias", d.Alias, "customer_user_name", d.CustomerUserName,
		"dns_ip_addresses", set(d.DnsIpAddresses), "iam_role_id", d.IamRoleId, "ip_group_ids", set(d.IpGroupIds), "registration_code", d.RegistrationCode,
		"subnet_ids", set(d.SubnetIds), "user_identity_type", d.UserIdentityType, "workspace_security_group_id", d.WorkspaceSecurityGroupId, "workspace_type", d.WorkspaceType)
	if p := d.WorkspaceCreationProperties; p != nil {
		put(v, "workspace_creation_properties", block(object("custom_security_group_id", p.CustomSecurityGroupId, "default_ou", p.DefaultOu, "enable_internet_access", p.EnableInternetAccess,
			"enable_maintenance_mode", p.EnableMaintenanceMode, "user_enabled_as_local_administrator", p.UserEnabledAsLocalAdministrator)))
	}
	if p := d.WorkspaceAccessProperties; p != nil {
		put(v, "workspace_access_properties", block(object("device_type_android", p.DeviceTypeAndroid, "device_type_chromeos", p.DeviceTypeChromeOs, "device_type_ios", p.DeviceTypeIos,
			"device_type_linux", p.DeviceTypeLinux, "device_type_osx", p.DeviceTypeOsx, "device_type_web", p.DeviceTypeWeb, "device_type_windows", p.DeviceTypeWindows,
			"device_type_zeroclient", p.DeviceTypeZeroClient)))
	}
	if p := d.SelfservicePermissions; p != nil {
		on := func(e types.ReconnectEnum) bool { return e == types.ReconnectEnumEnabled }
		v["self_service_permissions"] = block(object("change_compute_type", on(p.ChangeComputeType), "increase_volume_size", on(p.IncreaseVolumeSize), "rebuild_workspace", on(p.RebuildWorkspace),
			"restart_workspace", on(p.RestartWorkspace), "switch_running_mode", on(p.SwitchRunningMode)))
	}
	return v
}
