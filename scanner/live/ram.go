package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/ram"
	"github.com/aws/aws-sdk-go-v2/service/ram/types"
)

func ramService() *Service {
	share, association := []string{"aws_ram_resource_share"}, []string{"aws_ram_resource_association"}
	return &Service{Name: "ram", ID: "RAM", Collect: collectRAM, Types: map[string]Type{
		"aws_ram_resource_share": {}, "aws_ram_resource_association": {},
	}, Calls: []Call{{Operation: "GetResourceShares", Types: share}, {Operation: "GetResourceShareAssociations", Types: association}}}
}

func collectRAM(ctx context.Context, r *run) {
	const share, association = "aws_ram_resource_share", "aws_ram_resource_association"
	client := ram.NewFromConfig(r.config)
	if r.wants(share) {
		in := &ram.GetResourceSharesInput{ResourceOwner: types.ResourceOwnerSelf}
		err := pages(ctx, ram.NewGetResourceSharesPaginator(client, in), func(o *ram.GetResourceSharesOutput) {
			for _, s := range o.ResourceShares {
				if s.Status == types.ResourceShareStatusDeleted || s.Status == types.ResourceShareStatusDeleting {
					continue
				}
				v := object("arn", s.ResourceShareArn, "name", s.Name, "allow_external_principals", s.AllowExternalPrincipals)
				setTags(v, tagMap(s.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
				r.add(share, deref(s.ResourceShareArn), deref(s.ResourceShareArn), v)
			}
		})
		if err != nil {
			r.lost(err, "GetResourceShares", share)
		}
	}
	if r.wants(association) {
		in := &ram.GetResourceShareAssociationsInput{AssociationType: types.ResourceShareAssociationTypeResource}
		err := pages(ctx, ram.NewGetResourceShareAssociationsPaginator(client, in), func(o *ram.GetResourceShareAssociationsOutput) {
			for _, a := range o.ResourceShareAssociations {
				if a.Status == types.ResourceShareAssociationStatusDisassociated || a.Status == types.ResourceShareAssociationStatusFailed {
					continue
				}
				of := owner(nil, share, deref(a.ResourceShareArn), deref(a.ResourceShareArn))
				of.Provider.Region = r.region
				r.companion(of, association, deref(a.AssociatedEntity), object("id", deref(a.ResourceShareArn)+","+deref(a.AssociatedEntity),
					"resource_arn", a.AssociatedEntity, "resource_share_arn", a.ResourceShareArn))
			}
		})
		if err != nil {
			r.lost(err, "GetResourceShareAssociations", association)
		}
	}
}
