package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/ecr"
	"github.com/aws/aws-sdk-go-v2/service/ecr/types"
)

var ecrQuestions = []part[*ecr.Client]{
	{"DescribeRepositories", []string{"aws_ecr_repository", "aws_ecr_repository_policy", "aws_ecr_lifecycle_policy"}, ecrRepositories},
	{"DescribeRepositoryCreationTemplates", []string{"aws_ecr_repository_creation_template"}, ecrTemplates},
	{"GetRegistryPolicy", []string{"aws_ecr_registry_policy"}, ecrRegistryPolicy},
	{"GetRegistryScanningConfiguration", []string{"aws_ecr_registry_scanning_configuration"}, ecrScanning},
}

func ecrService() *Service {
	return withParts(&Service{Name: "ecr", ID: "ECR", Collect: collectECR, Calls: []Call{
		{Operation: "ListTagsForResource", Types: []string{"aws_ecr_repository"}},
		{Operation: "GetRepositoryPolicy", Types: []string{"aws_ecr_repository_policy"}},
		{Operation: "GetLifecyclePolicy", Types: []string{"aws_ecr_lifecycle_policy"}},
	}}, "", ecrQuestions)
}

func collectECR(ctx context.Context, r *run) {
	askAll(ctx, r, ecr.NewFromConfig(r.config), ecrQuestions)
}

func ecrRepositories(ctx context.Context, r *run, c *ecr.Client) error {
	var repositories []types.Repository
	err := pages(ctx, ecr.NewDescribeRepositoriesPaginator(c, &ecr.DescribeRepositoriesInput{}), func(o *ecr.DescribeRepositoriesOutput) {
		repositories = append(repositories, o.Repositories...)
	})
	each(ctx, repositories, func(ctx context.Context, repository types.Repository) { ecrRepository(ctx, r, c, repository) })
	return err
}

func ecrRepository(ctx context.Context, r *run, c *ecr.Client, repository types.Repository) {
	name, arn := deref(repository.RepositoryName), deref(repository.RepositoryArn)
	v := object("arn", arn, "name", name, "image_tag_mutability", repository.ImageTagMutability, "registry_id", repository.RegistryId, "repository_url", repository.RepositoryUri)
	if s := repository.ImageScanningConfiguration; s != nil {
		v["image_scanning_configuration"] = block(object("scan_on_push", s.ScanOnPush))
	}
	if e := repository.EncryptionConfiguration; e != nil {
		put(v, "encryption_configuration", block(object("encryption_type", e.EncryptionType, "kms_key", e.KmsKey)))
	}
	of := owner(r.add("aws_ecr_repository", name, arn, v), "aws_ecr_repository", name, arn)
	of.Provider.Region = r.region
	if r.wants("aws_ecr_repository") {
		if out, err := c.ListTagsForResource(ctx, &ecr.ListTagsForResourceInput{ResourceArn: &arn}); err != nil {
			r.unknown(of, err, "ListTagsForResource", "tags", "tags_all")
		} else {
			setTags(v, tagMap(out.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
		}
	}
	if r.wants("aws_ecr_repository_policy") {
		out, err := c.GetRepositoryPolicy(ctx, &ecr.GetRepositoryPolicyInput{RepositoryName: &name})
		switch {
		case named(err, "RepositoryPolicyNotFoundException"):
		case err != nil:
			r.lostOf(of, err, "GetRepositoryPolicy", "aws_ecr_repository_policy")
		default:
			r.companion(of, "aws_ecr_repository_policy", "", object("policy", out.PolicyText, "repository", name, "registry_id", out.RegistryId))
		}
	}
	if r.wants("aws_ecr_lifecycle_policy") {
		out, err := c.GetLifecyclePolicy(ctx, &ecr.GetLifecyclePolicyInput{RepositoryName: &name})
		switch {
		case named(err, "LifecyclePolicyNotFoundException"):
		case err != nil:
			r.lostOf(of, err, "GetLifecyclePolicy", "aws_ecr_lifecycle_policy")
		default:
			r.companion(of, "aws_ecr_lifecycle_policy", "", object("policy", out.LifecyclePolicyText, "repository", name, "registry_id", out.RegistryId))
		}
	}
}

func ecrTemplates(ctx context.Context, r *run, c *ecr.Client) error {
	return pages(ctx, ecr.NewDescribeRepositoryCreationTemplatesPaginator(c, &ecr.DescribeRepositoryCreationTemplatesInput{}), func(o *ecr.DescribeRepositoryCreationTemplatesOutput) {
		for _, t := range o.RepositoryCreationTemplates {
			v := object("prefix", t.Prefix, "applied_for", set(t.AppliedFor), "custom_role_arn", t.CustomRoleArn, "description", t.Description, "image_tag_mutability", t.ImageTagMutability,
				"lifecycle_policy", t.LifecyclePolicy, "repository_policy", t.RepositoryPolicy, "registry_id", o.RegistryId,
				"resource_tags", tagMap(t.ResourceTags, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
			if e := t.EncryptionConfiguration; e != nil {
				put(v, "encryption_configuration", block(object("encryption_type", e.EncryptionType, "kms_key", e.KmsKey)))
			}
			r.add("aws_ecr_repository_creation_template", deref(t.Prefix), r.arn("ecr", "repository-creation-template/"+deref(t.Prefix)), v)
		}
	})
}

func ecrRegistryPolicy(ctx context.Context, r *run, c *ecr.Client) error {
	out, err := c.GetRegistryPolicy(ctx, &ecr.GetRegistryPolicyInput{})
	switch {
	case named(err, "RegistryPolicyNotFoundException"):
		return nil
	case err != nil:
		return err
	}
	r.setting("aws_ecr_registry_policy", object("id", out.RegistryId, "registry_id", out.RegistryId, "policy", out.PolicyText))
	return nil
}

func ecrScanning(ctx context.Context, r *run, c *ecr.Client) error {
	out, err := c.GetRegistryScanningConfiguration(ctx, &ecr.GetRegistryScanningConfigurationInput{})
	if err != nil {
		return err
	}
	v := object("id", out.RegistryId, "registry_id", out.RegistryId)
	if s := out.ScanningConfiguration; s != nil {
		put(v, "scan_type", s.ScanType, "rule", set(blocks(s.Rules, func(rule types.RegistryScanningRule) values {
			return object("scan_frequency", rule.ScanFrequency, "repository_filter", set(blocks(rule.RepositoryFilters, func(f types.ScanningRepositoryFilter) values {
				return object("filter", f.Filter, "filter_type", f.FilterType)
			})))
		})))
	}
	r.setting("aws_ecr_registry_scanning_configuration", v)
	return nil
}
