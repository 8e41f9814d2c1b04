package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/lambda"
	"github.com/aws/aws-sdk-go-v2/service/lambda/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

var lambdaQuestions = []part[*lambda.Client]{
	{"ListFunctions", []string{"aws_lambda_function", "aws_lambda_permission", "aws_lambda_function_url"}, lambdaFunctions},
	{"ListCodeSigningConfigs", []string{"aws_lambda_code_signing_config"}, lambdaSigning},
	{"ListLayers", []string{"aws_lambda_layer_version_permission"}, lambdaLayers},
}

func lambdaService() *Service {
	function, permission, layers := lambdaQuestions[0].types[:1], lambdaQuestions[0].types[1:2], lambdaQuestions[2].types
	return withParts(&Service{Name: "lambda", ID: "Lambda", Collect: collectLambda, Types: map[string]Type{"aws_lambda_function": {Untold: map[string]string{
		"replacement_security_group_ids": "it is an argument of Terraform, which AWS does not keep",
	}}}, Calls: []Call{
		{Operation: "ListTags", Types: function},
		{Operation: "GetFunctionCodeSigningConfig", Types: function},
		{Operation: "GetFunction", Types: function}, // of images only: nothing else tells the image
		{Operation: "ListAliases", Types: permission},
		{Operation: "GetPolicy", Types: permission},
		{Operation: "ListFunctionUrlConfigs", Types: lambdaQuestions[0].types[2:]},
		{Operation: "ListLayerVersions", Types: layers},
		{Operation: "GetLayerVersionPolicy", Types: layers},
	}}, "", lambdaQuestions)
}

func collectLambda(ctx context.Context, r *run) {
	askAll(ctx, r, lambda.NewFromConfig(r.config), lambdaQuestions)
}

func lambdaFunctions(ctx context.Context, r *run, client *lambda.Client) error {
	var functions []types.FunctionConfiguration
	err := pages(ctx, lambda.NewListFunctionsPaginator(client, &lambda.ListFunctionsInput{}), func(o *lambda.ListFunctionsOutput) {
		functions = append(functions, o.Functions...)
	})
	each(ctx, functions, func(ctx context.Context, f types.FunctionConfiguration) {
		v := lambdaFunction(f)
		put(v, "invoke_arn", "arn:"+r.partition+":apigateway:"+r.region+":lambda:path/2015-03-31/functions/"+deref(f.FunctionArn)+"/invocations")
		res := r.add("aws_lambda_function", deref(f.FunctionName), deref(f.FunctionArn), v)
		if res != nil {
			if v["environment"] != nil {
				res.Sensitive = []string{"environment"}
			}
			lambdaMore(ctx, r, client, f, res)
		}
		of := owner(res, "aws_lambda_function", deref(f.FunctionName), deref(f.FunctionArn))
		of.Provider.Region = r.region
		if r.wants("aws_lambda_permission") {
			lambdaPermissions(ctx, r, client, of)
		}
		if r.wants("aws_lambda_function_url") {
			lambdaURLs(ctx, r, client, of)
		}
	})
	return err
}

func lambdaFunction(f types.FunctionConfiguration) values {
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
	return v
}

// lambdaMore asks for what the list of functions does not tell of one.
func lambdaMore(ctx context.Context, r *run, client *lambda.Client, f types.FunctionConfiguration, res *resource.Resource) {
	v := res.Values
	if f.PackageType == types.PackageTypeImage {
		switch out, err := client.GetFunction(ctx, &lambda.GetFunctionInput{FunctionName: f.FunctionName}); {
		case err != nil || out.Code == nil:
			r.unknown(res, orEmpty(err), "GetFunction", "image_uri")
		default:
			put(v, "image_uri", out.Code.ImageUri)
		}
	} else if out, err := client.GetFunctionCodeSigningConfig(ctx, &lambda.GetFunctionCodeSigningConfigInput{FunctionName: f.FunctionName}); err != nil {
		r.unknown(res, err, "GetFunctionCodeSigningConfig", "code_signing_config_arn")
	} else {
		put(v, "code_signing_config_arn", out.CodeSigningConfigArn)
	}
	tags, err := client.ListTags(ctx, &lambda.ListTagsInput{Resource: f.FunctionArn})
	if err != nil {
		r.unknown(res, err, "ListTags", "tags", "tags_all")
		return
	}
	setTags(v, tags.Tags)
}

func lambdaURLs(ctx context.Context, r *run, client *lambda.Client, of *resource.Resource) {
	err := pages(ctx, lambda.NewListFunctionUrlConfigsPaginator(client, &lambda.ListFunctionUrlConfigsInput{FunctionName: &of.Name}), func(o *lambda.ListFunctionUrlConfigsOutput) {
		for _, u := range o.FunctionUrlConfigs {
			v := object("function_name", of.Name, "function_arn", u.FunctionArn, "function_url", u.FunctionUrl, "authorization_type", u.AuthType, "invoke_mode", u.InvokeMode)
			id, part := of.Name, ""
			if qualifier := lambdaQualifier(deref(u.FunctionArn)); qualifier != "" {
				v["qualifier"], part, id = qualifier, qualifier, id+"/"+qualifier
			}
			v["id"] = id
			if c := u.Cors; c != nil {
				put(v, "cors", block(object("allow_credentials", c.AllowCredentials, "allow_headers", set(c.AllowHeaders), "allow_methods", set(c.AllowMethods),
					"allow_origins", set(c.AllowOrigins), "expose_headers", set(c.ExposeHeaders), "max_age", c.MaxAge)))
			}
			r.companion(of, "aws_lambda_function_url", part, v)
		}
	})
	if err != nil {
		r.lostOf(of, err, "ListFunctionUrlConfigs", "aws_lambda_function_url")
	}
}

func lambdaSigning(ctx context.Context, r *run, client *lambda.Client) error {
	return pages(ctx, lambda.NewListCodeSigningConfigsPaginator(client, &lambda.ListCodeSigningConfigsInput{}), func(o *lambda.ListCodeSigningConfigsOutput) {
		for _, c := range o.CodeSigningConfigs {
			v := object("id", c.CodeSigningConfigArn, "arn", c.CodeSigningConfigArn, "config_id", c.CodeSigningConfigId, "description", c.Description, "last_modified", c.LastModified)
			if p := c.AllowedPublishers; p != nil {
				put(v, "allowed_publishers", block(object("signing_profile_version_arns", set(p.SigningProfileVersionArns))))
			}
			if p := c.CodeSigningPolicies; p != nil {
				put(v, "policies", block(object("untrusted_artifact_on_deployment", p.UntrustedArtifactOnDeployment)))
			}
			r.add("aws_lambda_code_signing_config", deref(c.CodeSigningConfigId), deref(c.CodeSigningConfigArn), v)
		}
	})
}
