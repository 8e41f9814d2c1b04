package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/securitylake"
	"github.com/aws/aws-sdk-go-v2/service/securitylake/types"
)

func securitylakeService() *Service {
	const lake, source = "aws_securitylake_data_lake", "aws_securitylake_aws_log_source"
	return &Service{Name: "securitylake", ID: "SecurityLake", Collect: collectSecurityLake, Types: map[string]Type{
		lake: {Untold: map[string]string{
			"meta_store_manager_role_arn": unknown + "Security Lake does not tell it", "tags": notAsked, "tags_all": notAsked,
		}},
		source: {},
	}, Calls: []Call{{Operation: "ListDataLakes", Types: []string{lake}}, {Operation: "ListLogSources", Types: []string{source}}}}
}

func collectSecurityLake(ctx context.Context, r *run) {
	const lake, source = "aws_securitylake_data_lake", "aws_securitylake_aws_log_source"
	client := securitylake.NewFromConfig(r.config)
	failed := func(err error, operation, typ string) {
		switch {
		case named(err, "ResourceNotFoundException"): // it was never switched on
		case turnedAway(err, "AccessDeniedException"):
			r.elsewhere(operation, "the organization's delegated administrator of Security Lake", typ)
		default:
			r.lost(err, operation, typ)
		}
	}
	if r.wants(lake) {
		out, err := client.ListDataLakes(ctx, &securitylake.ListDataLakesInput{Regions: []string{r.region}}) // it is not paged
		if err != nil {
			failed(err, "ListDataLakes", lake)
		} else {
			for _, d := range out.DataLakes {
				r.add(lake, deref(d.DataLakeArn), deref(d.DataLakeArn), object("arn", d.DataLakeArn, "s3_bucket_arn", d.S3BucketArn, "configuration", block(lakeConfiguration(d))))
			}
		}
	}
	if !r.wants(source) {
		return
	}
	// One source is switched on for some accounts: what the provider has together.
	type kind struct{ name, version string }
	accounts := map[kind][]string{}
	in := &securitylake.ListLogSourcesInput{Regions: []string{r.region}}
	err := pages(ctx, securitylake.NewListLogSourcesPaginator(client, in), func(o *securitylake.ListLogSourcesOutput) {
		for _, s := range o.Sources {
			for _, of := range s.Sources {
				if of, ok := of.(*types.LogSourceResourceMemberAwsLogSource); ok {
					k := kind{string(of.Value.SourceName), deref(of.Value.SourceVersion)}
					accounts[k] = append(accounts[k], deref(s.Account))
				}
			}
		}
	})
	if err != nil {
		failed(err, "ListLogSources", source)
	}
	for k, in := range accounts {
		r.settingOf(source, k.name+"/"+k.version, object("id", k.name, "source", block(object("source_name", k.name, "source_version", k.version,
			"accounts", set(in), "regions", []string{r.region}))))
	}
}

func lakeConfiguration(d types.DataLakeResource) values {
	v := object("region", d.Region)
	if e := d.EncryptionConfiguration; e != nil {
		put(v, "encryption_configuration", block(object("kms_key_id", e.KmsKeyId)))
	}
	if l := d.LifecycleConfiguration; l != nil {
		cycle := object("transition", set(blocks(l.Transitions, func(t types.DataLakeLifecycleTransition) values {
			return object("days", t.Days, "storage_class", t.StorageClass)
		})))
		if l.Expiration != nil {
			put(cycle, "expiration", block(object("days", l.Expiration.Days)))
		}
		put(v, "lifecycle_configuration", block(cycle))
	}
	if p := d.ReplicationConfiguration; p != nil {
		put(v, "replication_configuration", block(object("regions", set(p.Regions), "role_arn", p.RoleArn)))
	}
	return v
}
