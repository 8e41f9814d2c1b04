package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/account"
	"github.com/aws/aws-sdk-go-v2/service/account/types"
)

func accountService() *Service {
	contact, region := []string{"aws_account_alternate_contact"}, []string{"aws_account_region"}
	return &Service{Name: "account", ID: "Account", Global: true, Collect: collectAccount, Types: map[string]Type{
		"aws_account_alternate_contact": {}, "aws_account_region": {},
		"aws_caller_identity": {Never: "it is a data source; a live resource tells its account itself"},
	}, Calls: []Call{{Operation: "GetAlternateContact", Types: contact}, {Operation: "ListRegions", Types: region}}}
}

func collectAccount(ctx context.Context, r *run) {
	client := account.NewFromConfig(r.config)
	const contact, region = "aws_account_alternate_contact", "aws_account_region"
	if r.wants(contact) {
		each(ctx, types.AlternateContactType("").Values(), func(ctx context.Context, kind types.AlternateContactType) {
			out, err := client.GetAlternateContact(ctx, &account.GetAlternateContactInput{AlternateContactType: kind})
			switch {
			case named(err, "ResourceNotFoundException"):
			case err != nil || out.AlternateContact == nil:
				r.lost(orEmpty(err), "GetAlternateContact", contact)
			default:
				c := out.AlternateContact
				r.settingOf(contact, string(kind), object("id", r.account+"/"+string(kind), "alternate_contact_type", kind, "email_address", c.EmailAddress, "name", c.Name, "phone_number", c.PhoneNumber, "title", c.Title))
			}
		})
	}
	if r.wants(region) {
		// A region that is off is so by default, and nobody's decision; those
		// that are always on cannot be switched.
		in := &account.ListRegionsInput{RegionOptStatusContains: []types.RegionOptStatus{types.RegionOptStatusEnabled, types.RegionOptStatusEnabling}}
		err := pages(ctx, account.NewListRegionsPaginator(client, in), func(o *account.ListRegionsOutput) {
			for _, d := range o.Regions {
				if deref(d.RegionName) != "" {
					r.settingOf(region, deref(d.RegionName), object("region_name", d.RegionName, "opt_status", d.RegionOptStatus, "enabled", true))
				}
			}
		})
		if err != nil {
			r.lost(err, "ListRegions", region)
		}
	}
}
