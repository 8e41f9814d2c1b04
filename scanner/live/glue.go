package live

import (
	"context"
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/glue"
	"github.com/aws/aws-sdk-go-v2/service/glue/types"
)

var glueParts = []part[*glue.Client]{
	{"GetJobs", []string{"aws_glue_job"}, glueJobs},
	{"GetConnections", []string{"aws_glue_connection"}, glueConnections},
	{"GetCrawlers", []string{"aws_glue_crawler"}, glueCrawlers},
	{"GetDevEndpoints", []string{"aws_glue_dev_endpoint"}, glueDevEndpoints},
	{"GetSecurityConfigurations", []string{"aws_glue_security_configuration"}, glueSecurityConfigurations},
	{"GetDataCatalogEncryptionSettings", []string{"aws_glue_data_catalog_encryption_settings"}, glueEncryption},
	{"GetResourcePolicy", []string{"aws_glue_resource_policy"}, glueResourcePolicy},
}

func glueService() *Service {
	return withParts(&Service{Name: "glue", ID: "Glue", Collect: func(ctx context.Context, r *run) {
		askAll(ctx, r, glue.NewFromConfig(r.config), glueParts)
	}, Types: map[string]Type{"aws_glue_job": untagged, "aws_glue_connection": untagged, "aws_glue_crawler": untagged, "aws_glue_dev_endpoint": untagged}}, "", glueParts)
}

func glueJobs(ctx context.Context, r *run, c *glue.Client) error {
	return pages(ctx, glue.NewGetJobsPaginator(c, &glue.GetJobsInput{}), func(o *glue.GetJobsOutput) {
		for _, d := range o.Jobs {
			name := deref(d.Name)
			arn := r.arn("glue", "job/"+name)
			v := object("arn", arn, "name", name, "description", d.Description, "role_arn", d.Role, "glue_version", d.GlueVersion, "security_configuration", d.SecurityConfiguration,
				"default_arguments", d.DefaultArguments, "non_overridable_arguments", d.NonOverridableArguments, "max_retries", d.MaxRetries, "timeout", d.Timeout,
				"number_of_workers", d.NumberOfWorkers, "worker_type", d.WorkerType)
			if m := d.Command; m != nil {
				v["command"] = block(object("name", m.Name, "python_version", m.PythonVersion, "runtime", m.Runtime, "script_location", m.ScriptLocation))
			}
			if res := r.add("aws_glue_job", name, arn, v); res != nil {
				for _, arguments := range []string{"default_arguments", "non_overridable_arguments"} {
					if v[arguments] != nil {
						res.Sensitive = append(res.Sensitive, arguments)
					}
				}
			}
		}
	})
}

// gluePasswords are the properties of a connection that AWS leaves out where it is
// asked to hide passwords.
var gluePasswords = []string{"PASSWORD", "ENCRYPTED_PASSWORD", "KAFKA_SASL_SCRAM_PASSWORD", "KAFKA_SASL_PLAIN_PASSWORD", "KAFKA_CLIENT_KEYSTORE_PASSWORD", "KAFKA_CLIENT_KEY_PASSWORD"}

// hiddenPasswords returns which of them a connection may have that did not come. Who
// signs in by name has a password, unless it is in a secret or the connection's
// authentication says how.
func hiddenPasswords(properties map[string]string, authentication bool) (hidden []string) {
	byName := false
	for k := range properties {
		byName = byName || strings.HasSuffix(k, "USERNAME")
		if k == "SECRET_ID" || k == "KAFKA_SASL_SCRAM_SECRETS_ARN" {
			return nil
		}
	}
	if !byName || authentication {
		return nil
	}
	for _, k := range gluePasswords {
		if _, came := properties[k]; !came {
			hidden = append(hidden, k)
		}
	}
	return hidden
}

func glueConnections(ctx context.Context, r *run, c *glue.Client) error {
	return pages(ctx, glue.NewGetConnectionsPaginator(c, &glue.GetConnectionsInput{HidePassword: true}), func(o *glue.GetConnectionsOutput) {
		for _, d := range o.ConnectionList {
			name := deref(d.Name)
			arn := r.arn("glue", "connection/"+name)
			v := object("id", r.account+":"+name, "arn", arn, "name", name, "catalog_id", r.account, "description", d.Description, "connection_type", d.ConnectionType,
				"connection_properties", d.ConnectionProperties, "match_criteria", d.MatchCriteria)
			if p := d.PhysicalConnectionRequirements; p != nil {
				v["physical_connection_requirements"] = block(object("availability_zone", p.AvailabilityZone, "security_group_id_list", set(p.SecurityGroupIdList), "subnet_id", p.SubnetId))
			}
			res := r.add("aws_glue_connection", name, arn, v)
			if res == nil {
				continue
			}
			res.Sensitive = []string{"connection_properties"}
			for _, k := range hiddenPasswords(d.ConnectionProperties, d.AuthenticationConfiguration != nil) {
				untold(res, "AWS is asked to hide passwords", "connection_properties."+k)
			}
		}
	})
}

func glueCrawlers(ctx context.Context, r *run, c *glue.Client) error {
	return pages(ctx, glue.NewGetCrawlersPaginator(c, &glue.GetCrawlersInput{}), func(o *glue.GetCrawlersOutput) {
		for _, d := range o.Crawlers {
			arn := r.arn("glue", "crawler/"+deref(d.Name))
			r.add("aws_glue_crawler", deref(d.Name), arn, object("arn", arn, "name", d.Name, "database_name", d.DatabaseName, "description", d.Description, "role", d.Role,
				"security_configuration", d.CrawlerSecurityConfiguration, "table_prefix", d.TablePrefix))
		}
	})
}

func glueDevEndpoints(ctx context.Context, r *run, c *glue.Client) error {
	return pages(ctx, glue.NewGetDevEndpointsPaginator(c, &glue.GetDevEndpointsInput{}), func(o *glue.GetDevEndpointsOutput) {
		for _, d := range o.DevEndpoints {
			arn := r.arn("glue", "devEndpoint/"+deref(d.EndpointName))
			r.add("aws_glue_dev_endpoint", deref(d.EndpointName), arn, object("arn", arn, "name", d.EndpointName, "role_arn", d.RoleArn, "glue_version", d.GlueVersion,
				"security_configuration", d.SecurityConfiguration, "security_group_ids", set(d.SecurityGroupIds), "subnet_id", d.SubnetId))
		}
	})
}

func glueSecurityConfigurations(ctx context.Context, r *run, c *glue.Client) error {
	return pages(ctx, glue.NewGetSecurityConfigurationsPaginator(c, &glue.GetSecurityConfigurationsInput{}), func(o *glue.GetSecurityConfigurationsOutput) {
		for _, d := range o.SecurityConfigurations {
			v := object("name", d.Name)
			if e := d.EncryptionConfiguration; e != nil {
				encryption := object("s3_encryption", blocks(e.S3Encryption, func(s types.S3Encryption) values {
					return object("s3_encryption_mode", s.S3EncryptionMode, "kms_key_arn", s.KmsKeyArn)
				}))
				if w := e.CloudWatchEncryption; w != nil {
					encryption["cloudwatch_encryption"] = block(object("cloudwatch_encryption_mode", w.CloudWatchEncryptionMode, "kms_key_arn", w.KmsKeyArn))
				}
				if b := e.JobBookmarksEncryption; b != nil {
					encryption["job_bookmarks_encryption"] = block(object("job_bookmarks_encryption_mode", b.JobBookmarksEncryptionMode, "kms_key_arn", b.KmsKeyArn))
				}
				v["encryption_configuration"] = block(encryption)
			}
			r.placed("aws_glue_security_configuration", deref(d.Name), deref(d.Name), v)
		}
	})
}

func glueEncryption(ctx context.Context, r *run, c *glue.Client) error {
	out, err := c.GetDataCatalogEncryptionSettings(ctx, &glue.GetDataCatalogEncryptionSettingsInput{})
	if err != nil || out.DataCatalogEncryptionSettings == nil {
		return orEmpty(err)
	}
	settings := values{}
	if p := out.DataCatalogEncryptionSettings.ConnectionPasswordEncryption; p != nil {
		settings["connection_password_encryption"] = block(object("return_connection_password_encrypted", p.ReturnConnectionPasswordEncrypted, "aws_kms_key_id", p.AwsKmsKeyId))
	}
	if e := out.DataCatalogEncryptionSettings.EncryptionAtRest; e != nil {
		settings["encryption_at_rest"] = block(object("catalog_encryption_mode", e.CatalogEncryptionMode, "catalog_encryption_service_role", e.CatalogEncryptionServiceRole, "sse_aws_kms_key_id", e.SseAwsKmsKeyId))
	}
	r.setting("aws_glue_data_catalog_encryption_settings", object("id", r.account, "catalog_id", r.account, "data_catalog_encryption_settings", block(settings)))
	return nil
}

func glueResourcePolicy(ctx context.Context, r *run, c *glue.Client) error {
	out, err := c.GetResourcePolicy(ctx, &glue.GetResourcePolicyInput{})
	switch {
	case named(err, "EntityNotFoundException"):
	case err != nil:
		return err
	case deref(out.PolicyInJson) != "":
		r.setting("aws_glue_resource_policy", object("id", r.account, "policy", out.PolicyInJson))
	}
	return nil
}
