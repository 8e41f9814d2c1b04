package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/amplify"
	"github.com/aws/aws-sdk-go-v2/service/amplify/types"
)

func amplifyService() *Service {
	const secret = "a credential is nothing that plumb takes from an account"
	return &Service{Name: "amplify", ID: "Amplify", Collect: collectAmplify, Types: map[string]Type{
		"aws_amplify_app":    {Untold: map[string]string{"access_token": secret, "oauth_token": secret, "basic_auth_credentials": secret}},
		"aws_amplify_branch": {Untold: map[string]string{"basic_auth_credentials": secret}},
	}, Calls: []Call{{Operation: "ListApps"}, {Operation: "ListBranches", Types: []string{"aws_amplify_branch"}}}}
}

func collectAmplify(ctx context.Context, r *run) {
	c := amplify.NewFromConfig(r.config)
	var found []types.App
	if err := pages(ctx, amplify.NewListAppsPaginator(c, &amplify.ListAppsInput{}), func(o *amplify.ListAppsOutput) { found = append(found, o.Apps...) }); err != nil {
		r.lost(err, "ListApps", "aws_amplify_app", "aws_amplify_branch")
	}
	each(ctx, found, func(ctx context.Context, a types.App) {
		id := deref(a.AppId)
		v := shaped("aws_amplify_app", a, names{"AppArn": "arn", "BasicAuthCredentials": ""})
		v["id"] = id
		setTags(v, a.Tags)
		res := r.add("aws_amplify_app", id, deref(a.AppArn), v)
		if res != nil {
			res.Sensitive = []string{"environment_variables"}
		}
		if !r.wants("aws_amplify_branch") {
			return
		}
		if err := pages(ctx, amplify.NewListBranchesPaginator(c, &amplify.ListBranchesInput{AppId: &id}), func(o *amplify.ListBranchesOutput) {
			for _, b := range o.Branches {
				v := shaped("aws_amplify_branch", b, names{"BranchArn": "arn", "BasicAuthCredentials": ""})
				put(v, "id", id+"/"+deref(b.BranchName), "app_id", id)
				setTags(v, b.Tags)
				if res := r.add("aws_amplify_branch", id+"/"+deref(b.BranchName), deref(b.BranchArn), v); res != nil {
					res.Sensitive = []string{"environment_variables"}
				}
			}
		}); err != nil {
			r.lost(err, "ListBranches", "aws_amplify_branch")
		}
	})
}
