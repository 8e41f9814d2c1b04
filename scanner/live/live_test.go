package live

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/aws/smithy-go"

	"github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// reading are the beginnings of operations that change nothing.
var reading = []string{"Get", "List", "Describe", "BatchGet", "View"}

// No declared call writes, none is declared twice, and the guard lets through no
// other.
func TestReadOnly(t *testing.T) {
	for _, s := range services() {
		seen := map[string]bool{}
		for _, c := range s.Calls {
			if !slices.ContainsFunc(reading, func(p string) bool { return strings.HasPrefix(c.Operation, p) }) {
				t.Errorf("%s: %s may write", s.Name, c.Operation)
			}
			if seen[c.Operation] {
				t.Errorf("%s: %s is declared twice", s.Name, c.Operation)
			}
			seen[c.Operation] = true
			_, action, ok := strings.Cut(s.permission(c), ":")
			if !ok || action != "GET" && !slices.ContainsFunc(reading, func(p string) bool { return strings.HasPrefix(action, p) }) {
				t.Errorf("%s: %s needs %s", s.Name, c.Operation, s.permission(c))
			}
			for _, typ := range c.Types {
				if _, ok := s.Types[typ]; !ok {
					t.Errorf("%s: %s is for %s, which it does not fill in", s.Name, c.Operation, typ)
				}
			}
		}
	}
}

// A scan calls what Permissions lists, all of it and nothing else.
func TestCallsArePermitted(t *testing.T) {
	for _, types := range [][]string{
		{"aws_s3_bucket_versioning"}, {"aws_iam_access_key"}, {"aws_kms_alias"}, {"aws_instance"}, {"aws_vpc_security_group_ingress_rule"},
		{"aws_lb_listener_certificate"}, {"aws_lb_listener"}, {"aws_load_balancer_listener_policy"}, {"aws_ec2_client_vpn_authorization_rule"},
		{"aws_vpclattice_auth_policy"}, {"aws_vpclattice_service_network_vpc_association"}, {"aws_networkfirewall_resource_policy"},
		{"aws_networkfirewall_logging_configuration"}, {"aws_lightsail_lb_https_redirection_policy"}, {"aws_msk_serverless_cluster"}, nil,
	} {
		var needs ask.Needs
		if types != nil {
			needs = ask.Needs{{Policy: "a/b", Judges: types}}
		}
		called := map[string]bool{}
		for n := range variants {
			im := imagined{n: n, fail: func(service, operation string) error {
				mu.Lock()
				defer mu.Unlock()
				for _, s := range services() {
					for _, c := range s.Calls {
						if s.ID == service && c.Operation == operation {
							called[s.permission(c)] = true
							for _, a := range c.Also {
								called[a] = true
							}
						}
					}
				}
				return nil
			}}
			set := im.collect(t, ask.Request{Needs: needs})
			for _, d := range set.Diagnostics {
				t.Errorf("%v: %s", types, d.Summary)
			}
		}
		coverage, err := Permissions(ask.Permissions{Needs: needs})
		if err != nil {
			t.Fatal(err)
		}
		var listed []string
		for _, s := range coverage.Document.Statement {
			listed = append(listed, s.Action...)
		}
		called["ec2:DescribeRegions"] = true
		// A bucket whose region ListBuckets tells is not asked for it.
		if slices.Contains(listed, "s3:GetBucketLocation") {
			called["s3:GetBucketLocation"] = true
		}
		if got := sorted(called); !slices.Equal(got, slices.Sorted(slices.Values(listed))) {
			t.Errorf("%v: called %v, listed %v", types, got, listed)
		}
	}
}

func denial(c string) error { return &smithy.GenericAPIError{Code: c, Message: "no"} }

// Whatever call fails, in whatever way: no type it fills in is taken for absent,
// or the attributes are unknown, and a diagnostic names the permission.
func TestEveryCallMayFail(t *testing.T) {
	faults := map[string]error{
		"denied": denial("AccessDenied"), "bare": errors.New("http response 404"), "throttled": denial("ThrottlingException"),
		"off": denial("OptInRequired"), "other": denial("InternalError"), "unnamed": denial("UnknownError"),
	}
	for name, fault := range faults {
		for _, s := range services() {
			for _, c := range s.Calls {
				met := false
				var set *resource.Set
				for n := 0; n < variants && !met; n++ {
					im := imagined{n: n, fail: func(service, operation string) error {
						if service == s.ID && operation == c.Operation {
							mu.Lock()
							met = true
							mu.Unlock()
							return fault
						}
						return nil
					}}
					set = im.collect(t, ask.Request{Services: []string{s.Name}})
				}
				if !met {
					if c.Operation != "GetBucketLocation" {
						t.Errorf("%s was never called", s.permission(c))
					}
					continue
				}
				noted := slices.ContainsFunc(set.Incomplete, func(g resource.Gap) bool { return strings.HasPrefix(g.Reason, s.permission(c)+" ") })
				for _, r := range set.Resources {
					noted = noted || slices.ContainsFunc(r.Unknown, func(u resource.Unknown) bool { return strings.HasPrefix(u.Reason, s.permission(c)+" ") })
				}
				told := slices.ContainsFunc(set.Diagnostics, func(d resource.Diagnostic) bool { return strings.Contains(d.Summary, s.permission(c)+" ") })
				if !noted || !told {
					t.Errorf("%s, %s: noted %v, told %v", s.permission(c), name, noted, told)
				}
			}
		}
	}
}

// absences are the names by which services say that something is not there, by
// service and operation. Each collector's test file adds its own.
var absences = map[string]string{
	"S3:GetBucketPolicy": "NoSuchBucketPolicy", "S3:GetBucketEncryption": "ServerSideEncryptionConfigurationNotFoundError", "S3:GetBucketTagging": "NoSuchTagSet",
	"IAM:GetAccountPasswordPolicy": "NoSuchEntity", "IAM:GetLoginProfile": "NoSuchEntity", "DynamoDB:GetResourcePolicy": "PolicyNotFoundException",
	"CloudTrail:GetInsightSelectors": "InsightNotEnabledException",
	"ACM PCA:GetPolicy":              "ResourceNotFoundException", "AppSync:GetApiCache": "NotFoundException", "ECR:GetLifecyclePolicy": "LifecyclePolicyNotFoundException",
	"ECR:GetRegistryPolicy": "RegistryPolicyNotFoundException", "ECR:GetRepositoryPolicy": "RepositoryPolicyNotFoundException", "Lambda:GetLayerVersionPolicy": "ResourceNotFoundException",
	"Lambda:GetPolicy": "ResourceNotFoundException", "WAF:GetLoggingConfiguration": "WAFNonexistentItemException", "WAF Regional:GetLoggingConfiguration": "WAFNonexistentItemException",
	"schemas:GetResourcePolicy": "NotFoundException",
}

// Only these names mean that something is not there.
func TestNamedAbsence(t *testing.T) {
	for call, c := range absences {
		met := false
		for n := 0; n < variants && !met; n++ {
			im := imagined{n: n, fail: func(service, o string) error {
				if service+":"+o == call {
					mu.Lock()
					met = true
					mu.Unlock()
					return denial(c)
				}
				return nil
			}}
			id, _, _ := strings.Cut(call, ":")
			service := services()[slices.IndexFunc(services(), func(s *Service) bool { return s.ID == id })].Name
			set := im.collect(t, ask.Request{Services: []string{service}})
			other := imagined{n: n}.collect(t, ask.Request{Services: []string{service}})
			if len(set.Diagnostics) > len(other.Diagnostics) || len(set.Incomplete) > len(other.Incomplete) {
				t.Errorf("%s: %s: %+v %+v", call, c, set.Diagnostics, set.Incomplete)
			}
		}
		if !met {
			t.Errorf("%s was never called", call)
		}
	}
}

func TestCuts(t *testing.T) {
	im := imagined{}
	if _, err := Collect(t.Context(), im.config(), Options{Request: ask.Request{Regions: []string{"eu-west-9"}}}); err == nil || !strings.Contains(err.Error(), "eu-west-9 is not enabled") {
		t.Errorf("unknown region: %v", err)
	}
	if _, err := Collect(t.Context(), im.config(), Options{Request: ask.Request{Services: []string{"s4"}}}); err == nil || !strings.Contains(err.Error(), `unknown service "s4"`) {
		t.Errorf("unknown service: %v", err)
	}
	gapOf := func(set *resource.Set, typ string) bool {
		return slices.ContainsFunc(set.Incomplete, func(g resource.Gap) bool { return slices.Contains(g.Types, typ) })
	}
	set := im.collect(t, ask.Request{Services: []string{"s3"}})
	if !gapOf(set, "aws_instance") || gapOf(set, "aws_s3_bucket") {
		t.Errorf("--services: %+v", set.Incomplete)
	}
	tagged := func(value string) *resource.Set {
		return im.collect(t, ask.Request{Services: []string{"s3"}, Tags: []ask.Tag{{Key: "Key", Value: value}}})
	}
	kept, cut := tagged("Value"), tagged("other")
	if len(kept.Resources) != len(s3Parts)+1 || len(cut.Resources) != 0 || !gapOf(cut, "aws_s3_bucket") || gapOf(kept, "aws_s3_bucket") {
		t.Errorf("--tags: kept %d, cut to %d, %+v", len(kept.Resources), len(cut.Resources), cut.Incomplete)
	}
	// What no policy needs is not asked for, and what nothing collects is confessed.
	set = im.collect(t, ask.Request{Needs: ask.Needs{{Policy: "s3/x", Judges: []string{"aws_s3_bucket"}}, {Policy: "connect/y", Judges: []string{"aws_connect_phone_number"}}}})
	if len(set.Resources) != 1 || !gapOf(set, "aws_connect_phone_number") || len(set.Diagnostics) != 1 || !strings.Contains(set.Diagnostics[0].Detail, "connect/y") {
		t.Errorf("needs: %d resources, %+v, %+v", len(set.Resources), set.Incomplete, set.Diagnostics)
	}
}

func TestNoCredentials(t *testing.T) {
	im := imagined{fail: func(service, _ string) error {
		if service == "STS" {
			return denial("ExpiredToken")
		}
		return nil
	}}
	if _, err := Collect(t.Context(), im.config(), Options{}); err == nil || !strings.Contains(err.Error(), "find out which account this is") {
		t.Errorf("%v", err)
	}
}
