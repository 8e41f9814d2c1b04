package live

import (
	"context"
	"reflect"
	"slices"

	"github.com/aws/aws-sdk-go-v2/service/batch"
	"github.com/aws/aws-sdk-go-v2/service/batch/types"
)

var batchQuestions = []part[*batch.Client]{
	{"DescribeComputeEnvironments", []string{"aws_batch_compute_environment"}, batchEnvironments},
	{"DescribeJobDefinitions", []string{"aws_batch_job_definition"}, batchJobs},
}

func batchService() *Service {
	return withParts(&Service{Name: "batch", ID: "Batch", Collect: collectBatch}, "", batchQuestions)
}

func collectBatch(ctx context.Context, r *run) {
	askAll(ctx, r, batch.NewFromConfig(r.config), batchQuestions)
}

func batchEnvironments(ctx context.Context, r *run, c *batch.Client) error {
	return pages(ctx, batch.NewDescribeComputeEnvironmentsPaginator(c, &batch.DescribeComputeEnvironmentsInput{}), func(o *batch.DescribeComputeEnvironmentsOutput) {
		for _, e := range o.ComputeEnvironments {
			v := object("id", e.ComputeEnvironmentName, "arn", e.ComputeEnvironmentArn, "compute_environment_name", e.ComputeEnvironmentName, "ecs_cluster_arn", e.EcsClusterArn,
				"service_role", e.ServiceRole, "state", e.State, "status", e.Status, "type", e.Type)
			if n := e.ComputeResources; n != nil {
				b := object("allocation_strategy", n.AllocationStrategy, "bid_percentage", n.BidPercentage, "desired_vcpus", n.DesiredvCpus, "ec2_key_pair", n.Ec2KeyPair, "image_id", n.ImageId, //nolint:staticcheck // deprecated, and still in environments of old
					"instance_role", n.InstanceRole, "instance_type", set(n.InstanceTypes), "max_vcpus", n.MaxvCpus, "min_vcpus", n.MinvCpus, "placement_group", n.PlacementGroup,
					"security_group_ids", set(n.SecurityGroupIds), "spot_iam_fleet_role", n.SpotIamFleetRole, "subnets", set(n.Subnets), "tags", n.Tags, "type", n.Type,
					"ec2_configuration", blocks(n.Ec2Configuration, func(x types.Ec2Configuration) values {
						return object("image_id_override", x.ImageIdOverride, "image_type", x.ImageType)
					}))
				if t := n.LaunchTemplate; t != nil {
					put(b, "launch_template", block(object("launch_template_id", t.LaunchTemplateId, "launch_template_name", t.LaunchTemplateName, "version", t.Version)))
				}
				put(v, "compute_resources", block(b))
			}
			if k := e.EksConfiguration; k != nil {
				put(v, "eks_configuration", block(object("eks_cluster_arn", k.EksClusterArn, "kubernetes_namespace", k.KubernetesNamespace)))
			}
			setTags(v, e.Tags)
			r.add("aws_batch_compute_environment", deref(e.ComputeEnvironmentName), deref(e.ComputeEnvironmentArn), v)
		}
	})
}

// batchJobs adds the latest active revision of each job definition: what is
// submitted by name runs as that one.
func batchJobs(ctx context.Context, r *run, c *batch.Client) error {
	active := "ACTIVE"
	latest := map[string]types.JobDefinition{}
	err := pages(ctx, batch.NewDescribeJobDefinitionsPaginator(c, &batch.DescribeJobDefinitionsInput{Status: &active}), func(o *batch.DescribeJobDefinitionsOutput) {
		for _, d := range o.JobDefinitions {
			name := deref(d.JobDefinitionName)
			if old, ok := latest[name]; !ok || deref(old.Revision) < deref(d.Revision) {
				latest[name] = d
			}
		}
	})
	for name, d := range latest {
		v := object("id", d.JobDefinitionArn, "arn", d.JobDefinitionArn, "name", name, "type", d.Type, "revision", d.Revision, "parameters", d.Parameters,
			"platform_capabilities", set(d.PlatformCapabilities), "propagate_tags", d.PropagateTags, "scheduling_priority", d.SchedulingPriority)
		var secret []string
		for attribute, properties := range map[string]any{"container_properties": d.ContainerProperties, "ecs_properties": d.EcsProperties, "node_properties": d.NodeProperties} {
			if !reflect.ValueOf(properties).IsNil() {
				v[attribute] = jsonOf(properties)
				secret = append(secret, attribute) // environment variables
			}
		}
		if d.EksProperties != nil && d.EksProperties.PodProperties != nil {
			v["eks_properties"] = block(values{"pod_properties": block(batchPod(d.EksProperties.PodProperties))})
			secret = append(secret, "eks_properties")
		}
		setTags(v, d.Tags)
		if res := r.add("aws_batch_job_definition", name, deref(d.JobDefinitionArn), v); res != nil {
			slices.Sort(secret)
			res.Sensitive = secret
		}
	}
	return err
}

func batchPod(p *types.EksPodProperties) values {
	v := object("dns_policy", p.DnsPolicy, "host_network", p.HostNetwork, "service_account_name", p.ServiceAccountName, "share_process_namespace", p.ShareProcessNamespace,
		"containers", blocks(p.Containers, batchPodContainer), "init_containers", blocks(p.InitContainers, batchPodContainer),
		"image_pull_secret", blocks(p.ImagePullSecrets, func(s types.ImagePullSecret) values { return object("name", s.Name) }))
	if m := p.Metadata; m != nil {
		put(v, "metadata", block(object("labels", m.Labels)))
	}
	return v
}

func batchPodContainer(c types.EksContainer) values {
	v := object("args", c.Args, "command", c.Command, "image", c.Image, "image_pull_policy", c.ImagePullPolicy, "name", c.Name,
		"env", set(blocks(c.Env, func(e types.EksContainerEnvironmentVariable) values { return object("name", e.Name, "value", e.Value) })),
		"volume_mounts", blocks(c.VolumeMounts, func(m types.EksContainerVolumeMount) values {
			return object("mount_path", m.MountPath, "name", m.Name, "read_only", m.ReadOnly)
		}))
	if s := c.SecurityContext; s != nil {
		put(v, "security_context", block(object("privileged", s.Privileged, "read_only_root_file_system", s.ReadOnlyRootFilesystem, "run_as_group", s.RunAsGroup,
			"run_as_non_root", s.RunAsNonRoot, "run_as_user", s.RunAsUser)))
	}
	if q := c.Resources; q != nil {
		put(v, "resources", block(object("limits", q.Limits, "requests", q.Requests)))
	}
	return v
}
