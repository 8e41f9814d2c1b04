package live

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/lambda"
	"github.com/aws/aws-sdk-go-v2/service/lambda/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// lambdaQualifier is the alias or version in the ARN of a function, "" where it
// names neither.
func lambdaQualifier(arn string) string {
	if parts := strings.Split(arn, ":"); len(parts) == 8 {
		return parts[7]
	}
	return ""
}

// lambdaPermissions adds the statements of the policies of a function and of its
// aliases. A version may have a policy of its own too; to ask each version there
// ever was would cost more than all else of Lambda.
func lambdaPermissions(ctx context.Context, r *run, client *lambda.Client, of *resource.Resource) {
	qualifiers := []string{""}
	if err := pages(ctx, lambda.NewListAliasesPaginator(client, &lambda.ListAliasesInput{FunctionName: &of.Name}), func(o *lambda.ListAliasesOutput) {
		for _, a := range o.Aliases {
			qualifiers = append(qualifiers, deref(a.Name))
		}
	}); err != nil {
		r.lostOf(of, err, "ListAliases", "aws_lambda_permission")
	}
	for _, qualifier := range qualifiers {
		in := &lambda.GetPolicyInput{FunctionName: &of.Name}
		if qualifier != "" {
			in.Qualifier = &qualifier
		}
		out, err := client.GetPolicy(ctx, in)
		if named(err, "ResourceNotFoundException") { // no policy
			continue
		}
		if err == nil && out.Policy != nil {
			err = lambdaStatements(r, of, qualifier, *out.Policy)
		}
		if err != nil {
			r.lostOf(of, err, "GetPolicy", "aws_lambda_permission")
		}
	}
}

// A lambdaStatement is one of a policy that Lambda keeps.
type lambdaStatement struct {
	Sid, Effect string
	Principal   any
	Action      any
	Condition   map[string]map[string]any
}

func lambdaParse(policy string) ([]lambdaStatement, error) {
	var document struct{ Statement []lambdaStatement }
	if err := json.Unmarshal([]byte(policy), &document); err != nil {
		return nil, fmt.Errorf("read the policy: %w", err)
	}
	return document.Statement, nil
}

func lambdaStatements(r *run, of *resource.Resource, qualifier, policy string) error {
	statements, err := lambdaParse(policy)
	for _, s := range statements {
		if s.Effect == "Deny" {
			continue
		}
		for i, principal := range principalsOf(s.Principal) {
			for j, action := range textsIn(s.Action) {
				v := object("id", s.Sid, "statement_id", s.Sid, "action", action, "principal", principal, "function_name", of.Name, "qualifier", qualifier)
				part := strings.TrimPrefix(qualifier+"/"+s.Sid, "/")
				if i+j > 0 {
					part += "/" + strconv.Itoa(i) + "." + strconv.Itoa(j)
				}
				others := lambdaConditions(s.Condition, v)
				res := r.companion(of, "aws_lambda_permission", part, v)
				for _, key := range others {
					path := "source_arn"
					if strings.EqualFold(key, "lambda:InvokedViaFunctionUrl") {
						path = "function_url_auth_type" // as the URL has it, for calls that come by it
					}
					untold(res, "the permission has a condition on "+key+", for which provider 5 has no argument", path)
				}
			}
		}
	}
	return err
}

// lambdaOperators are those of the conditions that AddPermission makes.
var lambdaOperators = []string{"StringEquals", "StringLike", "ArnEquals", "ArnLike"}

// lambdaConditions fills in the arguments that stand for conditions and returns the
// keys of the other ones.
func lambdaConditions(conditions map[string]map[string]any, v values) (others []string) {
	for _, operator := range slices.Sorted(maps.Keys(conditions)) {
		for _, key := range slices.Sorted(maps.Keys(conditions[operator])) {
			name := map[string]string{
				"aws:sourcearn": "source_arn", "aws:sourceaccount": "source_account", "aws:principalorgid": "principal_org_id",
				"lambda:functionurlauthtype": "function_url_auth_type", "lambda:eventsourcetoken": "event_source_token",
			}[strings.ToLower(key)]
			if list := textsIn(conditions[operator][key]); name == "" || len(list) != 1 || !slices.Contains(lambdaOperators, operator) {
				others = append(others, key)
			} else {
				put(v, name, list[0])
			}
		}
	}
	return others
}

// principalsOf are the principals of a statement, each as provider and AWS write
// one.
func principalsOf(principal any) (all []string) {
	byKind, ok := principal.(map[string]any)
	if !ok {
		return textsIn(principal)
	}
	for _, kind := range slices.Sorted(maps.Keys(byKind)) {
		all = append(all, textsIn(byKind[kind])...)
	}
	return all
}

// textsIn are the text, or the texts, that JSON holds.
func textsIn(x any) (all []string) {
	switch x := x.(type) {
	case string:
		return []string{x}
	case bool:
		return []string{strconv.FormatBool(x)}
	case []any:
		for _, e := range x {
			all = append(all, textsIn(e)...)
		}
	}
	return all
}

func lambdaLayers(ctx context.Context, r *run, client *lambda.Client) error {
	var layers []types.LayersListItem
	err := pages(ctx, lambda.NewListLayersPaginator(client, &lambda.ListLayersInput{}), func(o *lambda.ListLayersOutput) { layers = append(layers, o.Layers...) })
	each(ctx, layers, func(ctx context.Context, layer types.LayersListItem) {
		var versions []types.LayerVersionsListItem
		err := pages(ctx, lambda.NewListLayerVersionsPaginator(client, &lambda.ListLayerVersionsInput{LayerName: layer.LayerName}), func(o *lambda.ListLayerVersionsOutput) {
			versions = append(versions, o.LayerVersions...)
		})
		if err != nil {
			r.lost(err, "ListLayerVersions", "aws_lambda_layer_version_permission")
		}
		for _, version := range versions {
			if err := lambdaLayer(ctx, r, client, layer, version); err != nil {
				r.lost(err, "GetLayerVersionPolicy", "aws_lambda_layer_version_permission")
			}
		}
	})
	return err
}

func lambdaLayer(ctx context.Context, r *run, client *lambda.Client, layer types.LayersListItem, version types.LayerVersionsListItem) error {
	out, err := client.GetLayerVersionPolicy(ctx, &lambda.GetLayerVersionPolicyInput{LayerName: layer.LayerName, VersionNumber: &version.Version})
	if named(err, "ResourceNotFoundException") { // it is shared with nobody
		return nil
	}
	if err != nil || out.Policy == nil {
		return err
	}
	statements, err := lambdaParse(*out.Policy)
	of := &resource.Resource{Type: "aws_lambda_layer_version", Name: deref(layer.LayerName), Address: deref(version.LayerVersionArn)}
	of.Provider.Region = r.region
	for _, s := range statements {
		for i, principal := range principalsOf(s.Principal) {
			conditions := values{}
			others := lambdaConditions(s.Condition, conditions)
			v := object("id", deref(layer.LayerName)+","+strconv.FormatInt(version.Version, 10), "layer_name", layer.LayerArn, "version_number", version.Version,
				"statement_id", s.Sid, "action", strings.Join(textsIn(s.Action), ","), "principal", principal, "organization_id", conditions["principal_org_id"],
				"policy", out.Policy, "revision_id", out.RevisionId)
			part := s.Sid
			if i > 0 {
				part += "/" + strconv.Itoa(i)
			}
			res := r.companion(of, "aws_lambda_layer_version_permission", part, v)
			for _, key := range others {
				untold(res, "the permission has a condition on "+key+", for which provider 5 has no argument", "organization_id")
			}
		}
	}
	return err
}
