package live

import (
	"context"
	"fmt"

	"github.com/aws/aws-sdk-go-v2/service/backup"
	"github.com/aws/aws-sdk-go-v2/service/backup/types"
)

var backupParts = []part[*backup.Client]{
	{"ListBackupVaults", []string{"aws_backup_vault", "aws_backup_logically_air_gapped_vault", "aws_backup_vault_lock_configuration", "aws_backup_vault_policy"}, backupVaults},
	{"ListBackupPlans", []string{"aws_backup_plan"}, backupPlans},
	{"ListFrameworks", []string{"aws_backup_framework"}, backupFrameworks},
}

func backupService() *Service {
	return withParts(&Service{Name: "backup", ID: "Backup", Collect: func(ctx context.Context, r *run) {
		askAll(ctx, r, backup.NewFromConfig(r.config), backupParts)
	}, Types: map[string]Type{
		"aws_backup_logically_air_gapped_vault": untagged,
		"aws_backup_plan":                       untagged,
		"aws_backup_framework":                  untagged,
	}}, "", backupParts,
		Call{Operation: "GetBackupVaultAccessPolicy", Types: []string{"aws_backup_vault_policy"}},
		Call{Operation: "ListTags", Types: []string{"aws_backup_vault"}},
		Call{Operation: "GetBackupPlan", Types: []string{"aws_backup_plan"}},
		Call{Operation: "DescribeFramework", Types: []string{"aws_backup_framework"}})
}

func backupVaults(ctx context.Context, r *run, c *backup.Client) error {
	var vaults []types.BackupVaultListMember
	err := pages(ctx, backup.NewListBackupVaultsPaginator(c, &backup.ListBackupVaultsInput{}), func(o *backup.ListBackupVaultsOutput) {
		vaults = append(vaults, o.BackupVaultList...)
	})
	each(ctx, vaults, func(ctx context.Context, d types.BackupVaultListMember) { backupVault(ctx, r, c, d) })
	return err
}

func backupVault(ctx context.Context, r *run, c *backup.Client, d types.BackupVaultListMember) {
	name, arn := deref(d.BackupVaultName), deref(d.BackupVaultArn)
	typ := "aws_backup_vault"
	v := object("arn", arn, "name", name)
	switch d.VaultType {
	case types.VaultTypeLogicallyAirGappedBackupVault:
		typ = "aws_backup_logically_air_gapped_vault"
		for k, x := range object("max_retention_days", d.MaxRetentionDays, "min_retention_days", d.MinRetentionDays) {
			v[k] = x
		}
	case types.VaultTypeRestoreAccessBackupVault:
		return // a view of another account's vault
	default:
		for k, x := range object("kms_key_arn", d.EncryptionKeyArn, "recovery_points", d.NumberOfRecoveryPoints) {
			v[k] = x
		}
	}
	res := r.add(typ, name, arn, v)
	of := r.parent(res, "aws_backup_vault", name, arn)
	if deref(d.Locked) && typ == "aws_backup_vault" {
		r.companion(of, "aws_backup_vault_lock_configuration", "", object("backup_vault_arn", arn, "backup_vault_name", name,
			"max_retention_days", d.MaxRetentionDays, "min_retention_days", d.MinRetentionDays))
	}
	if r.wants("aws_backup_vault_policy") {
		out, err := c.GetBackupVaultAccessPolicy(ctx, &backup.GetBackupVaultAccessPolicyInput{BackupVaultName: &name})
		switch {
		case named(err, "ResourceNotFoundException"): // of the policy
		case err != nil:
			r.lostOf(of, err, "GetBackupVaultAccessPolicy", "aws_backup_vault_policy")
		case deref(out.Policy) != "":
			r.companion(of, "aws_backup_vault_policy", "", object("backup_vault_arn", arn, "backup_vault_name", name, "policy", out.Policy))
		}
	}
	if res != nil && typ == "aws_backup_vault" {
		tags := map[string]string{}
		err := pages(ctx, backup.NewListTagsPaginator(c, &backup.ListTagsInput{ResourceArn: &arn}), func(o *backup.ListTagsOutput) {
			for k, x := range o.Tags {
				tags[k] = x
			}
		})
		r.tagged(res, "ListTags", tags, err)
	}
}

func backupPlans(ctx context.Context, r *run, c *backup.Client) error {
	var plans []types.BackupPlansListMember
	err := pages(ctx, backup.NewListBackupPlansPaginator(c, &backup.ListBackupPlansInput{}), func(o *backup.ListBackupPlansOutput) {
		plans = append(plans, o.BackupPlansList...)
	})
	each(ctx, plans, func(ctx context.Context, listed types.BackupPlansListMember) {
		out, err := c.GetBackupPlan(ctx, &backup.GetBackupPlanInput{BackupPlanId: listed.BackupPlanId})
		if err != nil || out.BackupPlan == nil {
			r.lost(orEmpty(err), "GetBackupPlan", "aws_backup_plan")
			return
		}
		rules := set(blocks(out.BackupPlan.Rules, backupRule))
		res := r.add("aws_backup_plan", deref(out.BackupPlanId), deref(out.BackupPlanArn), object("arn", out.BackupPlanArn, "name", out.BackupPlan.BackupPlanName, "version", out.VersionId, "rule", rules))
		for _, i := range deletedAfterEvents(out.BackupPlan.Rules, rules) {
			untold(res, "backups are deleted after an event, which provider 5 has no words for", fmt.Sprintf("rule[%d].lifecycle", i))
		}
	})
	return err
}

func backupRule(d types.BackupRule) values {
	return object("rule_name", d.RuleName, "target_vault_name", d.TargetBackupVaultName, "schedule", d.ScheduleExpression, "schedule_expression_timezone", d.ScheduleExpressionTimezone,
		"enable_continuous_backup", d.EnableContinuousBackup, "start_window", d.StartWindowMinutes, "completion_window", d.CompletionWindowMinutes,
		"lifecycle", backupLifecycle(d.Lifecycle), "recovery_point_tags", d.RecoveryPointTags, "copy_action", set(blocks(d.CopyActions, func(a types.CopyAction) values {
			return object("destination_vault_arn", a.DestinationBackupVaultArn, "lifecycle", backupLifecycle(a.Lifecycle))
		})))
}

// deletedAfterEvents returns where in the plan's list the rules stand that name an
// event after which backups are deleted, and no number of days.
func deletedAfterEvents(rules []types.BackupRule, list any) (at []int) {
	blocks, _ := list.([]any)
	for _, d := range rules {
		if d.Lifecycle == nil || d.Lifecycle.DeleteAfterEvent == "" || d.Lifecycle.DeleteAfterDays != nil {
			continue
		}
		for i, b := range blocks {
			if b, ok := b.(values); ok && b["rule_name"] == deref(d.RuleName) {
				at = append(at, i)
			}
		}
	}
	return at
}

func backupLifecycle(l *types.Lifecycle) any {
	if l == nil {
		return nil
	}
	return block(object("cold_storage_after", l.MoveToColdStorageAfterDays, "delete_after", l.DeleteAfterDays, "opt_in_to_archive_for_supported_resources", l.OptInToArchiveForSupportedResources))
}

func backupFrameworks(ctx context.Context, r *run, c *backup.Client) error {
	var frameworks []types.Framework
	err := pages(ctx, backup.NewListFrameworksPaginator(c, &backup.ListFrameworksInput{}), func(o *backup.ListFrameworksOutput) {
		frameworks = append(frameworks, o.Frameworks...)
	})
	each(ctx, frameworks, func(ctx context.Context, listed types.Framework) {
		d, err := c.DescribeFramework(ctx, &backup.DescribeFrameworkInput{FrameworkName: listed.FrameworkName})
		if err != nil || d.FrameworkArn == nil {
			r.lost(orEmpty(err), "DescribeFramework", "aws_backup_framework")
			return
		}
		r.add("aws_backup_framework", deref(d.FrameworkName), deref(d.FrameworkArn), object("arn", d.FrameworkArn, "name", d.FrameworkName, "description", d.FrameworkDescription,
			"deployment_status", d.DeploymentStatus, "status", d.FrameworkStatus, "control", set(blocks(d.FrameworkControls, func(f types.FrameworkControl) values {
				v := object("name", f.ControlName, "input_parameter", set(blocks(f.ControlInputParameters, func(p types.ControlInputParameter) values {
					return object("name", p.ParameterName, "value", p.ParameterValue)
				})))
				if s := f.ControlScope; s != nil {
					if scope := block(object("compliance_resource_ids", set(s.ComplianceResourceIds), "compliance_resource_types", set(s.ComplianceResourceTypes), "tags", s.Tags)); scope != nil {
						v["scope"] = scope
					}
				}
				return v
			}))))
	})
	return err
}
