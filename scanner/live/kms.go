package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/kms"
	"github.com/aws/aws-sdk-go-v2/service/kms/types"
)

func kmsService() *Service {
	const kept = unknown + "it is given when a key is made or deleted, and AWS does not tell it"
	keys := []string{"aws_kms_key", "aws_kms_external_key", "aws_kms_replica_key", "aws_kms_replica_external_key"}
	s := &Service{Name: "kms", ID: "KMS", Collect: collectKMS, Types: map[string]Type{
		"aws_kms_alias": {}, "aws_kms_key_policy": {ShownAs: keys}, "aws_kms_grant": {},
		"aws_kms_custom_key_store": {Untold: map[string]string{
			"key_store_password": "AWS never gives out a password", "xks_proxy_authentication_credential": "AWS never gives out a secret key",
		}},
	}, Calls: []Call{
		{Operation: "ListKeys", Types: append([]string{"aws_kms_grant"}, keys...)},
		{Operation: "DescribeKey", Types: append([]string{"aws_kms_grant"}, keys...)},
		{Operation: "ListGrants", Types: []string{"aws_kms_grant"}},
		{Operation: "DescribeCustomKeyStores", Types: []string{"aws_kms_custom_key_store"}},
		{Operation: "GetKeyPolicy", Types: keys},
		{Operation: "ListResourceTags", Types: keys},
		{Operation: "GetKeyRotationStatus", Types: []string{"aws_kms_key"}},
		{Operation: "ListAliases", Types: []string{"aws_kms_alias"}},
	}}
	for _, t := range keys {
		s.Types[t] = Type{Untold: map[string]string{"bypass_policy_lockout_safety_check": kept, "deletion_window_in_days": kept}}
	}
	s.Types["aws_kms_key"].Untold["enabled"] = "an ordinary key has is_enabled"
	s.Types["aws_kms_external_key"].Untold["key_material_base64"] = "AWS never gives out key material"
	return s
}

func collectKMS(ctx context.Context, r *run) {
	client := kms.NewFromConfig(r.config)
	kinds := []string{"aws_kms_key", "aws_kms_external_key", "aws_kms_replica_key", "aws_kms_replica_external_key", "aws_kms_grant"}
	if r.wants("aws_kms_custom_key_store") {
		keyStores(ctx, r, client)
	}
	if r.wants(kinds...) {
		var keys []types.KeyListEntry
		if err := pages(ctx, kms.NewListKeysPaginator(client, &kms.ListKeysInput{}), func(o *kms.ListKeysOutput) { keys = append(keys, o.Keys...) }); err != nil {
			r.lost(err, "ListKeys", kinds...)
		}
		each(ctx, keys, func(ctx context.Context, k types.KeyListEntry) {
			out, err := client.DescribeKey(ctx, &kms.DescribeKeyInput{KeyId: k.KeyId})
			if err != nil || out.KeyMetadata == nil {
				r.lost(orEmpty(err), "DescribeKey", kinds...)
				return
			}
			kmsKey(ctx, r, client, out.KeyMetadata)
		})
	}
	if r.wants("aws_kms_alias") {
		err := pages(ctx, kms.NewListAliasesPaginator(client, &kms.ListAliasesInput{}), func(o *kms.ListAliasesOutput) {
			for _, a := range o.Aliases {
				r.add("aws_kms_alias", deref(a.AliasName), deref(a.AliasArn), object("arn", a.AliasArn, "name", a.AliasName, "target_key_id", a.TargetKeyId))
			}
		})
		if err != nil {
			r.lost(err, "ListAliases", "aws_kms_alias")
		}
	}
}

func kmsKey(ctx context.Context, r *run, client *kms.Client, m *types.KeyMetadata) {
	// Keys of AWS's own are no part of any workload, and one that is being deleted
	// is gone to Terraform too.
	if m.KeyManager == types.KeyManagerTypeAws || m.KeyState == types.KeyStatePendingDeletion || m.KeyState == types.KeyStatePendingReplicaDeletion {
		return
	}
	external := m.Origin == types.OriginTypeExternal
	replica := m.MultiRegionConfiguration != nil && m.MultiRegionConfiguration.MultiRegionKeyType == types.MultiRegionKeyTypeReplica
	typ := "aws_kms_key"
	switch {
	case external && replica:
		typ = "aws_kms_replica_external_key"
	case external:
		typ = "aws_kms_external_key"
	case replica:
		typ = "aws_kms_replica_key"
	}
	v := object("arn", m.Arn, "description", m.Description, "multi_region", m.MultiRegion, "key_usage", m.KeyUsage)
	if !external || replica {
		v["key_id"] = deref(m.KeyId)
	}
	if typ == "aws_kms_key" {
		for name, x := range object("is_enabled", m.Enabled, "customer_master_key_spec", m.KeySpec, "custom_key_store_id", m.CustomKeyStoreId) {
			v[name] = x
		}
	} else {
		v["enabled"] = m.Enabled
		if replica {
			delete(v, "multi_region")
			if p := m.MultiRegionConfiguration.PrimaryKey; p != nil {
				v["primary_key_arn"] = deref(p.Arn)
			}
		}
	}
	res := r.add(typ, deref(m.KeyId), deref(m.Arn), v)
	of := owner(res, typ, deref(m.KeyId), deref(m.Arn))
	of.Provider.Region = r.region
	kmsGrants(ctx, r, client, of, m.KeyId)
	if res == nil {
		return
	}
	if out, err := client.GetKeyPolicy(ctx, &kms.GetKeyPolicyInput{KeyId: m.KeyId}); err != nil {
		r.unknown(res, err, "GetKeyPolicy", "policy")
	} else if out.Policy != nil {
		v["policy"] = *out.Policy
	}
	if typ == "aws_kms_key" && m.Origin == types.OriginTypeAwsKms && m.KeySpec == types.KeySpecSymmetricDefault {
		// Others cannot rotate by themselves (https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html).
		if out, err := client.GetKeyRotationStatus(ctx, &kms.GetKeyRotationStatusInput{KeyId: m.KeyId}); err != nil {
			r.unknown(res, err, "GetKeyRotationStatus", "enable_key_rotation", "rotation_period_in_days")
		} else {
			for name, x := range object("enable_key_rotation", out.KeyRotationEnabled, "rotation_period_in_days", out.RotationPeriodInDays) {
				v[name] = x
			}
		}
	}
	tags := map[string]string{}
	err := pages(ctx, kms.NewListResourceTagsPaginator(client, &kms.ListResourceTagsInput{KeyId: m.KeyId}), func(o *kms.ListResourceTagsOutput) {
		for _, t := range o.Tags {
			tags[deref(t.TagKey)] = deref(t.TagValue)
		}
	})
	if err != nil {
		r.unknown(res, err, "ListResourceTags", "tags", "tags_all")
		return
	}
	setTags(v, tags)
}
