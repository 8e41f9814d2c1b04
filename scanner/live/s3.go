package live

import (
	"context"
	"slices"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/aws-sdk-go-v2/service/s3/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// s3Parts are the companions of a bucket, each with the call that tells of it and
// the codes by which S3 says that it is not there
// (https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html).
var s3Parts = []struct {
	typ, operation string
	absent         []string
	read           func(ctx context.Context, c *s3.Client, bucket *string) (values, error)
}{
	{"aws_s3_bucket_versioning", "GetBucketVersioning", nil, s3Versioning},
	{"aws_s3_bucket_server_side_encryption_configuration", "GetBucketEncryption", []string{"ServerSideEncryptionConfigurationNotFoundError"}, s3Encryption},
	{"aws_s3_bucket_policy", "GetBucketPolicy", []string{"NoSuchBucketPolicy"}, s3Policy},
	{"aws_s3_bucket_public_access_block", "GetPublicAccessBlock", []string{"NoSuchPublicAccessBlockConfiguration"}, s3PublicAccessBlock},
	{"aws_s3_bucket_logging", "GetBucketLogging", nil, s3Logging},
	{"aws_s3_bucket_lifecycle_configuration", "GetBucketLifecycleConfiguration", []string{"NoSuchLifecycleConfiguration"}, s3Lifecycle},
	{"aws_s3_bucket_ownership_controls", "GetBucketOwnershipControls", []string{"OwnershipControlsNotFoundError"}, s3Ownership},
	{"aws_s3_bucket_acl", "GetBucketAcl", nil, s3ACL},
	{"aws_s3_bucket_cors_configuration", "GetBucketCors", []string{"NoSuchCORSConfiguration"}, s3CORS},
	{"aws_s3_bucket_website_configuration", "GetBucketWebsite", []string{"NoSuchWebsiteConfiguration"}, s3Website},
	{"aws_s3_bucket_object_lock_configuration", "GetObjectLockConfiguration", []string{"ObjectLockConfigurationNotFoundError"}, s3ObjectLock},
	{"aws_s3_bucket_replication_configuration", "GetBucketReplication", []string{"ReplicationConfigurationNotFoundError"}, s3Replication},
	{"aws_s3_bucket_notification", "GetBucketNotificationConfiguration", nil, s3Notification},
}

// s3Permissions are the IAM actions that are not named like their operation
// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html).
var s3Permissions = map[string]string{
	"GetBucketEncryption":             "s3:GetEncryptionConfiguration",
	"GetPublicAccessBlock":            "s3:GetBucketPublicAccessBlock",
	"GetBucketLifecycleConfiguration": "s3:GetLifecycleConfiguration",
	"GetBucketCors":                   "s3:GetBucketCORS",
	"GetObjectLockConfiguration":      "s3:GetBucketObjectLockConfiguration",
	"GetBucketReplication":            "s3:GetReplicationConfiguration",

	"GetBucketNotificationConfiguration": "s3:GetBucketNotification",
}

func s3Service() *Service {
	const elsewhere = "a live bucket has its parts as resources of their own"
	s := &Service{Name: "s3", ID: "S3", Global: true, Collect: collectS3, Types: map[string]Type{
		"aws_s3_bucket": {Untold: map[string]string{
			"acl": elsewhere, "grant": elsewhere, "cors_rule": elsewhere, "lifecycle_rule": elsewhere, "logging": elsewhere,
			"object_lock_configuration": elsewhere, "policy": elsewhere, "object_lock_enabled": elsewhere, "server_side_encryption_configuration": elsewhere, "versioning": elsewhere, "website": elsewhere,
		}},
	}, Calls: []Call{
		{Operation: "ListBuckets", Permission: "s3:ListAllMyBuckets"},
		{Operation: "GetBucketLocation"},
		{Operation: "GetBucketTagging", Types: []string{"aws_s3_bucket"}},
	}}
	for _, p := range s3Parts {
		s.Types[p.typ] = Type{}
		s.Calls = append(s.Calls, Call{Operation: p.operation, Permission: s3Permissions[p.operation], Types: []string{p.typ}})
	}
	s.Types["aws_s3_bucket_acl"] = Type{Untold: map[string]string{"acl": "S3 tells the grants, not the canned ACL that they were made from"}}
	for _, t := range []string{"aws_s3_object", "aws_s3_bucket_object", "aws_s3_object_copy"} {
		s.Types[t] = Type{Never: "plumb does not look at each object of each bucket"}
	}
	s.Types["aws_s3_bucket_versioning"] = Type{Untold: map[string]string{"mfa": "it is given with a request, and kept nowhere"}}
	return s
}

func collectS3(ctx context.Context, r *run) {
	client := s3.NewFromConfig(r.config)
	var buckets []types.Bucket
	p := s3.NewListBucketsPaginator(client, &s3.ListBucketsInput{MaxBuckets: aws.Int32(1000)})
	if err := pages(ctx, p, func(o *s3.ListBucketsOutput) { buckets = append(buckets, o.Buckets...) }); err != nil {
		r.lost(err, "ListBuckets", sorted(typesOf(r.service))...)
	}
	each(ctx, buckets, func(ctx context.Context, b types.Bucket) { collectBucket(ctx, r, client, b) })
}

func typesOf(s *Service) map[string]bool {
	all := map[string]bool{}
	for t := range s.Types {
		all[t] = true
	}
	return all
}

func collectBucket(ctx context.Context, r *run, client *s3.Client, b types.Bucket) {
	region := deref(b.BucketRegion)
	name, arn := deref(b.Name), "arn:"+r.partition+":s3:::"+deref(b.Name)
	if region == "" {
		out, err := client.GetBucketLocation(ctx, &s3.GetBucketLocationInput{Bucket: b.Name})
		if err != nil {
			r.lostOf(&resource.Resource{Address: arn}, err, "GetBucketLocation", sorted(typesOf(r.service))...)
			return
		}
		switch region = string(out.LocationConstraint); region { // https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html
		case "":
			region = "us-east-1"
		case "EU":
			region = "eu-west-1"
		}
	}
	if !slices.Contains(r.regions, region) {
		return
	}
	bucket := &resource.Resource{Address: arn, Name: name, Type: "aws_s3_bucket", Provider: resource.Provider{Region: region}} // where only its companions are needed
	local := s3.NewFromConfig(r.config, func(o *s3.Options) { o.Region = region })
	host := r.host("s3")
	if res := r.add("aws_s3_bucket", name, arn, object("arn", arn, "bucket", name, "region", region,
		"bucket_domain_name", name+"."+host, "bucket_regional_domain_name", name+".s3."+region+strings.TrimPrefix(host, "s3"))); res != nil {
		bucket = res
		bucket.Provider.Region = region
		tags, err := local.GetBucketTagging(ctx, &s3.GetBucketTaggingInput{Bucket: b.Name})
		switch {
		case named(err, "NoSuchTagSet"):
		case err != nil:
			r.unknown(res, err, "GetBucketTagging", "tags", "tags_all")
		default:
			setTags(res.Values, tagMap(tags.TagSet, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
		}
	}
	for _, part := range s3Parts {
		if !r.wants(part.typ) {
			continue
		}
		v, err := part.read(ctx, local, b.Name)
		switch {
		case named(err, part.absent...):
		case err != nil:
			r.lostOf(bucket, err, part.operation, part.typ)
		case v != nil:
			v["bucket"] = name
			r.companion(bucket, part.typ, "", v)
		}
	}
}

// setTags sets both attributes of tags.
func setTags(v values, tags map[string]string) {
	for k, x := range object("tags", tags, "tags_all", tags) {
		v[k] = x
	}
}
