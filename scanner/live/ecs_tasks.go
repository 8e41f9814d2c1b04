package live

import (
	"context"
	"slices"
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/ecs"
	"github.com/aws/aws-sdk-go-v2/service/ecs/types"
)

// ecsTaskDefinitions adds the latest revision of each family, and those that
// services run. The others are history: ECS keeps every revision there ever was.
func ecsTaskDefinitions(ctx context.Context, r *run, client *ecs.Client, used []string) {
	names := used
	err := pages(ctx, ecs.NewListTaskDefinitionFamiliesPaginator(client, &ecs.ListTaskDefinitionFamiliesInput{Status: types.TaskDefinitionFamilyStatusActive}),
		func(o *ecs.ListTaskDefinitionFamiliesOutput) { names = append(names, o.Families...) })
	if err != nil {
		r.lost(err, "ListTaskDefinitionFamilies", "aws_ecs_task_definition")
	}
	slices.Sort(names)
	names = slices.Compact(names)
	seen := map[string]bool{}
	each(ctx, names, func(ctx context.Context, name string) {
		out, err := client.DescribeTaskDefinition(ctx, &ecs.DescribeTaskDefinitionInput{TaskDefinition: &name, Include: []types.TaskDefinitionField{types.TaskDefinitionFieldTags}})
		if err != nil || out.TaskDefinition == nil {
			r.lost(orEmpty(err), "DescribeTaskDefinition", "aws_ecs_task_definition")
			return
		}
		arn := deref(out.TaskDefinition.TaskDefinitionArn)
		r.mu.Lock()
		again := seen[arn]
		seen[arn] = true
		r.mu.Unlock()
		if !again {
			ecsTaskDefinition(r, out.TaskDefinition, out.Tags)
		}
	})
}

func ecsTaskDefinition(r *run, t *types.TaskDefinition, tags []types.Tag) {
	v := object("id", t.Family, "arn", t.TaskDefinitionArn, "family", t.Family, "revision", t.Revision, "cpu", t.Cpu, "memory", t.Memory,
		"execution_role_arn", t.ExecutionRoleArn, "task_role_arn", t.TaskRoleArn, "ipc_mode", t.IpcMode, "pid_mode", t.PidMode, "network_mode", t.NetworkMode,
		"enable_fault_injection", t.EnableFaultInjection, "requires_compatibilities", set(t.RequiresCompatibilities))
	v["container_definitions"] = "[]"
	if len(t.ContainerDefinitions) > 0 {
		v["container_definitions"] = jsonOf(t.ContainerDefinitions)
	}
	if i := strings.LastIndexByte(deref(t.TaskDefinitionArn), ':'); i >= 0 {
		v["arn_without_revision"] = (*t.TaskDefinitionArn)[:i]
	}
	if p := t.RuntimePlatform; p != nil {
		put(v, "runtime_platform", block(object("cpu_architecture", p.CpuArchitecture, "operating_system_family", p.OperatingSystemFamily)))
	}
	put(v, "volume", set(blocks(t.Volumes, func(volume types.Volume) values {
		b := object("name", volume.Name, "configure_at_launch", volume.ConfiguredAtLaunch)
		if h := volume.Host; h != nil {
			put(b, "host_path", h.SourcePath)
		}
		if e := volume.EfsVolumeConfiguration; e != nil {
			efs := object("file_system_id", e.FileSystemId, "root_directory", e.RootDirectory, "transit_encryption", e.TransitEncryption, "transit_encryption_port", e.TransitEncryptionPort)
			if a := e.AuthorizationConfig; a != nil {
				put(efs, "authorization_config", block(object("access_point_id", a.AccessPointId, "iam", a.Iam)))
			}
			put(b, "efs_volume_configuration", block(efs))
		}
		return b
	})))
	setTags(v, tagMap(tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
	res := r.add("aws_ecs_task_definition", deref(t.Family), deref(t.TaskDefinitionArn), v)
	if res != nil && slices.ContainsFunc(t.ContainerDefinitions, func(c types.ContainerDefinition) bool { return len(c.Environment) > 0 }) {
		res.Sensitive = []string{"container_definitions"}
	}
}
