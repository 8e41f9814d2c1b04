package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/globalaccelerator"
	"github.com/aws/aws-sdk-go-v2/service/globalaccelerator/types"
)

func globalacceleratorService() *Service {
	return &Service{Name: "globalaccelerator", ID: globalaccelerator.ServiceID, Global: true, Collect: collectGlobalAccelerator,
		Types: map[string]Type{"aws_globalaccelerator_accelerator": {}},
		Calls: []Call{{Operation: "ListAccelerators"}, {Operation: "DescribeAcceleratorAttributes"}, {Operation: "ListTagsForResource"}}}
}

func collectGlobalAccelerator(ctx context.Context, r *run) {
	if r.partition != "aws" {
		return // https://docs.aws.amazon.com/general/latest/gr/global_accelerator.html
	}
	const typ = "aws_globalaccelerator_accelerator"
	config := r.config.Copy()
	config.Region = "us-west-2" // where its API is
	client := globalaccelerator.NewFromConfig(config)
	var all []types.Accelerator
	p := globalaccelerator.NewListAcceleratorsPaginator(client, &globalaccelerator.ListAcceleratorsInput{})
	if err := pages(ctx, p, func(o *globalaccelerator.ListAcceleratorsOutput) { all = append(all, o.Accelerators...) }); err != nil {
		r.lost(err, "ListAccelerators", typ)
	}
	each(ctx, all, func(ctx context.Context, d types.Accelerator) {
		arn := deref(d.AcceleratorArn)
		v := object("id", arn, "arn", arn, "name", d.Name, "enabled", d.Enabled, "ip_address_type", d.IpAddressType, "dns_name", d.DnsName, "dual_stack_dns_name", d.DualStackDnsName)
		res := r.add(typ, deref(d.Name), arn, v)
		out, err := client.DescribeAcceleratorAttributes(ctx, &globalaccelerator.DescribeAcceleratorAttributesInput{AcceleratorArn: &arn})
		if err != nil || out.AcceleratorAttributes == nil {
			r.unknown(res, orEmpty(err), "DescribeAcceleratorAttributes", "attributes")
		} else {
			a := out.AcceleratorAttributes
			put(v, "attributes", block(object("flow_logs_enabled", a.FlowLogsEnabled, "flow_logs_s3_bucket", a.FlowLogsS3Bucket, "flow_logs_s3_prefix", a.FlowLogsS3Prefix)))
		}
		tags, err := client.ListTagsForResource(ctx, &globalaccelerator.ListTagsForResourceInput{ResourceArn: &arn})
		if err != nil {
			r.unknown(res, err, "ListTagsForResource", "tags", "tags_all")
			return
		}
		setTags(v, tagMap(tags.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
	})
}
