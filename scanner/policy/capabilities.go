package policy

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
)

// forbidden are the built-in functions that no policy gets, beside those that OPA
// marks as not deterministic: they reach the network, the environment or the
// file system, or their answer depends on something that no policy should
// know.
var forbidden = []string{
	"http.send", "net.lookup_ip_addr", "opa.runtime", "rego.parse_module", "time.now_ns",
	"rand.intn", "uuid.rfc4122", "providers.aws.sign_req", "trace",
	"json.match_schema", "json.verify_schema", // a schema's $ref may name a file or an address
	"crypto.x509.parse_and_verify_certificates", "crypto.x509.parse_and_verify_certificates_with_options",
	"graphql.schema_is_valid", "graphql.is_valid", "graphql.parse", "graphql.parse_and_verify", "graphql.parse_query", "graphql.parse_schema",
}

// capabilities are what Rego may use in a policy.
var capabilities = sync.OnceValue(func() *ast.Capabilities {
	c := ast.CapabilitiesForThisVersion()
	c.Builtins = slices.DeleteFunc(c.Builtins, func(b *ast.Builtin) bool {
		return b.Nondeterministic || b.IsDeprecated() || strings.HasPrefix(b.Name, "io.jwt.") || slices.Contains(forbidden, b.Name)
	})
	c.AllowNet = []string{}
	// `and`, `or` and bodies behind `not` are experiments of OPA's, for which
	// neither the analysis nor the frozen form has a place.
	c.FutureKeywords = nil
	c.Features = slices.DeleteFunc(c.Features, func(f string) bool { return strings.HasPrefix(f, "rego_v2") })
	return c
})

var undefinedFunction = regexp.MustCompile(`undefined function ([a-z0-9_.]+)`)

// explain makes the message of a Rego error one that says what to do.
func explain(message string) string {
	m := undefinedFunction.FindStringSubmatch(message)
	if m == nil {
		return message
	}
	if _, ok := ast.BuiltinMap[m[1]]; !ok {
		return message
	}
	if m[1] == "time.now_ns" {
		return "time.now_ns is not there for policies: use data.plumb.now_ns, the time that the scan is made for"
	}
	return m[1] + " is not there for policies: they see the workload and nothing else"
}
