package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/schemas"
	"github.com/aws/aws-sdk-go-v2/service/schemas/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

func schemasService() *Service {
	return &Service{Name: "schemas", ID: "schemas", Collect: collectSchemas, Types: map[string]Type{"aws_schemas_registry_policy": {}},
		Calls: []Call{{Operation: "ListRegistries"}, {Operation: "GetResourcePolicy"}}}
}

func collectSchemas(ctx context.Context, r *run) {
	c := schemas.NewFromConfig(r.config)
	local := "LOCAL" // the account's own, not those of AWS
	var found []types.RegistrySummary
	if err := pages(ctx, schemas.NewListRegistriesPaginator(c, &schemas.ListRegistriesInput{Scope: &local}), func(o *schemas.ListRegistriesOutput) { found = append(found, o.Registries...) }); err != nil {
		r.lost(err, "ListRegistries", "aws_schemas_registry_policy")
	}
	each(ctx, found, func(ctx context.Context, s types.RegistrySummary) {
		of := &resource.Resource{Type: "aws_schemas_registry", Name: deref(s.RegistryName), Address: deref(s.RegistryArn)}
		of.Provider.Region = r.region
		out, err := c.GetResourcePolicy(ctx, &schemas.GetResourcePolicyInput{RegistryName: s.RegistryName})
		switch {
		case named(err, "NotFoundException"):
		case err != nil:
			r.lostOf(of, err, "GetResourcePolicy", "aws_schemas_registry_policy")
		case deref(out.Policy) != "":
			r.companion(of, "aws_schemas_registry_policy", "", object("registry_name", s.RegistryName, "policy", out.Policy))
		}
	})
}
