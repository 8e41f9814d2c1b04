package live

import (
	"net"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-iac/plumb/scanner/live/ask"
)

// A service that is not offered in a region is one fault, whatever the region's host is
// called, and still a gap: a resolver that hides a host says the same.
func TestNoEndpoint(t *testing.T) {
	im := imagined{fail: func(service, _ string) error {
		if service == "AppRunner" {
			return &net.OpError{Op: "dial", Err: &net.DNSError{Err: "no such host", Name: "apprunner.eu-central-1.amazonaws.com", IsNotFound: true}}
		}
		return nil
	}}
	set := im.collect(t, ask.Request{Services: []string{"apprunner"}})
	if len(set.Diagnostics) != 1 || strings.Contains(set.Diagnostics[0].Summary, "amazonaws") || !strings.Contains(set.Diagnostics[0].Summary, "found no address") {
		t.Errorf("%+v", set.Diagnostics)
	}
	if len(set.Incomplete) == 0 || !slices.Contains(set.Incomplete[0].Types, "aws_apprunner_service") {
		t.Errorf("%+v", set.Incomplete)
	}
}
