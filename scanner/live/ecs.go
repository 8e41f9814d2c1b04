package live

import (
	"context"
	"slices"

	"github.com/aws/aws-sdk-go-v2/service/ecs"
	"github.com/aws/aws-sdk-go-v2/service/ecs/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

func ecsService() *Service {
	clusters := []string{"aws_ecs_cluster", "aws_ecs_service", "aws_ecs_task_set", "aws_ecs_task_definition"}
	services := clusters[1:]
	return &Service{Name: "ecs", ID: "ECS", Collect: collectECS, Types: map[string]Type{
		"aws_ecs_cluster": {}, "aws_ecs_service": {}, "aws_ecs_task_set": {}, "aws_ecs_task_definition": {},
	}, Calls: []Call{
		{Operation: "ListClusters", Types: clusters},
		{Operation: "DescribeClusters", Types: clusters[:1]},
		{Operation: "ListServices", Types: services},
		{Operation: "DescribeServices", Types: services},
		{Operation: "ListTaskDefinitionFamilies", Types: clusters[3:]},
		{Operation: "DescribeTaskDefinition", Types: clusters[3:]},
	}}
}

func collectECS(ctx context.Context, r *run) {
	client := ecs.NewFromConfig(r.config)
	var clusters []string
	if err := pages(ctx, ecs.NewListClustersPaginator(client, &ecs.ListClustersInput{}), func(o *ecs.ListClustersOutput) {
		clusters = append(clusters, o.ClusterArns...)
	}); err != nil {
		r.lost(err, "ListClusters", "aws_ecs_cluster", "aws_ecs_service", "aws_ecs_task_set", "aws_ecs_task_definition")
	}
	if r.wants("aws_ecs_cluster") {
		each(ctx, slices.Collect(slices.Chunk(clusters, 100)), func(ctx context.Context, arns []string) {
			out, err := client.DescribeClusters(ctx, &ecs.DescribeClustersInput{Clusters: arns, Include: []types.ClusterField{
				types.ClusterFieldConfigurations, types.ClusterFieldSettings, types.ClusterFieldTags,
			}})
			if err != nil {
				r.lost(err, "DescribeClusters", "aws_ecs_cluster")
				return
			}
			for _, c := range out.Clusters {
				ecsCluster(r, c)
			}
		})
	}
	used := ecsServices(ctx, r, client, clusters)
	if r.wants("aws_ecs_task_definition") {
		ecsTaskDefinitions(ctx, r, client, used)
	}
}

func ecsCluster(r *run, c types.Cluster) {
	if deref(c.Status) == "INACTIVE" { // it is kept for a while after its deletion
		return
	}
	v := object("arn", c.ClusterArn, "name", c.ClusterName, "id", c.ClusterArn)
	if conf := c.Configuration; conf != nil {
		inner := values{}
		if e := conf.ExecuteCommandConfiguration; e != nil {
			command := object("kms_key_id", e.KmsKeyId, "logging", e.Logging)
			if l := e.LogConfiguration; l != nil {
				command["log_configuration"] = block(object("cloud_watch_encryption_enabled", l.CloudWatchEncryptionEnabled, "cloud_watch_log_group_name", l.CloudWatchLogGroupName,
					"s3_bucket_name", l.S3BucketName, "s3_bucket_encryption_enabled", l.S3EncryptionEnabled, "s3_key_prefix", l.S3KeyPrefix))
			}
			inner["execute_command_configuration"] = block(command)
		}
		if s := conf.ManagedStorageConfiguration; s != nil {
			put(inner, "managed_storage_configuration", block(object("fargate_ephemeral_storage_kms_key_id", s.FargateEphemeralStorageKmsKeyId, "kms_key_id", s.KmsKeyId)))
		}
		put(v, "configuration", block(inner))
	}
	put(v, "setting", set(blocks(c.Settings, func(s types.ClusterSetting) values { return object("name", s.Name, "value", s.Value) })))
	setTags(v, tagMap(c.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
	r.add("aws_ecs_cluster", deref(c.ClusterName), deref(c.ClusterArn), v)
}

// ecsServices adds the services and task sets of the clusters, and returns the task
// definitions that they run.
func ecsServices(ctx context.Context, r *run, client *ecs.Client, clusters []string) (used []string) {
	kinds := []string{"aws_ecs_service", "aws_ecs_task_set", "aws_ecs_task_definition"}
	if !r.wants(kinds...) {
		return nil
	}
	each(ctx, clusters, func(ctx context.Context, cluster string) {
		var arns []string
		err := pages(ctx, ecs.NewListServicesPaginator(client, &ecs.ListServicesInput{Cluster: &cluster}), func(o *ecs.ListServicesOutput) {
			arns = append(arns, o.ServiceArns...)
		})
		if err != nil {
			r.lost(err, "ListServices", kinds...)
		}
		for some := range slices.Chunk(arns, 10) {
			out, err := client.DescribeServices(ctx, &ecs.DescribeServicesInput{Cluster: &cluster, Services: some, Include: []types.ServiceField{types.ServiceFieldTags}})
			if err != nil {
				r.lost(err, "DescribeServices", kinds...)
				continue
			}
			for _, s := range out.Services {
				if deref(s.Status) == "INACTIVE" {
					continue
				}
				definitions := ecsServiceOf(r, s)
				r.mu.Lock()
				used = append(used, definitions...)
				r.mu.Unlock()
			}
		}
	})
	return used
}

func ecsServiceOf(r *run, s types.Service) (definitions []string) {
	v := object("id", s.ServiceArn, "name", s.ServiceName, "cluster", s.ClusterArn, "desired_count", s.DesiredCount, "enable_ecs_managed_tags", s.EnableECSManagedTags,
		"enable_execute_command", s.EnableExecuteCommand, "iam_role", s.RoleArn, "launch_type", s.LaunchType, "platform_version", s.PlatformVersion,
		"propagate_tags", s.PropagateTags, "scheduling_strategy", s.SchedulingStrategy, "task_definition", s.TaskDefinition,
		"capacity_provider_strategy", set(blocks(s.CapacityProviderStrategy, ecsStrategy)), "network_configuration", ecsNetwork(s.NetworkConfiguration),
		"load_balancer", set(blocks(s.LoadBalancers, ecsBalancer)))
	if c := s.DeploymentController; c != nil {
		put(v, "deployment_controller", block(object("type", c.Type)))
	}
	if d := s.DeploymentConfiguration; d != nil {
		put(v, "deployment_maximum_percent", d.MaximumPercent, "deployment_minimum_healthy_percent", d.MinimumHealthyPercent)
		if b := d.DeploymentCircuitBreaker; b != nil {
			v["deployment_circuit_breaker"] = block(object("enable", b.Enable, "rollback", b.Rollback))
		}
		if a := d.Alarms; a != nil && len(a.AlarmNames) > 0 {
			v["alarms"] = block(object("alarm_names", set(a.AlarmNames), "enable", a.Enable, "rollback", a.Rollback))
		}
	}
	setTags(v, tagMap(s.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
	res := r.add("aws_ecs_service", deref(s.ServiceName), deref(s.ServiceArn), v)
	if s.TaskDefinition != nil {
		definitions = append(definitions, *s.TaskDefinition)
	}
	for _, t := range s.TaskSets {
		if t.TaskDefinition != nil {
			definitions = append(definitions, *t.TaskDefinition)
		}
		ecsTaskSet(r, t, s, res)
	}
	return definitions
}

func ecsTaskSet(r *run, t types.TaskSet, s types.Service, of *resource.Resource) {
	v := object("arn", t.TaskSetArn, "task_set_id", t.Id, "cluster", s.ClusterArn, "service", s.ServiceArn, "external_id", t.ExternalId, "launch_type", t.LaunchType,
		"platform_version", t.PlatformVersion, "status", t.Status, "task_definition", t.TaskDefinition,
		"capacity_provider_strategy", set(blocks(t.CapacityProviderStrategy, ecsStrategy)), "network_configuration", ecsNetwork(t.NetworkConfiguration))
	setTags(v, tagMap(t.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
	res := r.add("aws_ecs_task_set", deref(t.Id), deref(t.TaskSetArn), v)
	if res != nil && of != nil {
		r.mu.Lock()
		r.parents[res] = of // deployments do not carry the tags of their service
		r.mu.Unlock()
	}
}

func ecsStrategy(s types.CapacityProviderStrategyItem) values {
	return object("base", s.Base, "capacity_provider", s.CapacityProvider, "weight", s.Weight)
}

func ecsBalancer(b types.LoadBalancer) values {
	return object("container_name", b.ContainerName, "container_port", b.ContainerPort, "elb_name", b.LoadBalancerName, "target_group_arn", b.TargetGroupArn)
}

func ecsNetwork(n *types.NetworkConfiguration) any {
	if n == nil || n.AwsvpcConfiguration == nil {
		return nil
	}
	c := n.AwsvpcConfiguration
	return block(object("assign_public_ip", c.AssignPublicIp == types.AssignPublicIpEnabled, "security_groups", set(c.SecurityGroups), "subnets", set(c.Subnets)))
}
