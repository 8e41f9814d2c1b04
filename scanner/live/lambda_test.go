package live

import (
	"slices"
	"testing"

	"github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// only are the resources of a type that the nth imagined account has in a service.
func only(t *testing.T, n int, service, typ string) []*resource.Resource {
	t.Helper()
	set := imagined{n: n}.collect(t, ask.Request{Services: []string{service}})
	return slices.DeleteFunc(set.Resources, func(r *resource.Resource) bool { return r.Type != typ })
}

// A statement of a function's policy is the permission that made it; what provider 5
// cannot say leaves the argument that it bears on unknown.
func TestLambdaPermissions(t *testing.T) {
	want := [][]values{
		{{"principal": "s3.amazonaws.com", "source_account": "123456789012", "source_arn": "arn:aws:s3:::b", "action": "lambda:InvokeFunction"}},
		{{"principal": "*", "function_url_auth_type": "NONE", "action": "lambda:InvokeFunctionUrl"}},
		{{"principal": "arn:aws:iam::210987654321:root", "principal_org_id": "o-1"}},
		{{"principal": "alexa-appkit.amazon.com", "event_source_token": "t", "action": "lambda:InvokeFunction"}, {"action": "lambda:GetFunction"}},
	}
	for n, statements := range want {
		got := only(t, n, "lambda", "aws_lambda_permission")
		if len(got) != 2*len(statements) { // the function and its alias
			t.Fatalf("%d: %d permissions", n, len(got))
		}
		for i, s := range statements {
			for name, x := range s {
				if !slices.ContainsFunc(got, func(r *resource.Resource) bool { return r.Values[name] == x }) {
					t.Errorf("%d, statement %d: no permission has %s = %v", n, i, name, x)
				}
			}
		}
		for _, r := range got {
			hidden := slices.ContainsFunc(r.Unknown, func(u resource.Unknown) bool { return u.Path == "function_url_auth_type" })
			if hidden != (n == 3) {
				t.Errorf("%d: unknown are %+v", n, r.Unknown)
			}
		}
	}
}

func TestLambdaConditions(t *testing.T) {
	v := values{}
	others := lambdaConditions(map[string]map[string]any{
		"StringEquals":    {"aws:SourceAccount": []any{"1", "2"}, "aws:PrincipalTag/x": "y"},
		"StringNotEquals": {"aws:PrincipalOrgID": "o-1"},
		"ArnLike":         {"AWS:SourceArn": []any{"arn:aws:s3:::b"}},
	}, v)
	if len(v) != 1 || v["source_arn"] != "arn:aws:s3:::b" || !slices.Equal(others, []string{"aws:PrincipalTag/x", "aws:SourceAccount", "aws:PrincipalOrgID"}) {
		t.Errorf("%v, others %v", v, others)
	}
}
