package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/codegurureviewer"
	"github.com/aws/aws-sdk-go-v2/service/codegurureviewer/types"
)

func codegurureviewerService() *Service {
	return &Service{Name: "codeguru-reviewer", ID: codegurureviewer.ServiceID, Collect: collectCodeGuru, Types: map[string]Type{"aws_codegurureviewer_repository_association": {}},
		Calls: []Call{{Operation: "ListRepositoryAssociations"}, {Operation: "DescribeRepositoryAssociation"}}}
}

func collectCodeGuru(ctx context.Context, r *run) {
	const typ = "aws_codegurureviewer_repository_association"
	client := codegurureviewer.NewFromConfig(r.config)
	all := gather(ctx, r, codegurureviewer.NewListRepositoryAssociationsPaginator(client, &codegurureviewer.ListRepositoryAssociationsInput{}),
		func(o *codegurureviewer.ListRepositoryAssociationsOutput) []types.RepositoryAssociationSummary {
			return o.RepositoryAssociationSummaries
		}, "ListRepositoryAssociations", typ)
	each(ctx, all, func(ctx context.Context, d types.RepositoryAssociationSummary) {
		if d.State != types.RepositoryAssociationStateAssociated && d.State != types.RepositoryAssociationStateAssociating {
			return // nothing is reviewed there
		}
		v := object("arn", d.AssociationArn, "id", d.AssociationArn, "association_id", d.AssociationId, "connection_arn", d.ConnectionArn, "name", d.Name, "owner", d.Owner,
			"provider_type", d.ProviderType, "state", d.State)
		res := r.add(typ, deref(d.Name), deref(d.AssociationArn), v)
		out, err := client.DescribeRepositoryAssociation(ctx, &codegurureviewer.DescribeRepositoryAssociationInput{AssociationArn: d.AssociationArn})
		if err != nil {
			r.unknown(res, err, "DescribeRepositoryAssociation", "tags", "tags_all", "kms_key_details")
			return
		}
		if a := out.RepositoryAssociation; a != nil && a.KMSKeyDetails != nil {
			put(v, "kms_key_details", block(object("encryption_option", a.KMSKeyDetails.EncryptionOption, "kms_key_id", a.KMSKeyDetails.KMSKeyId)))
		}
		r.tellTags(res, v, out.Tags, nil, "")
	})
}
