package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/scheduler"
	"github.com/aws/aws-sdk-go-v2/service/scheduler/types"
)

func schedulerService() *Service {
	return &Service{Name: "scheduler", ID: "Scheduler", Collect: collectScheduler, Types: map[string]Type{"aws_scheduler_schedule": {}},
		Calls: []Call{{Operation: "ListSchedules"}, {Operation: "GetSchedule"}}}
}

func collectScheduler(ctx context.Context, r *run) {
	c := scheduler.NewFromConfig(r.config)
	var found []types.ScheduleSummary
	if err := pages(ctx, scheduler.NewListSchedulesPaginator(c, &scheduler.ListSchedulesInput{}), func(o *scheduler.ListSchedulesOutput) { found = append(found, o.Schedules...) }); err != nil {
		r.lost(err, "ListSchedules", "aws_scheduler_schedule")
	}
	each(ctx, found, func(ctx context.Context, s types.ScheduleSummary) {
		out, err := c.GetSchedule(ctx, &scheduler.GetScheduleInput{Name: s.Name, GroupName: s.GroupName})
		if named(err, "ResourceNotFoundException") {
			return // one that ran once and is gone
		}
		if err != nil {
			r.lost(err, "GetSchedule", "aws_scheduler_schedule")
			return
		}
		v := shaped("aws_scheduler_schedule", out, names{"Target": ""})
		put(v, "id", deref(s.GroupName)+"/"+deref(s.Name), "arn", s.Arn, "name", s.Name)
		if t := out.Target; t != nil {
			b := object("arn", t.Arn, "role_arn", t.RoleArn, "input", t.Input)
			if d := t.DeadLetterConfig; d != nil {
				put(b, "dead_letter_config", block(object("arn", d.Arn)))
			}
			if e := t.EcsParameters; e != nil {
				task := object("task_definition_arn", e.TaskDefinitionArn, "task_count", e.TaskCount, "launch_type", e.LaunchType, "platform_version", e.PlatformVersion, "group", e.Group,
					"enable_ecs_managed_tags", e.EnableECSManagedTags, "enable_execute_command", e.EnableExecuteCommand)
				if n := e.NetworkConfiguration; n != nil && n.AwsvpcConfiguration != nil {
					a := n.AwsvpcConfiguration
					put(task, "network_configuration", block(object("assign_public_ip", a.AssignPublicIp == types.AssignPublicIpEnabled,
						"security_groups", set(a.SecurityGroups), "subnets", set(a.Subnets))))
				}
				put(b, "ecs_parameters", block(task))
			}
			put(v, "target", block(b))
		}
		r.add("aws_scheduler_schedule", deref(s.Name), deref(s.Arn), v)
	})
}
