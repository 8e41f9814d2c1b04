package functions_test

import (
	"testing"

	"github.com/hashicorp/hcl/v2"

	"github.com/plumb-iac/plumb/scanner/terraform/functions"
)

// The examples of OpenTofu's documentation, and mistakes.
func TestOpenTofu(t *testing.T) {
	ctx := &hcl.EvalContext{Functions: functions.New(functions.Options{})}
	for expression, want := range map[string]string{
		`cidrcontains("192.168.2.0/20", "192.168.2.1")`:              `true`,
		`cidrcontains("192.168.2.0/20", "192.168.2.0/22")`:           `true`,
		`cidrcontains("192.168.2.0/20", "192.126.2.1")`:              `false`,
		`cidrcontains("192.168.2.0/20", "192.126.2.0/18")`:           `false`,
		`cidrcontains("192.168.0.0/20", "192.168.0.0/16")`:           `false`,
		`cidrcontains("fe80::/48", "fe80::1")`:                       `true`,
		`cidrcontains("fe80::/48", "fe81::1")`:                       `false`,
		`cidrcontains("fe80::/48", "10.0.0.1")`:                      `error`,
		`cidrcontains("10.0.0.0/8", "fe80::/48")`:                    `error`,
		`cidrcontains("10.0.0.0", "10.0.0.0")`:                       `error`,
		`cidrcontains("10.0.0.0/8", "x")`:                            `error`,
		`urldecode("Hello+World%21")`:                                `"Hello World!"`,
		`urldecode("%E2%98%83")`:                                     `"☃"`,
		`urldecode("foo%3Abar%40localhost%3Ffoo%3Dbar%26bar%3Dbaz")`: `"foo:bar@localhost?foo=bar\u0026bar=baz"`,
		`urldecode("%")`:                   `error`,
		`urldecode("%ff")`:                 `error`,
		`base64gunzip(base64gzip("test"))`: `"test"`,
		`base64gunzip("dGVzdA==")`:         `error`,
		`base64gunzip("!")`:                `error`,
		`core::urldecode("a%20b")`:         `"a b"`,
		`base64gunzip(base64gzip(join("", [for i in range(1024) : format("%10000s", "")])))`: `?`, // as long as is allowed
	} {
		v, err := call(ctx, expression)
		got := "error"
		if err == nil {
			got = show(t, v)
		}
		if got != want && (want != "?" || err != nil) {
			t.Errorf("%s = %.100s, want %s (%v)", expression, got, want, err)
		}
	}
}
