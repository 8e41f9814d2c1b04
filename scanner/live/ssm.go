package live

import (
	"context"
	"slices"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/ssm"
	"github.com/aws/aws-sdk-go-v2/service/ssm/types"
)

// ssmParts are the questions about a region.
var ssmParts = []struct {
	operation string
	typ       string
	read      func(ctx context.Context, r *run, c *ssm.Client) error
}{
	{"DescribeParameters", "aws_ssm_parameter", ssmParameters},
	{"ListDocuments", "aws_ssm_document", ssmDocuments},
	{"ListAssociations", "aws_ssm_association", ssmAssociations},
	{"DescribeMaintenanceWindows", "aws_ssm_maintenance_window_task", windowTasks},
	{"DescribePatchBaselines", "aws_ssm_patch_baseline", patchBaselines},
	{"GetServiceSetting", "aws_ssm_service_setting", ssmSettings},
}

func ssmService() *Service {
	s := &Service{Name: "ssm", ID: "SSM", Collect: collectSSM, Types: map[string]Type{}, Calls: []Call{
		{Operation: "GetParameters", Types: []string{"aws_ssm_parameter"}},
		{Operation: "ListTagsForResource", Types: []string{"aws_ssm_parameter"}},
		{Operation: "GetDocument", Types: []string{"aws_ssm_document"}},
		{Operation: "DescribeDocumentPermission", Types: []string{"aws_ssm_document"}},
		{Operation: "DescribeMaintenanceWindowTasks", Types: []string{"aws_ssm_maintenance_window_task"}},
		{Operation: "GetPatchBaseline", Types: []string{"aws_ssm_patch_baseline"}},
	}}
	for _, p := range ssmParts {
		s.Types[p.typ] = Type{}
		s.Calls = append(s.Calls, Call{Operation: p.operation, Types: []string{p.typ}})
	}
	s.Types["aws_ssm_parameter"] = Type{Untold: map[string]string{
		"insecure_value": "a live parameter has its value once",
	}}
	untagged := map[string]string{"tags": notAsked, "tags_all": notAsked}
	s.Types["aws_ssm_association"], s.Types["aws_ssm_patch_baseline"] = Type{Untold: untagged}, Type{Untold: untagged}
	return s
}

func collectSSM(ctx context.Context, r *run) {
	client := ssm.NewFromConfig(r.config)
	for _, p := range ssmParts {
		if r.wants(p.typ) {
			if err := p.read(ctx, r, client); err != nil {
				r.lost(err, p.operation, p.typ)
			}
		}
	}
}

func ssmTags(tags []types.Tag) map[string]string {
	return tagMap(tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value })
}

// ssmParameters reads parameters, and the values of those that are plain text. What a
// SecureString holds is not asked for.
func ssmParameters(ctx context.Context, r *run, c *ssm.Client) error {
	const typ = "aws_ssm_parameter"
	return pages(ctx, ssm.NewDescribeParametersPaginator(c, &ssm.DescribeParametersInput{MaxResults: aws.Int32(50)}), func(o *ssm.DescribeParametersOutput) {
		var found []types.ParameterMetadata
		for _, p := range o.Parameters {
			if deref(p.Name) != "" {
				found = append(found, p)
			}
		}
		plainTexts := plainValues(ctx, c, found)
		each(ctx, found, func(ctx context.Context, p types.ParameterMetadata) {
			name := deref(p.Name)
			arn := deref(p.ARN)
			if arn == "" {
				arn = r.arn("ssm", "parameter/"+strings.TrimPrefix(name, "/"))
			}
			v := object("arn", arn, "name", name, "type", p.Type, "key_id", p.KeyId, "tier", p.Tier, "description", p.Description, "data_type", p.DataType,
				"allowed_pattern", p.AllowedPattern, "version", p.Version)
			res := r.add(typ, name, arn, v)
			if p.Type != types.ParameterTypeSecureString {
				if value, ok := plainTexts.values[name]; ok {
					v["value"] = value
					if res != nil {
						res.Sensitive = []string{"value"}
					}
				} else {
					r.unknown(res, orEmpty(plainTexts.err), "GetParameters", "value")
				}
			}
			tags, err := c.ListTagsForResource(ctx, &ssm.ListTagsForResourceInput{ResourceType: types.ResourceTypeForTaggingParameter, ResourceId: &name})
			if err != nil {
				r.unknown(res, err, "ListTagsForResource", "tags", "tags_all")
				return
			}
			setTags(v, ssmTags(tags.TagList))
		})
	})
}

// plainTexts are what parameters of plain text hold.
type plainTexts struct {
	values map[string]string
	err    error
}

func plainValues(ctx context.Context, c *ssm.Client, parameters []types.ParameterMetadata) plainTexts {
	t := plainTexts{values: map[string]string{}}
	var names []string
	for _, p := range parameters {
		if p.Type != types.ParameterTypeSecureString {
			names = append(names, deref(p.Name))
		}
	}
	for batch := range slices.Chunk(names, 10) {
		out, err := c.GetParameters(ctx, &ssm.GetParametersInput{Names: batch, WithDecryption: aws.Bool(false)})
		if err != nil {
			t.err = err
			continue
		}
		for _, p := range out.Parameters {
			if p.Type != types.ParameterTypeSecureString {
				t.values[deref(p.Name)] = deref(p.Value)
			}
		}
	}
	return t
}

func ssmDocuments(ctx context.Context, r *run, c *ssm.Client) error {
	const typ = "aws_ssm_document"
	var found []types.DocumentIdentifier
	in := &ssm.ListDocumentsInput{Filters: []types.DocumentKeyValuesFilter{{Key: aws.String("Owner"), Values: []string{"Self"}}}}
	err := pages(ctx, ssm.NewListDocumentsPaginator(c, in), func(o *ssm.ListDocumentsOutput) { found = append(found, o.DocumentIdentifiers...) })
	each(ctx, found, func(ctx context.Context, d types.DocumentIdentifier) {
		name := deref(d.Name)
		arn := r.arn("ssm", "document/"+name)
		v := object("arn", arn, "name", name, "document_type", d.DocumentType, "document_format", d.DocumentFormat, "document_version", d.DocumentVersion,
			"owner", d.Owner, "schema_version", d.SchemaVersion, "target_type", d.TargetType, "version_name", d.VersionName)
		setTags(v, ssmTags(d.Tags))
		res := r.add(typ, name, arn, v)
		if out, err := c.GetDocument(ctx, &ssm.GetDocumentInput{Name: &name, DocumentFormat: d.DocumentFormat}); err != nil {
			r.unknown(res, err, "GetDocument", "content")
		} else {
			v["content"] = deref(out.Content)
		}
		var accounts []string
		err := follow(func(token *string) (*string, error) {
			out, err := c.DescribeDocumentPermission(ctx, &ssm.DescribeDocumentPermissionInput{Name: &name, PermissionType: types.DocumentPermissionTypeShare, NextToken: token})
			if err != nil {
				return nil, err
			}
			accounts = append(accounts, out.AccountIds...)
			return out.NextToken, nil
		})
		if err != nil {
			r.unknown(res, err, "DescribeDocumentPermission", "permissions")
		} else if len(accounts) > 0 {
			slices.Sort(accounts)
			v["permissions"] = object("type", "Share", "account_ids", strings.Join(accounts, ","))
		}
	})
	return err
}

func ssmTargets(targets []types.Target) []any {
	return blocks(targets, func(t types.Target) values { return object("key", t.Key, "values", t.Values) })
}

func ssmAssociations(ctx context.Context, r *run, c *ssm.Client) error {
	return pages(ctx, ssm.NewListAssociationsPaginator(c, &ssm.ListAssociationsInput{}), func(o *ssm.ListAssociationsOutput) {
		for _, a := range o.Associations {
			arn := r.arn("ssm", "association/"+deref(a.AssociationId))
			r.add("aws_ssm_association", deref(a.AssociationId), arn, object("arn", arn, "association_id", a.AssociationId, "association_name", a.AssociationName,
				"name", a.Name, "document_version", a.DocumentVersion, "schedule_expression", a.ScheduleExpression, "targets", ssmTargets(a.Targets)))
		}
	})
}

func windowTasks(ctx context.Context, r *run, c *ssm.Client) error {
	const typ = "aws_ssm_maintenance_window_task"
	var windows []types.MaintenanceWindowIdentity
	err := pages(ctx, ssm.NewDescribeMaintenanceWindowsPaginator(c, &ssm.DescribeMaintenanceWindowsInput{}), func(o *ssm.DescribeMaintenanceWindowsOutput) {
		windows = append(windows, o.WindowIdentities...)
	})
	each(ctx, windows, func(ctx context.Context, w types.MaintenanceWindowIdentity) {
		window := deref(w.WindowId)
		in := &ssm.DescribeMaintenanceWindowTasksInput{WindowId: &window}
		err := pages(ctx, ssm.NewDescribeMaintenanceWindowTasksPaginator(c, in), func(o *ssm.DescribeMaintenanceWindowTasksOutput) {
			for _, t := range o.Tasks {
				arn := r.arn("ssm", "windowtask/"+deref(t.WindowTaskId))
				r.add(typ, deref(t.WindowTaskId), arn, object("arn", arn, "window_task_id", t.WindowTaskId, "window_id", window, "name", t.Name, "description", t.Description,
					"task_arn", t.TaskArn, "task_type", t.Type, "priority", t.Priority, "service_role_arn", t.ServiceRoleArn, "max_concurrency", t.MaxConcurrency,
					"max_errors", t.MaxErrors, "cutoff_behavior", t.CutoffBehavior, "targets", ssmTargets(t.Targets)))
			}
		})
		if err != nil && !named(err, "DoesNotExistException") {
			r.lost(err, "DescribeMaintenanceWindowTasks", typ)
		}
	})
	return err
}

func patchBaselines(ctx context.Context, r *run, c *ssm.Client) error {
	const typ = "aws_ssm_patch_baseline"
	var found []types.PatchBaselineIdentity
	in := &ssm.DescribePatchBaselinesInput{Filters: []types.PatchOrchestratorFilter{{Key: aws.String("OWNER"), Values: []string{"Self"}}}}
	err := pages(ctx, ssm.NewDescribePatchBaselinesPaginator(c, in), func(o *ssm.DescribePatchBaselinesOutput) { found = append(found, o.BaselineIdentities...) })
	each(ctx, found, func(ctx context.Context, b types.PatchBaselineIdentity) {
		d, err := c.GetPatchBaseline(ctx, &ssm.GetPatchBaselineInput{BaselineId: b.BaselineId})
		if err != nil {
			r.lost(err, "GetPatchBaseline", typ)
			return
		}
		arn := r.arn("ssm", "patchbaseline/"+deref(b.BaselineId))
		v := object("arn", arn, "name", d.Name, "description", d.Description, "operating_system", d.OperatingSystem, "approved_patches", set(d.ApprovedPatches),
			"approved_patches_compliance_level", d.ApprovedPatchesComplianceLevel, "approved_patches_enable_non_security", d.ApprovedPatchesEnableNonSecurity,
			"rejected_patches", set(d.RejectedPatches), "rejected_patches_action", d.RejectedPatchesAction)
		if g := d.GlobalFilters; g != nil {
			put(v, "global_filter", patchFilters(g))
		}
		if rules := d.ApprovalRules; rules != nil {
			put(v, "approval_rule", blocks(rules.PatchRules, func(p types.PatchRule) values {
				return object("approve_after_days", p.ApproveAfterDays, "approve_until_date", p.ApproveUntilDate, "compliance_level", p.ComplianceLevel,
					"enable_non_security", p.EnableNonSecurity, "patch_filter", patchFilters(p.PatchFilterGroup))
			}))
		}
		r.add(typ, deref(b.BaselineId), arn, v)
	})
	return err
}

func patchFilters(g *types.PatchFilterGroup) []any {
	if g == nil {
		return nil
	}
	return blocks(g.PatchFilters, func(f types.PatchFilter) values { return object("key", f.Key, "values", f.Values) })
}

// ssmAsked are the settings that policies ask about: there is no list of all. always tells
// that the default is a setting too, and not that there is none.
var ssmAsked = []struct {
	id     string
	always bool
}{
	{"/ssm/documents/console/public-sharing-permission", true},
	{"/ssm/managed-instance/default-ec2-instance-management-role", false},
}

func ssmSettings(ctx context.Context, r *run, c *ssm.Client) error {
	for _, asked := range ssmAsked {
		id := asked.id
		out, err := c.GetServiceSetting(ctx, &ssm.GetServiceSettingInput{SettingId: &id})
		if named(err, "ServiceSettingNotFound") {
			continue
		}
		if err != nil {
			return err
		}
		s := out.ServiceSetting
		if s == nil || deref(s.SettingValue) == "" || !asked.always && deref(s.Status) == "Default" {
			continue
		}
		arn := r.arn("ssm", "servicesetting"+id)
		r.add("aws_ssm_service_setting", id, arn, object("arn", arn, "setting_id", id, "setting_value", s.SettingValue, "status", s.Status))
	}
	return nil
}
