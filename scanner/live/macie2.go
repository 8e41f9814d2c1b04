package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/macie2"
)

func macie2Service() *Service {
	const account, job, export, organization, admin = "aws_macie2_account", "aws_macie2_classification_job", "aws_macie2_classification_export_configuration",
		"aws_macie2_organization_configuration", "aws_macie2_organization_admin_account"
	return &Service{Name: "macie2", ID: "Macie2", Collect: collectMacie2, Types: map[string]Type{
		account: {}, export: {}, organization: {}, admin: {},
		job: {Untold: map[string]string{
			"s3_job_definition": notAsked, "schedule_frequency": notAsked, "tags": notAsked, "tags_all": notAsked,
		}},
	}, Calls: []Call{
		{Operation: "GetMacieSession", Types: []string{account, job, export, organization}},
		{Operation: "ListClassificationJobs", Types: []string{job}},
		{Operation: "GetClassificationExportConfiguration", Types: []string{export}},
		{Operation: "DescribeOrganizationConfiguration", Types: []string{organization}},
		{Operation: "ListOrganizationAdminAccounts", Types: []string{admin}},
	}}
}

// noMacie reports whether Macie said that it is off in the account and region.
func noMacie(err error) bool { return says(err, "AccessDeniedException", "Macie is not enabled") }

func collectMacie2(ctx context.Context, r *run) {
	client := macie2.NewFromConfig(r.config)
	const account, job, export, organization, admin = "aws_macie2_account", "aws_macie2_classification_job", "aws_macie2_classification_export_configuration",
		"aws_macie2_organization_configuration", "aws_macie2_organization_admin_account"
	if r.wants(admin) {
		err := pages(ctx, macie2.NewListOrganizationAdminAccountsPaginator(client, &macie2.ListOrganizationAdminAccountsInput{}), func(o *macie2.ListOrganizationAdminAccountsOutput) {
			for _, a := range o.AdminAccounts {
				r.settingOf(admin, deref(a.AccountId), object("admin_account_id", a.AccountId))
			}
		})
		switch {
		case turnedAway(err, "AccessDeniedException"):
			r.elsewhere("ListOrganizationAdminAccounts", managementOnly, admin)
		case err != nil:
			r.lost(err, "ListOrganizationAdminAccounts", admin)
		}
	}
	if !r.wants(account, job, export, organization) {
		return
	}
	session, err := client.GetMacieSession(ctx, &macie2.GetMacieSessionInput{})
	if noMacie(err) {
		return
	}
	if err != nil || session.Status == "" {
		r.lost(orEmpty(err), "GetMacieSession", account, job, export, organization)
		return
	}
	r.setting(account, object("id", r.account, "status", session.Status, "finding_publishing_frequency", session.FindingPublishingFrequency, "service_role", session.ServiceRole,
		"created_at", session.CreatedAt, "updated_at", session.UpdatedAt))
	if r.wants(job) {
		err := pages(ctx, macie2.NewListClassificationJobsPaginator(client, &macie2.ListClassificationJobsInput{}), func(o *macie2.ListClassificationJobsOutput) {
			for _, j := range o.Items {
				arn := r.arn("macie2", "classification-job/"+deref(j.JobId))
				r.add(job, deref(j.JobId), arn, object("job_arn", arn, "job_id", j.JobId, "job_status", j.JobStatus, "job_type", j.JobType, "name", j.Name, "created_at", j.CreatedAt))
			}
		})
		if err != nil {
			r.lost(err, "ListClassificationJobs", job)
		}
	}
	if r.wants(export) {
		out, err := client.GetClassificationExportConfiguration(ctx, &macie2.GetClassificationExportConfigurationInput{})
		switch {
		case err != nil:
			r.lost(err, "GetClassificationExportConfiguration", export)
		case out.Configuration != nil && out.Configuration.S3Destination != nil:
			d := out.Configuration.S3Destination
			r.setting(export, object("s3_destination", block(object("bucket_name", d.BucketName, "key_prefix", d.KeyPrefix, "kms_key_arn", d.KmsKeyArn))))
		}
	}
	if r.wants(organization) {
		out, err := client.DescribeOrganizationConfiguration(ctx, &macie2.DescribeOrganizationConfigurationInput{})
		switch {
		case turnedAway(err, "AccessDeniedException"):
			// It is not the administrator, and has no such settings.
		case err != nil || out.AutoEnable == nil:
			r.lost(orEmpty(err), "DescribeOrganizationConfiguration", organization)
		default:
			v := object("auto_enable", out.AutoEnable)
			r.setting(organization, v)
			delete(v, "id") // the provider gives it none
		}
	}
}
