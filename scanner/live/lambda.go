package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/lambda"
	"github.com/aws/aws-sdk-go-v2/service/lambda/types"
)

func lambdaService() *Service {
	return &Service{Name: "lambda", ID: "Lambda", Collect: collectLambda, Types: map[string]Type{"aws_lambda_function": {Untold: map[string]string{
		"image_uri": notAsked, "code_signing_config_arn": notAsked,
		"replacement_security_group_ids": "it is an argument of Terraform, which AWS does not keep",
	}}},
		Calls: []Call{{Operation: "ListFunctions"}, {Operation: "ListTags"}}}
}

func collectLambda(ctx context.Context, r *run) {
	client := lambda.NewFromConfig(r.config)
	var functions []types.FunctionConfiguration
	if err := pages(ctx, lambda.NewListFunctionsPaginator(client, &lambda.ListFunctionsInput{}), func(o *lambda.ListFunctionsOutput) {
		functions = append(functions, o.Functions...)
	}); err != nil {
		r.lost(err, "ListFunctions", "aws_lambda_function")
	}
	each(ctx, functions, func(ctx context.Context, f types.FunctionConfiguration) {
		v := object("arn", f.FunctionArn, "function_name", f.FunctionName, "description", f.Description, "handler", f.Handler, "kms_key_arn", f.KMSKeyArn,
			"memory_size", f.MemorySize, "package_type", f.PackageType, "role", f.Role, "runtime", f.Runtime, "timeout", f.Timeout, "architectures", set(f.Architectures))
		var layers []any
		for _, l := range f.Layers {
			layers = append(layers, deref(l.Arn))
		}
		if layers != nil {
			v["layers"] = layers
		}
		if f.Environment != nil && len(f.Environment.Variables) > 0 {
			v["environment"] = block(object("variables", f.Environment.Variables))
		}
		if f.TracingConfig != nil {
			v["tracing_config"] = block(object("mode", f.TracingConfig.Mode))
		}
		if f.DeadLetterConfig != nil && deref(f.DeadLetterConfig.TargetArn) != "" {
			v["dead_letter_config"] = block(object("target_arn", f.DeadLetterConfig.TargetArn))
		}
		if c := f.VpcConfig; c != nil && len(c.SubnetIds) > 0 {
			v["vpc_config"] = block(object("subnet_ids", set(c.SubnetIds), "security_group_ids", set(c.SecurityGroupIds), "vpc_id", c.VpcId))
		}
		res := r.add("aws_lambda_function", deref(f.FunctionName), deref(f.FunctionArn), v)
		if res != nil && v["environment"] != nil {
			res.Sensitive = []string{"environment"}
		}
		tags, err := client.ListTags(ctx, &lambda.ListTagsInput{Resource: f.FunctionArn})
		if err != nil {
			r.unknown(res, err, "ListTags", "tags", "tags_all")
			return
		}
		setTags(v, tags.Tags)
	})
}
