package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/mwaa"
	"github.com/aws/aws-sdk-go-v2/service/mwaa/types"
)

func mwaaService() *Service {
	return &Service{Name: "mwaa", ID: "MWAA", Collect: collectMWAA, Types: map[string]Type{"aws_mwaa_environment": {}}, Calls: []Call{
		{Operation: "ListEnvironments", Permission: "airflow:ListEnvironments"}, {Operation: "GetEnvironment", Permission: "airflow:GetEnvironment"},
	}}
}

func collectMWAA(ctx context.Context, r *run) {
	const typ = "aws_mwaa_environment"
	client := mwaa.NewFromConfig(r.config)
	var names []string
	if err := pages(ctx, mwaa.NewListEnvironmentsPaginator(client, &mwaa.ListEnvironmentsInput{}), func(o *mwaa.ListEnvironmentsOutput) { names = append(names, o.Environments...) }); err != nil {
		r.lost(err, "ListEnvironments", typ)
	}
	each(ctx, names, func(ctx context.Context, name string) {
		out, err := client.GetEnvironment(ctx, &mwaa.GetEnvironmentInput{Name: &name})
		if err != nil || out.Environment == nil {
			r.lost(orEmpty(err), "GetEnvironment", typ)
			return
		}
		d := out.Environment
		v := object("arn", d.Arn, "name", d.Name, "airflow_version", d.AirflowVersion, "dag_s3_path", d.DagS3Path, "environment_class", d.EnvironmentClass, "execution_role_arn", d.ExecutionRoleArn,
			"kms_key", d.KmsKey, "max_workers", d.MaxWorkers, "min_workers", d.MinWorkers, "source_bucket_arn", d.SourceBucketArn, "webserver_access_mode", d.WebserverAccessMode)
		if n := d.NetworkConfiguration; n != nil {
			v["network_configuration"] = block(object("security_group_ids", set(n.SecurityGroupIds), "subnet_ids", set(n.SubnetIds)))
		}
		if l := d.LoggingConfiguration; l != nil {
			v["logging_configuration"] = block(object("dag_processing_logs", airflowLogs(l.DagProcessingLogs), "scheduler_logs", airflowLogs(l.SchedulerLogs), "task_logs", airflowLogs(l.TaskLogs),
				"webserver_logs", airflowLogs(l.WebserverLogs), "worker_logs", airflowLogs(l.WorkerLogs)))
		}
		setTags(v, d.Tags)
		r.add(typ, name, deref(d.Arn), v)
	})
}

func airflowLogs(m *types.ModuleLoggingConfiguration) any {
	if m == nil {
		return nil
	}
	return block(object("cloud_watch_log_group_arn", m.CloudWatchLogGroupArn, "enabled", m.Enabled, "log_level", m.LogLevel))
}
