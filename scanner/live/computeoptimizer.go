package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/computeoptimizer"
)

func computeoptimizerService() *Service {
	return &Service{Name: "compute-optimizer", ID: "Compute Optimizer", Global: true, Collect: collectComputeOptimizer,
		Types: map[string]Type{"aws_computeoptimizer_enrollment_status": {}}, Calls: []Call{{Operation: "GetEnrollmentStatus"}}}
}

// collectComputeOptimizer asks in one region: an account is enrolled in all of them
// (https://docs.aws.amazon.com/compute-optimizer/latest/APIReference/API_GetEnrollmentStatus.html).
func collectComputeOptimizer(ctx context.Context, r *run) {
	const typ = "aws_computeoptimizer_enrollment_status"
	out, err := computeoptimizer.NewFromConfig(r.inOnePlace()).GetEnrollmentStatus(ctx, &computeoptimizer.GetEnrollmentStatusInput{})
	if err != nil || out.Status == "" {
		r.lost(orEmpty(err), "GetEnrollmentStatus", typ)
		return
	}
	r.setting(typ, object("id", r.account, "status", out.Status, "include_member_accounts", out.MemberAccountsEnrolled, "number_of_member_accounts_opted_in", out.NumberOfMemberAccountsOptedIn))
}
