package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/servicecatalog"
	"github.com/aws/aws-sdk-go-v2/service/servicecatalog/types"
)

func servicecatalogService() *Service {
	return &Service{Name: "servicecatalog", ID: "Service Catalog", Collect: collectServiceCatalog, Types: map[string]Type{
		"aws_servicecatalog_portfolio_share": {},
	}, Calls: []Call{{Operation: "ListPortfolios"}, {Operation: "DescribePortfolioShares"}}}
}

func collectServiceCatalog(ctx context.Context, r *run) {
	const typ = "aws_servicecatalog_portfolio_share"
	client := servicecatalog.NewFromConfig(r.config)
	var found []types.PortfolioDetail
	err := pages(ctx, servicecatalog.NewListPortfoliosPaginator(client, &servicecatalog.ListPortfoliosInput{}), func(o *servicecatalog.ListPortfoliosOutput) {
		found = append(found, o.PortfolioDetails...)
	})
	if err != nil {
		r.lost(err, "ListPortfolios", typ)
	}
	each(ctx, found, func(ctx context.Context, p types.PortfolioDetail) {
		of := owner(nil, "aws_servicecatalog_portfolio", deref(p.Id), deref(p.ARN))
		of.Provider.Region = r.region
		for _, kind := range types.DescribePortfolioShareType("").Values() {
			in := &servicecatalog.DescribePortfolioSharesInput{PortfolioId: p.Id, Type: kind}
			err := pages(ctx, servicecatalog.NewDescribePortfolioSharesPaginator(client, in), func(o *servicecatalog.DescribePortfolioSharesOutput) {
				for _, s := range o.PortfolioShareDetails {
					id := deref(p.Id) + ":" + string(kind) + ":" + deref(s.PrincipalId)
					r.companion(of, typ, string(kind)+"/"+deref(s.PrincipalId), object("id", id, "portfolio_id", p.Id, "principal_id", s.PrincipalId, "type", kind,
						"accepted", s.Accepted, "share_principals", s.SharePrincipals, "share_tag_options", s.ShareTagOptions))
				}
			})
			if err != nil && !named(err, "ResourceNotFoundException") {
				r.lostOf(of, err, "DescribePortfolioShares", typ)
			}
		}
	})
}
