package live

import (
	"context"
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/s3tables"
	"github.com/aws/aws-sdk-go-v2/service/s3tables/types"
)

func s3tablesService() *Service {
	both := []string{"aws_s3tables_table_bucket_policy", "aws_s3tables_table_policy"}
	return &Service{Name: "s3tables", ID: "S3Tables", Collect: collectS3Tables, Types: map[string]Type{"aws_s3tables_table_bucket_policy": {}, "aws_s3tables_table_policy": {}}, Calls: []Call{
		{Operation: "ListTableBuckets", Types: both},
		{Operation: "GetTableBucketPolicy", Types: both[:1]},
		{Operation: "ListTables", Types: both[1:]},
		{Operation: "GetTablePolicy", Types: both[1:]},
	}}
}

func collectS3Tables(ctx context.Context, r *run) {
	client := s3tables.NewFromConfig(r.config)
	var buckets []types.TableBucketSummary
	if err := pages(ctx, s3tables.NewListTableBucketsPaginator(client, &s3tables.ListTableBucketsInput{}), func(o *s3tables.ListTableBucketsOutput) {
		buckets = append(buckets, o.TableBuckets...)
	}); err != nil {
		r.lost(err, "ListTableBuckets", "aws_s3tables_table_bucket_policy", "aws_s3tables_table_policy")
	}
	each(ctx, buckets, func(ctx context.Context, d types.TableBucketSummary) {
		if r.wants("aws_s3tables_table_bucket_policy") {
			of := r.parent(nil, "aws_s3tables_table_bucket", deref(d.Name), deref(d.Arn))
			out, err := client.GetTableBucketPolicy(ctx, &s3tables.GetTableBucketPolicyInput{TableBucketARN: d.Arn})
			switch {
			case named(err, "NotFoundException"): // of the policy
			case err != nil:
				r.lostOf(of, err, "GetTableBucketPolicy", "aws_s3tables_table_bucket_policy")
			case deref(out.ResourcePolicy) != "":
				v := object("table_bucket_arn", d.Arn, "resource_policy", out.ResourcePolicy)
				r.companion(of, "aws_s3tables_table_bucket_policy", "", v)
				delete(v, "id") // these types have none
			}
		}
		if r.wants("aws_s3tables_table_policy") {
			tablePolicies(ctx, r, client, d)
		}
	})
}

func tablePolicies(ctx context.Context, r *run, client *s3tables.Client, bucket types.TableBucketSummary) {
	const typ = "aws_s3tables_table_policy"
	var tables []types.TableSummary
	if err := pages(ctx, s3tables.NewListTablesPaginator(client, &s3tables.ListTablesInput{TableBucketARN: bucket.Arn}), func(o *s3tables.ListTablesOutput) { tables = append(tables, o.Tables...) }); err != nil {
		r.lost(err, "ListTables", typ)
	}
	each(ctx, tables, func(ctx context.Context, t types.TableSummary) {
		namespace := strings.Join(t.Namespace, ".")
		of := r.parent(nil, "aws_s3tables_table", deref(t.Name), deref(t.TableARN))
		out, err := client.GetTablePolicy(ctx, &s3tables.GetTablePolicyInput{TableBucketARN: bucket.Arn, Namespace: &namespace, Name: t.Name})
		switch {
		case named(err, "NotFoundException"): // of the policy
		case err != nil:
			r.lostOf(of, err, "GetTablePolicy", typ)
		case deref(out.ResourcePolicy) != "":
			v := object("table_bucket_arn", bucket.Arn, "namespace", namespace, "name", t.Name, "resource_policy", out.ResourcePolicy)
			r.companion(of, typ, "", v)
			delete(v, "id")
		}
	})
}
