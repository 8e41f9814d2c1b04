package live

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"

	"github.com/aws/aws-sdk-go-v2/service/lakeformation"
	"github.com/aws/aws-sdk-go-v2/service/lakeformation/types"
)

func lakeformationService() *Service {
	return &Service{Name: "lakeformation", ID: "LakeFormation", Collect: collectLakeFormation, Types: map[string]Type{
		"aws_lakeformation_data_lake_settings": {}, "aws_lakeformation_permissions": {},
	}, Calls: []Call{
		{Operation: "GetDataLakeSettings", Types: []string{"aws_lakeformation_data_lake_settings"}},
		{Operation: "ListPermissions", Types: []string{"aws_lakeformation_permissions"}},
	}}
}

func collectLakeFormation(ctx context.Context, r *run) {
	client := lakeformation.NewFromConfig(r.config)
	if r.wants("aws_lakeformation_data_lake_settings") {
		out, err := client.GetDataLakeSettings(ctx, &lakeformation.GetDataLakeSettingsInput{})
		if err != nil || out.DataLakeSettings == nil {
			r.lost(orEmpty(err), "GetDataLakeSettings", "aws_lakeformation_data_lake_settings")
		} else {
			d := out.DataLakeSettings
			r.setting("aws_lakeformation_data_lake_settings", object("catalog_id", r.account, "admins", lakePrincipals(d.DataLakeAdmins), "read_only_admins", lakePrincipals(d.ReadOnlyAdmins),
				"create_database_default_permissions", blocks(d.CreateDatabaseDefaultPermissions, lakeGrant), "create_table_default_permissions", blocks(d.CreateTableDefaultPermissions, lakeGrant),
				"allow_external_data_filtering", d.AllowExternalDataFiltering, "allow_full_table_external_data_access", d.AllowFullTableExternalDataAccess,
				"external_data_filtering_allow_list", lakePrincipals(d.ExternalDataFilteringAllowList), "trusted_resource_owners", d.TrustedResourceOwners))
		}
	}
	if r.wants("aws_lakeformation_permissions") {
		err := pages(ctx, lakeformation.NewListPermissionsPaginator(client, &lakeformation.ListPermissionsInput{}), func(o *lakeformation.ListPermissionsOutput) {
			for _, p := range o.PrincipalResourcePermissions {
				lakePermissions(r, p)
			}
		})
		if err != nil {
			r.lost(err, "ListPermissions", "aws_lakeformation_permissions")
		}
	}
}

func lakePrincipal(p *types.DataLakePrincipal) *string {
	if p == nil {
		return nil
	}
	return p.DataLakePrincipalIdentifier
}

func lakePrincipals(list []types.DataLakePrincipal) any {
	var ids []any
	for _, p := range list {
		ids = append(ids, deref(p.DataLakePrincipalIdentifier))
	}
	return set(ids)
}

func lakeGrant(p types.PrincipalPermissions) values {
	return object("permissions", set(p.Permissions), "principal", lakePrincipal(p.Principal))
}

// lakePermissions adds what one principal may do with one thing. It has no name:
// what it says stands for it.
func lakePermissions(r *run, p types.PrincipalResourcePermissions) {
	v := lakePermission(p)
	if len(v) == 0 {
		return
	}
	text, err := json.Marshal(v)
	if err != nil { // texts, lists and booleans: it cannot fail
		r.lost(err, "ListPermissions", "aws_lakeformation_permissions")
		return
	}
	sum := fmt.Sprintf("%x", sha256.Sum256(text))[:16]
	r.placed("aws_lakeformation_permissions", sum, deref(lakePrincipal(p.Principal))+"/"+sum, v)
}

func lakePermission(p types.PrincipalResourcePermissions) values {
	v := object("principal", lakePrincipal(p.Principal), "permissions", set(p.Permissions), "permissions_with_grant_option", set(p.PermissionsWithGrantOption))
	if d := p.Resource; d != nil {
		switch {
		case d.Database != nil:
			v["database"] = block(object("name", d.Database.Name, "catalog_id", d.Database.CatalogId))
		case d.TableWithColumns != nil:
			t := d.TableWithColumns
			table := object("name", t.Name, "database_name", t.DatabaseName, "catalog_id", t.CatalogId, "column_names", set(t.ColumnNames))
			if t.ColumnWildcard != nil {
				table["wildcard"] = true
				if excluded := set(t.ColumnWildcard.ExcludedColumnNames); excluded != nil {
					table["excluded_column_names"] = excluded
				}
			}
			v["table_with_columns"] = block(table)
		case d.Table != nil:
			table := object("name", d.Table.Name, "database_name", d.Table.DatabaseName, "catalog_id", d.Table.CatalogId)
			if d.Table.TableWildcard != nil {
				table["wildcard"] = true
			}
			v["table"] = block(table)
		case d.DataLocation != nil:
			v["data_location"] = block(object("arn", d.DataLocation.ResourceArn, "catalog_id", d.DataLocation.CatalogId))
		case d.DataCellsFilter != nil:
			v["data_cells_filter"] = block(object("name", d.DataCellsFilter.Name, "database_name", d.DataCellsFilter.DatabaseName, "table_name", d.DataCellsFilter.TableName, "table_catalog_id", d.DataCellsFilter.TableCatalogId))
		case d.LFTag != nil:
			v["lf_tag"] = block(object("key", d.LFTag.TagKey, "values", set(d.LFTag.TagValues), "catalog_id", d.LFTag.CatalogId))
		case d.LFTagPolicy != nil:
			v["lf_tag_policy"] = block(object("resource_type", d.LFTagPolicy.ResourceType, "catalog_id", d.LFTagPolicy.CatalogId, "expression", set(blocks(d.LFTagPolicy.Expression, func(t types.LFTag) values {
				return object("key", t.TagKey, "values", set(t.TagValues))
			}))))
		case d.Catalog != nil:
			v["catalog_resource"] = true
		}
	}
	return pruned(v)
}
