package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/glacier"
	"github.com/aws/aws-sdk-go-v2/service/glacier/types"
)

func glacierService() *Service {
	both := []string{"aws_glacier_vault", "aws_glacier_vault_lock"}
	return &Service{Name: "glacier", ID: "Glacier", Collect: collectGlacier, Types: map[string]Type{"aws_glacier_vault": {}, "aws_glacier_vault_lock": {}}, Calls: []Call{
		{Operation: "ListVaults", Types: both},
		{Operation: "GetVaultAccessPolicy", Types: both[:1]},
		{Operation: "ListTagsForVault", Types: both[:1]},
		{Operation: "GetVaultLock", Types: both[1:]},
	}}
}

func collectGlacier(ctx context.Context, r *run) {
	client, own := glacier.NewFromConfig(r.config), aws.String("-") // the account that asks
	var vaults []types.DescribeVaultOutput
	err := pages(ctx, glacier.NewListVaultsPaginator(client, &glacier.ListVaultsInput{AccountId: own}), func(o *glacier.ListVaultsOutput) { vaults = append(vaults, o.VaultList...) })
	if named(err, "NoLongerSupportedException") { // the account never had a vault
		return
	}
	if err != nil {
		r.lost(err, "ListVaults", "aws_glacier_vault", "aws_glacier_vault_lock")
	}
	each(ctx, vaults, func(ctx context.Context, d types.DescribeVaultOutput) {
		name, arn := deref(d.VaultName), deref(d.VaultARN)
		v := object("arn", arn, "name", name)
		res := r.add("aws_glacier_vault", name, arn, v)
		if res != nil {
			out, err := client.GetVaultAccessPolicy(ctx, &glacier.GetVaultAccessPolicyInput{AccountId: own, VaultName: &name})
			switch {
			case named(err, "ResourceNotFoundException"): // of the policy
			case err != nil:
				r.unknown(res, err, "GetVaultAccessPolicy", "access_policy")
			case out.Policy != nil && deref(out.Policy.Policy) != "":
				v["access_policy"] = *out.Policy.Policy
			}
			tags, err := client.ListTagsForVault(ctx, &glacier.ListTagsForVaultInput{AccountId: own, VaultName: &name})
			if err != nil {
				r.tagged(res, "ListTagsForVault", nil, err)
			} else {
				setTags(v, tags.Tags)
			}
		}
		if !r.wants("aws_glacier_vault_lock") {
			return
		}
		of := r.parent(res, "aws_glacier_vault", name, arn)
		out, err := client.GetVaultLock(ctx, &glacier.GetVaultLockInput{AccountId: own, VaultName: &name})
		switch {
		case named(err, "ResourceNotFoundException"): // of the lock
		case err != nil:
			r.lostOf(of, err, "GetVaultLock", "aws_glacier_vault_lock")
		case deref(out.Policy) != "":
			r.companion(of, "aws_glacier_vault_lock", "", object("vault_name", name, "policy", out.Policy, "complete_lock", deref(out.State) == "Locked"))
		}
	})
}
