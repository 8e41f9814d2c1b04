package live

import (
	"context"
	"slices"

	"github.com/aws/aws-sdk-go-v2/service/codecommit"
	"github.com/aws/aws-sdk-go-v2/service/codecommit/types"
	"github.com/aws/smithy-go"
)

func codecommitService() *Service {
	repository, template := "aws_codecommit_repository", "aws_codecommit_approval_rule_template"
	association := template + "_association"
	return &Service{Name: "codecommit", ID: codecommit.ServiceID, Collect: collectCodeCommit, Types: map[string]Type{
		repository: {}, template: {}, association: {},
	}, Calls: []Call{
		{Operation: "ListRepositories", Types: []string{repository}},
		{Operation: "BatchGetRepositories", Types: []string{repository}},
		{Operation: "ListTagsForResource", Types: []string{repository}},
		{Operation: "ListApprovalRuleTemplates", Types: []string{template, association}},
		{Operation: "GetApprovalRuleTemplate", Types: []string{template}},
		{Operation: "ListRepositoriesForApprovalRuleTemplate", Types: []string{association}},
	}}
}

func collectCodeCommit(ctx context.Context, r *run) {
	client := codecommit.NewFromConfig(r.config)
	if typ := "aws_codecommit_repository"; r.wants(typ) {
		var names []string
		for _, n := range gather(ctx, r, codecommit.NewListRepositoriesPaginator(client, &codecommit.ListRepositoriesInput{}),
			func(o *codecommit.ListRepositoriesOutput) []types.RepositoryNameIdPair { return o.Repositories }, "ListRepositories", typ) {
			names = append(names, deref(n.RepositoryName))
		}
		// 25 at a time is what BatchGetRepositories takes.
		each(ctx, slices.Collect(slices.Chunk(names, 25)), func(ctx context.Context, names []string) {
			out, err := client.BatchGetRepositories(ctx, &codecommit.BatchGetRepositoriesInput{RepositoryNames: names})
			if err != nil {
				r.lost(err, "BatchGetRepositories", typ)
				return
			}
			if len(out.Repositories)+len(out.RepositoriesNotFound) < len(names) {
				missing := errEmpty
				for _, e := range out.Errors {
					missing = &smithy.GenericAPIError{Code: string(e.ErrorCode), Message: deref(e.ErrorMessage)}
				}
				r.lost(missing, "BatchGetRepositories", typ)
			}
			each(ctx, out.Repositories, func(ctx context.Context, d types.RepositoryMetadata) {
				v := object("arn", d.Arn, "id", d.RepositoryName, "repository_name", d.RepositoryName, "repository_id", d.RepositoryId, "description", d.RepositoryDescription,
					"default_branch", d.DefaultBranch, "kms_key_id", d.KmsKeyId, "clone_url_http", d.CloneUrlHttp, "clone_url_ssh", d.CloneUrlSsh)
				res := r.add(typ, deref(d.RepositoryName), deref(d.Arn), v)
				tags, err := commitTags(ctx, client, d.Arn)
				r.tellTags(res, v, tags, err, "ListTagsForResource")
			})
		})
	}
	template, association := "aws_codecommit_approval_rule_template", "aws_codecommit_approval_rule_template_association"
	if !r.wants(template, association) {
		return
	}
	names := gather(ctx, r, codecommit.NewListApprovalRuleTemplatesPaginator(client, &codecommit.ListApprovalRuleTemplatesInput{}),
		func(o *codecommit.ListApprovalRuleTemplatesOutput) []string { return o.ApprovalRuleTemplateNames }, "ListApprovalRuleTemplates", template, association)
	each(ctx, names, func(ctx context.Context, name string) {
		address := r.account + "/" + r.region + "#codecommit_approval_rule_template/" + name // it has no ARN
		if r.wants(template) {
			out, err := client.GetApprovalRuleTemplate(ctx, &codecommit.GetApprovalRuleTemplateInput{ApprovalRuleTemplateName: &name})
			switch {
			case named(err, "ApprovalRuleTemplateDoesNotExistException"):
			case err != nil || out.ApprovalRuleTemplate == nil:
				r.lost(orEmpty(err), "GetApprovalRuleTemplate", template)
			default:
				t := out.ApprovalRuleTemplate
				r.add(template, name, address, object("name", name, "approval_rule_template_id", t.ApprovalRuleTemplateId, "content", t.ApprovalRuleTemplateContent,
					"description", t.ApprovalRuleTemplateDescription, "creation_date", t.CreationDate, "last_modified_date", t.LastModifiedDate,
					"last_modified_user", t.LastModifiedUser, "rule_content_sha256", t.RuleContentSha256))
			}
		}
		if r.wants(association) {
			repositories := gather(ctx, r, codecommit.NewListRepositoriesForApprovalRuleTemplatePaginator(client, &codecommit.ListRepositoriesForApprovalRuleTemplateInput{ApprovalRuleTemplateName: &name}),
				func(o *codecommit.ListRepositoriesForApprovalRuleTemplateOutput) []string { return o.RepositoryNames }, "ListRepositoriesForApprovalRuleTemplate", association)
			for _, repository := range repositories {
				r.add(association, name+","+repository, address+"/"+repository, object("approval_rule_template_name", name, "repository_name", repository))
			}
		}
	})
}

func commitTags(ctx context.Context, c *codecommit.Client, arn *string) (map[string]string, error) {
	tags := map[string]string{}
	for in := (&codecommit.ListTagsForResourceInput{ResourceArn: arn}); ; {
		out, err := c.ListTagsForResource(ctx, in)
		if err != nil {
			return nil, err
		}
		for k, x := range out.Tags {
			tags[k] = x
		}
		if in.NextToken = out.NextToken; deref(in.NextToken) == "" {
			return tags, nil
		}
	}
}
