package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/codeartifact"
	"github.com/aws/aws-sdk-go-v2/service/codeartifact/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

func codeartifactService() *Service {
	domains := []string{"aws_codeartifact_domain", "aws_codeartifact_domain_permissions_policy"}
	repositories := []string{"aws_codeartifact_repository", "aws_codeartifact_repository_permissions_policy"}
	return &Service{Name: "codeartifact", ID: codeartifact.ServiceID, Collect: collectCodeArtifact, Types: map[string]Type{
		domains[0]: {}, domains[1]: {}, repositories[0]: {}, repositories[1]: {},
	}, Calls: []Call{
		{Operation: "ListDomains", Types: domains},
		{Operation: "GetDomainPermissionsPolicy", Types: domains[1:]},
		{Operation: "ListRepositories", Types: repositories},
		{Operation: "GetRepositoryPermissionsPolicy", Types: repositories[1:]},
		{Operation: "ListTagsForResource", Types: []string{domains[0], repositories[0]}},
	}}
}

func collectCodeArtifact(ctx context.Context, r *run) {
	client := codeartifact.NewFromConfig(r.config)
	if domains := []string{"aws_codeartifact_domain", "aws_codeartifact_domain_permissions_policy"}; r.wants(domains...) {
		all := gather(ctx, r, codeartifact.NewListDomainsPaginator(client, &codeartifact.ListDomainsInput{}),
			func(o *codeartifact.ListDomainsOutput) []types.DomainSummary { return o.Domains }, "ListDomains", domains...)
		each(ctx, all, func(ctx context.Context, d types.DomainSummary) { artifactDomain(ctx, r, client, d) })
	}
	if repositories := []string{"aws_codeartifact_repository", "aws_codeartifact_repository_permissions_policy"}; r.wants(repositories...) {
		all := gather(ctx, r, codeartifact.NewListRepositoriesPaginator(client, &codeartifact.ListRepositoriesInput{}),
			func(o *codeartifact.ListRepositoriesOutput) []types.RepositorySummary { return o.Repositories }, "ListRepositories", repositories...)
		each(ctx, all, func(ctx context.Context, d types.RepositorySummary) { artifactRepository(ctx, r, client, d) })
	}
}

func artifactDomain(ctx context.Context, r *run, c *codeartifact.Client, d types.DomainSummary) {
	if d.Status == types.DomainStatusDeleted {
		return
	}
	v := object("arn", d.Arn, "id", d.Arn, "domain", d.Name, "encryption_key", d.EncryptionKey, "owner", d.Owner, "created_time", d.CreatedTime)
	of := artifactTags(ctx, r, c, r.add("aws_codeartifact_domain", deref(d.Name), deref(d.Arn), v), v, d.Arn)
	if typ := "aws_codeartifact_domain_permissions_policy"; r.wants(typ) {
		of = r.owned(of, "aws_codeartifact_domain", deref(d.Name), deref(d.Arn))
		out, err := c.GetDomainPermissionsPolicy(ctx, &codeartifact.GetDomainPermissionsPolicyInput{Domain: d.Name, DomainOwner: d.Owner})
		switch {
		case named(err, "ResourceNotFoundException"):
		case err != nil:
			r.lostOf(of, err, "GetDomainPermissionsPolicy", typ)
		case out.Policy != nil:
			r.companion(of, typ, "", object("id", d.Arn, "domain", d.Name, "domain_owner", d.Owner, "resource_arn", d.Arn,
				"policy_document", out.Policy.Document, "policy_revision", out.Policy.Revision))
		}
	}
}

func artifactRepository(ctx context.Context, r *run, c *codeartifact.Client, d types.RepositorySummary) {
	name := deref(d.DomainName) + "/" + deref(d.Name)
	v := object("arn", d.Arn, "id", d.Arn, "repository", d.Name, "domain", d.DomainName, "domain_owner", d.DomainOwner, "description", d.Description,
		"administrator_account", d.AdministratorAccount)
	of := artifactTags(ctx, r, c, r.add("aws_codeartifact_repository", name, deref(d.Arn), v), v, d.Arn)
	if typ := "aws_codeartifact_repository_permissions_policy"; r.wants(typ) {
		of = r.owned(of, "aws_codeartifact_repository", name, deref(d.Arn))
		out, err := c.GetRepositoryPermissionsPolicy(ctx, &codeartifact.GetRepositoryPermissionsPolicyInput{Domain: d.DomainName, DomainOwner: d.DomainOwner, Repository: d.Name})
		switch {
		case named(err, "ResourceNotFoundException"):
		case err != nil:
			r.lostOf(of, err, "GetRepositoryPermissionsPolicy", typ)
		case out.Policy != nil:
			r.companion(of, typ, "", object("id", d.Arn, "domain", d.DomainName, "domain_owner", d.DomainOwner, "repository", d.Name, "resource_arn", d.Arn,
				"policy_document", out.Policy.Document, "policy_revision", out.Policy.Revision))
		}
	}
}

func artifactTags(ctx context.Context, r *run, c *codeartifact.Client, res *resource.Resource, v values, arn *string) *resource.Resource {
	if res == nil {
		return nil
	}
	out, err := c.ListTagsForResource(ctx, &codeartifact.ListTagsForResourceInput{ResourceArn: arn})
	var tags map[string]string
	if err == nil {
		tags = tagMap(out.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value })
	}
	r.tellTags(res, v, tags, err, "ListTagsForResource")
	return res
}
