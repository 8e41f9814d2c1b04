package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/auditmanager"
	"github.com/aws/aws-sdk-go-v2/service/auditmanager/types"
)

func auditmanagerService() *Service {
	return &Service{Name: "auditmanager", ID: "AuditManager", Collect: collectAuditManager, Types: map[string]Type{
		"aws_auditmanager_assessment": {},
	}, Calls: []Call{{Operation: "ListAssessments"}, {Operation: "GetAssessment"}}}
}

func collectAuditManager(ctx context.Context, r *run) {
	const typ = "aws_auditmanager_assessment"
	client := auditmanager.NewFromConfig(r.config)
	var found []types.AssessmentMetadataItem
	err := pages(ctx, auditmanager.NewListAssessmentsPaginator(client, &auditmanager.ListAssessmentsInput{}), func(o *auditmanager.ListAssessmentsOutput) {
		found = append(found, o.AssessmentMetadata...)
	})
	if says(err, "AccessDeniedException", "Please complete AWS Audit Manager setup") {
		return // it was never switched on
	}
	if err != nil {
		r.lost(err, "ListAssessments", typ)
	}
	each(ctx, found, func(ctx context.Context, m types.AssessmentMetadataItem) {
		out, err := client.GetAssessment(ctx, &auditmanager.GetAssessmentInput{AssessmentId: m.Id})
		if err != nil || out.Assessment == nil {
			r.lost(orEmpty(err), "GetAssessment", typ)
			return
		}
		v := object("arn", out.Assessment.Arn, "name", m.Name, "status", m.Status, "roles", set(blocks(m.Roles, func(role types.Role) values {
			return object("role_arn", role.RoleArn, "role_type", role.RoleType)
		})))
		if f := out.Assessment.Framework; f != nil {
			put(v, "framework_id", f.Id)
		}
		if d := out.Assessment.Metadata; d != nil {
			put(v, "description", d.Description)
		}
		setTags(v, out.Assessment.Tags)
		r.add(typ, deref(m.Id), deref(out.Assessment.Arn), v)
	})
}
