package watool

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	wa "github.com/aws/aws-sdk-go-v2/service/wellarchitected"
	"github.com/aws/aws-sdk-go-v2/service/wellarchitected/types"

	"github.com/plumb-iac/plumb/mapping/workload"
)

// Create makes a workload and returns its id. A name that is taken is an error
// that says by which workload, if that can be found out.
func (c *Client) Create(ctx context.Context, w workload.NewWorkload) (id string, err error) {
	if err := w.Check(); err != nil {
		return "", err
	}
	text, err := json.Marshal(w)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(text)
	in := &wa.CreateWorkloadInput{
		WorkloadName: &w.Name, Description: &w.Description, Environment: types.WorkloadEnvironment(w.Environment),
		Lenses: w.Lenses, AccountIds: w.Accounts, AwsRegions: w.Regions, Tags: w.Tags,
		ClientRequestToken: aws.String(hex.EncodeToString(sum[:16])), // the same workload asked for again is the same workload
	}
	if w.Owner != "" {
		in.ReviewOwner = &w.Owner
	}
	if w.Template != "" {
		in.ReviewTemplateArns = []string{w.Template}
	}
	out, err := c.api.CreateWorkload(ctx, in)
	if err == nil {
		return aws.ToString(out.WorkloadId), nil
	}
	var conflict *types.ConflictException
	if errors.As(err, &conflict) {
		if other, err := c.named(ctx, w.Name); err == nil && other != "" {
			return "", fmt.Errorf("create workload %q: %w: it has the id %s; use --workload %s", w.Name, workload.ErrExists, other, other)
		}
		return "", fmt.Errorf("create workload %q: %w: %s", w.Name, workload.ErrExists, aws.ToString(conflict.Message))
	}
	return "", explain(fmt.Sprintf("create workload %q", w.Name), err)
}

// named returns the id of the workload with a name, letter case and blanks aside.
func (c *Client) named(ctx context.Context, name string) (string, error) {
	fold := func(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), "")) }
	pages := wa.NewListWorkloadsPaginator(c.api, &wa.ListWorkloadsInput{})
	for pages.HasMorePages() {
		out, err := pages.NextPage(ctx)
		if err != nil {
			return "", explain("list workloads", err)
		}
		for _, w := range out.WorkloadSummaries {
			if fold(aws.ToString(w.WorkloadName)) == fold(name) {
				return aws.ToString(w.WorkloadId), nil
			}
		}
	}
	return "", nil
}
