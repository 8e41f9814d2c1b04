package views

import (
	"encoding/json"
	"testing"

	"github.com/plumb-iac/plumb/scanner/resource"
)

func TestSameScalar(t *testing.T) {
	j := Join(&resource.Set{Resources: []*resource.Resource{{
		Address: "arn:aws:kms:r:1:alias/data", Mode: resource.Managed, Type: "aws_kms_alias", Source: resource.AWS,
		Values: map[string]any{"name": "alias/data", "target_key_id": "1111"},
	}}}, nil)
	statement := func(action, principal string) string {
		return `{"Statement":[{"Effect":"Allow","Action":` + action + `,"Principal":` + principal + `,"Resource":"*"}]}`
	}
	for _, test := range []struct {
		name        string
		here, there any
		want        equality
	}{
		{"status", "Enabled", "enabled", same},
		{"status", "Enabled", "Suspended", different},
		{"size", json.Number("8"), json.Number("8.0"), same},
		{"size", json.Number("8"), json.Number("9"), different},
		{"enabled", true, false, different},
		{"enabled", "true", true, same},
		{"enabled", true, []any{}, unsettled},
		{"engine_version", "15", "15.4", same},
		{"engine_version", "15", "150", different},
		{"engine_version", "15.4", "15.5", different},
		{"kms_key_id", "1111", "arn:aws:kms:r:1:key/1111", same},
		{"kms_key_id", "alias/data", "arn:aws:kms:r:1:key/1111", same},
		{"kms_key_id", "arn:aws:kms:r:1:alias/data", "2222", different},
		{"kms_key_id", "alias/other", "2222", unsettled},
		{"role", "arn:aws:iam::1:role/app/r", "r", same},
		{"role", "arn:aws:iam::1:role/r", "s", unsettled},
		{"role", "arn:aws:iam::1:role/r", "arn:aws:iam::1:role/s", different},
		{"log_destination", "arn:aws:logs:r:1:log-group:g", "arn:aws:logs:r:1:log-group:g:*", same},
		{"cidr_block", "10.0.0.0/16", "10.0.0.0/8", different},
		{"ipv6_cidr_block", "2001:DB8:0::/32", "2001:db8::/32", same},
		{"protocol", "6", "tcp", same},
		{"protocol", "tcp", "udp", different},
		{"url", "https://issuer.example.org", "issuer.example.org", same},
		{"description", "text\n", "text", same},
		{"policy", statement(`["s3:PutObject","s3:getobject"]`, `{"AWS":"123456789012"}`), statement(`["s3:GetObject","s3:PutObject"]`, `{"AWS":["arn:aws:iam::123456789012:root"]}`), same},
		{"policy", statement(`"s3:GetObject"`, `"*"`), statement(`["s3:GetObject"]`, `{"AWS":"*"}`), same},
		{"policy", statement(`"s3:GetObject"`, `{"AWS":"123456789012"}`), statement(`"s3:GetObject"`, `"*"`), different},
		{"policy", statement(`"s3:GetObject"`, `"*"`), "not a document", unsettled},
		{"redrive_policy", `{"a":"b","n":4}`, `{"n":"4","a":"b"}`, same},
		{"redrive_policy", `{"a":"b","n":4}`, `{"n":5,"a":"b"}`, different},
	} {
		if got := j.sameScalar(test.name, test.here, test.there); got != test.want {
			t.Errorf("%s: %v and %v: %d, want %d", test.name, test.here, test.there, got, test.want)
		}
	}
}
