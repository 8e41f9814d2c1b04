package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/datasync"
	"github.com/aws/aws-sdk-go-v2/service/datasync/types"
)

// ofItsSecret is of types of which policies ask nothing but where a secret stands.
const ofItsSecret = "all that is asked of it is whether its secret stands in the configuration"

func datasyncService() *Service {
	return &Service{Name: "datasync", ID: "DataSync", Collect: collectDataSync, Types: map[string]Type{
		"aws_datasync_task":                    untagged,
		"aws_datasync_location_object_storage": {Never: ofItsSecret},
		"aws_datasync_location_smb":            {Never: ofItsSecret},
	}, Calls: []Call{{Operation: "ListTasks"}, {Operation: "DescribeTask"}}}
}

func collectDataSync(ctx context.Context, r *run) {
	const typ = "aws_datasync_task"
	client := datasync.NewFromConfig(r.config)
	var tasks []types.TaskListEntry
	if err := pages(ctx, datasync.NewListTasksPaginator(client, &datasync.ListTasksInput{}), func(o *datasync.ListTasksOutput) { tasks = append(tasks, o.Tasks...) }); err != nil {
		r.lost(err, "ListTasks", typ)
	}
	each(ctx, tasks, func(ctx context.Context, listed types.TaskListEntry) {
		d, err := client.DescribeTask(ctx, &datasync.DescribeTaskInput{TaskArn: listed.TaskArn})
		if err != nil || d.TaskArn == nil {
			r.lost(orEmpty(err), "DescribeTask", typ)
			return
		}
		v := object("id", d.TaskArn, "arn", d.TaskArn, "name", d.Name, "cloudwatch_log_group_arn", d.CloudWatchLogGroupArn, "destination_location_arn", d.DestinationLocationArn,
			"source_location_arn", d.SourceLocationArn, "task_mode", d.TaskMode)
		if o := d.Options; o != nil {
			v["options"] = block(object("log_level", o.LogLevel, "transfer_mode", o.TransferMode, "verify_mode", o.VerifyMode, "overwrite_mode", o.OverwriteMode))
		}
		r.add(typ, deref(d.TaskArn), deref(d.TaskArn), v)
	})
}

// storagegatewayService has no calls: an account does not show what is asked.
func storagegatewayService() *Service {
	return &Service{Name: "storagegateway", ID: "Storage Gateway", Types: map[string]Type{"aws_storagegateway_gateway": {Never: ofItsSecret}}}
}

// keyspacesService has no calls: Amazon Keyspaces has one permission for a table's
// settings and its rows
// (https://docs.aws.amazon.com/keyspaces/latest/devguide/security_iam_troubleshoot.html).
func keyspacesService() *Service {
	return &Service{Name: "keyspaces", ID: "Keyspaces", Types: map[string]Type{
		"aws_keyspaces_table": {Never: "the permission that it takes, cassandra:Select, would let plumb read the rows of every table"},
	}}
}
