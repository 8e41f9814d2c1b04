package live

import (
	"context"
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/aws-sdk-go-v2/service/s3/types"
)

// Each of these returns what one part of a bucket is in the provider's words,
// nil where S3 says that there is none.

func s3Versioning(ctx context.Context, c *s3.Client, bucket *string) (values, error) {
	out, err := c.GetBucketVersioning(ctx, &s3.GetBucketVersioningInput{Bucket: bucket})
	if err != nil || out.Status == "" && out.MFADelete == "" { // it was never on
		return nil, err
	}
	return object("versioning_configuration", block(object("status", out.Status, "mfa_delete", out.MFADelete))), nil
}

func s3Encryption(ctx context.Context, c *s3.Client, bucket *string) (values, error) {
	out, err := c.GetBucketEncryption(ctx, &s3.GetBucketEncryptionInput{Bucket: bucket})
	if err != nil || out.ServerSideEncryptionConfiguration == nil {
		return nil, err
	}
	return object("rule", set(blocks(out.ServerSideEncryptionConfiguration.Rules, func(r types.ServerSideEncryptionRule) values {
		v := object("bucket_key_enabled", r.BucketKeyEnabled)
		if d := r.ApplyServerSideEncryptionByDefault; d != nil {
			v["apply_server_side_encryption_by_default"] = block(object("sse_algorithm", d.SSEAlgorithm, "kms_master_key_id", d.KMSMasterKeyID))
		}
		return v
	}))), nil
}

func s3Policy(ctx context.Context, c *s3.Client, bucket *string) (values, error) {
	out, err := c.GetBucketPolicy(ctx, &s3.GetBucketPolicyInput{Bucket: bucket})
	if err != nil {
		return nil, err
	}
	return object("policy", out.Policy), nil
}

func s3PublicAccessBlock(ctx context.Context, c *s3.Client, bucket *string) (values, error) {
	out, err := c.GetPublicAccessBlock(ctx, &s3.GetPublicAccessBlockInput{Bucket: bucket})
	if err != nil || out.PublicAccessBlockConfiguration == nil {
		return nil, err
	}
	p := out.PublicAccessBlockConfiguration
	return object("block_public_acls", p.BlockPublicAcls, "block_public_policy", p.BlockPublicPolicy,
		"ignore_public_acls", p.IgnorePublicAcls, "restrict_public_buckets", p.RestrictPublicBuckets), nil
}

func s3Logging(ctx context.Context, c *s3.Client, bucket *string) (values, error) {
	out, err := c.GetBucketLogging(ctx, &s3.GetBucketLoggingInput{Bucket: bucket})
	if err != nil || out.LoggingEnabled == nil {
		return nil, err
	}
	v := object("target_bucket", out.LoggingEnabled.TargetBucket)
	v["target_prefix"] = deref(out.LoggingEnabled.TargetPrefix)
	return v, nil
}

func s3Ownership(ctx context.Context, c *s3.Client, bucket *string) (values, error) {
	out, err := c.GetBucketOwnershipControls(ctx, &s3.GetBucketOwnershipControlsInput{Bucket: bucket})
	if err != nil || out.OwnershipControls == nil {
		return nil, err
	}
	return object("rule", blocks(out.OwnershipControls.Rules, func(r types.OwnershipControlsRule) values {
		return object("object_ownership", r.ObjectOwnership)
	})), nil
}

func s3ACL(ctx context.Context, c *s3.Client, bucket *string) (values, error) {
	out, err := c.GetBucketAcl(ctx, &s3.GetBucketAclInput{Bucket: bucket})
	if err != nil {
		return nil, err
	}
	grants := blocks(out.Grants, func(g types.Grant) values {
		v := object("permission", g.Permission)
		if g.Grantee != nil {
			v["grantee"] = block(object("id", g.Grantee.ID, "type", g.Grantee.Type, "uri", g.Grantee.URI, "email_address", g.Grantee.EmailAddress))
		}
		return v
	})
	v := object("grant", set(grants))
	if out.Owner != nil {
		v["owner"] = block(object("id", out.Owner.ID))
	}
	return object("access_control_policy", block(v)), nil
}

func s3CORS(ctx context.Context, c *s3.Client, bucket *string) (values, error) {
	out, err := c.GetBucketCors(ctx, &s3.GetBucketCorsInput{Bucket: bucket})
	if err != nil {
		return nil, err
	}
	return object("cors_rule", set(blocks(out.CORSRules, func(r types.CORSRule) values {
		return object("id", r.ID, "allowed_headers", set(r.AllowedHeaders), "allowed_methods", set(r.AllowedMethods),
			"allowed_origins", set(r.AllowedOrigins), "expose_headers", set(r.ExposeHeaders), "max_age_seconds", r.MaxAgeSeconds)
	}))), nil
}

func s3Website(ctx context.Context, c *s3.Client, bucket *string) (values, error) {
	out, err := c.GetBucketWebsite(ctx, &s3.GetBucketWebsiteInput{Bucket: bucket})
	if err != nil {
		return nil, err
	}
	v := values{}
	if d := out.IndexDocument; d != nil {
		v["index_document"] = block(object("suffix", d.Suffix))
	}
	if d := out.ErrorDocument; d != nil {
		v["error_document"] = block(object("key", d.Key))
	}
	if d := out.RedirectAllRequestsTo; d != nil {
		v["redirect_all_requests_to"] = block(object("host_name", d.HostName, "protocol", d.Protocol))
	}
	return v, nil
}

func s3ObjectLock(ctx context.Context, c *s3.Client, bucket *string) (values, error) {
	out, err := c.GetObjectLockConfiguration(ctx, &s3.GetObjectLockConfigurationInput{Bucket: bucket})
	if err != nil || out.ObjectLockConfiguration == nil {
		return nil, err
	}
	v := object("object_lock_enabled", out.ObjectLockConfiguration.ObjectLockEnabled)
	if rule := out.ObjectLockConfiguration.Rule; rule != nil && rule.DefaultRetention != nil {
		d := rule.DefaultRetention
		v["rule"] = block(values{"default_retention": block(object("mode", d.Mode, "days", d.Days, "years", d.Years))})
	}
	return v, nil
}

func s3Lifecycle(ctx context.Context, c *s3.Client, bucket *string) (values, error) {
	out, err := c.GetBucketLifecycleConfiguration(ctx, &s3.GetBucketLifecycleConfigurationInput{Bucket: bucket})
	if err != nil {
		return nil, err
	}
	return object("rule", blocks(out.Rules, lifecycleRule)), nil
}

func lifecycleRule(r types.LifecycleRule) values {
	v := object("id", r.ID, "status", r.Status, "prefix", r.Prefix) //nolint:staticcheck // deprecated, and still in rules of old
	if e := r.Expiration; e != nil {
		v["expiration"] = block(object("date", e.Date, "days", e.Days, "expired_object_delete_marker", e.ExpiredObjectDeleteMarker))
	}
	if a := r.AbortIncompleteMultipartUpload; a != nil {
		v["abort_incomplete_multipart_upload"] = block(object("days_after_initiation", a.DaysAfterInitiation))
	}
	if e := r.NoncurrentVersionExpiration; e != nil {
		v["noncurrent_version_expiration"] = block(object("newer_noncurrent_versions", e.NewerNoncurrentVersions, "noncurrent_days", e.NoncurrentDays))
	}
	for k, x := range object(
		"transition", set(blocks(r.Transitions, func(t types.Transition) values {
			return object("date", t.Date, "days", t.Days, "storage_class", t.StorageClass)
		})),
		"noncurrent_version_transition", set(blocks(r.NoncurrentVersionTransitions, func(t types.NoncurrentVersionTransition) values {
			return object("newer_noncurrent_versions", t.NewerNoncurrentVersions, "noncurrent_days", t.NoncurrentDays, "storage_class", t.StorageClass)
		}))) {
		v[k] = x
	}
	if f := r.Filter; f != nil {
		filter := object("object_size_greater_than", f.ObjectSizeGreaterThan, "object_size_less_than", f.ObjectSizeLessThan, "prefix", f.Prefix)
		if f.Tag != nil {
			filter["tag"] = block(object("key", f.Tag.Key, "value", f.Tag.Value))
		}
		if a := f.And; a != nil {
			filter["and"] = block(object("object_size_greater_than", a.ObjectSizeGreaterThan, "object_size_less_than", a.ObjectSizeLessThan, "prefix", a.Prefix,
				"tags", tagMap(a.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value })))
		}
		v["filter"] = []any{filter} // one without attributes stands for all objects
	}
	return v
}

func s3Replication(ctx context.Context, c *s3.Client, bucket *string) (values, error) {
	out, err := c.GetBucketReplication(ctx, &s3.GetBucketReplicationInput{Bucket: bucket})
	if err != nil || out.ReplicationConfiguration == nil {
		return nil, err
	}
	return object("role", out.ReplicationConfiguration.Role, "rule", blocks(out.ReplicationConfiguration.Rules, func(r types.ReplicationRule) values {
		v := object("id", r.ID, "priority", r.Priority, "status", r.Status)
		if d := r.Destination; d != nil {
			v["destination"] = block(object("bucket", d.Bucket, "account", d.Account, "storage_class", d.StorageClass))
		}
		if s := r.SourceSelectionCriteria; s != nil {
			criteria := values{}
			if k := s.SseKmsEncryptedObjects; k != nil {
				criteria["sse_kms_encrypted_objects"] = block(object("status", k.Status))
			}
			if m := s.ReplicaModifications; m != nil {
				criteria["replica_modifications"] = block(object("status", m.Status))
			}
			v["source_selection_criteria"] = block(criteria)
		}
		return v
	})), nil
}

func s3Notification(ctx context.Context, c *s3.Client, bucket *string) (values, error) {
	out, err := c.GetBucketNotificationConfiguration(ctx, &s3.GetBucketNotificationConfigurationInput{Bucket: bucket})
	if err != nil {
		return nil, err
	}
	v := object("lambda_function", blocks(out.LambdaFunctionConfigurations, func(f types.LambdaFunctionConfiguration) values {
		return bucketNotification(f.Filter, object("id", f.Id, "lambda_function_arn", f.LambdaFunctionArn, "events", set(f.Events)))
	}), "queue", blocks(out.QueueConfigurations, func(q types.QueueConfiguration) values {
		return bucketNotification(q.Filter, object("id", q.Id, "queue_arn", q.QueueArn, "events", set(q.Events)))
	}), "topic", blocks(out.TopicConfigurations, func(t types.TopicConfiguration) values {
		return bucketNotification(t.Filter, object("id", t.Id, "topic_arn", t.TopicArn, "events", set(t.Events)))
	}))
	if out.EventBridgeConfiguration != nil {
		v["eventbridge"] = true
	}
	if len(v) == 0 {
		return nil, nil
	}
	return v, nil
}

func bucketNotification(f *types.NotificationConfigurationFilter, v values) values {
	if f == nil || f.Key == nil {
		return v
	}
	for _, rule := range f.Key.FilterRules {
		switch strings.ToLower(string(rule.Name)) { // S3 gives it back as it was written
		case "prefix":
			v["filter_prefix"] = deref(rule.Value)
		case "suffix":
			v["filter_suffix"] = deref(rule.Value)
		}
	}
	return v
}
