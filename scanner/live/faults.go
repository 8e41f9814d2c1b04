package live

import (
	"context"
	"errors"
	"fmt"
	"net"
	"slices"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws/retry"
	"github.com/aws/smithy-go"
	smithyhttp "github.com/aws/smithy-go/transport/http"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// denials are the codes by which services say that a permission is missing.
var denials = []string{
	"AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "AuthorizationError", "AuthorizationErrorException",
	"Client.UnauthorizedOperation", "UnauthorizedException", "NotAuthorized", "KMSAccessDeniedException",
	"AccessDeniedFault", "ForbiddenException", "NotAuthorizedException",
}

// off are the codes of a service or region that the account has not opted into.
var off = []string{"OptInRequired", "SubscriptionRequiredException", "UnrecognizedClientException", "AuthFailure", "InvalidClientTokenId"}

// code returns the name that a service gave to an error, "" for any other error.
func code(err error) string {
	var api smithy.APIError
	if errors.As(err, &api) {
		return api.ErrorCode()
	}
	return ""
}

// named reports whether a service said by name that something does not exist.
// Nothing else is ever read as absence.
func named(err error, codes ...string) bool {
	c := code(err)
	return c != "" && slices.Contains(codes, c)
}

// cause says in a few words why a call failed.
func cause(err error) string {
	c := code(err)
	switch {
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return "was interrupted"
	case slices.Contains(denials, c) && strings.Contains(err.Error(), "service control policy"):
		return "was denied by a service control policy of the organization"
	case slices.Contains(denials, c):
		return "was denied"
	case slices.Contains(off, c):
		return "is not open to this account here (" + c + ")"
	}
	if _, throttled := retry.DefaultThrottleErrorCodes[c]; throttled {
		return "was throttled until the retries ran out (" + c + ")"
	}
	if c != "" && c != "UnknownError" {
		return "failed (" + c + ")"
	}
	// Each region has its own text, which one warning for all must not have.
	if dns := (*net.DNSError)(nil); errors.As(err, &dns) && dns.IsNotFound {
		return "found no address: the service may not exist there"
	}
	var answer *smithyhttp.ResponseError
	if errors.As(err, &answer) && answer.Response != nil && answer.HTTPStatusCode() >= 400 {
		return fmt.Sprintf("failed (HTTP %d without the name of an error)", answer.HTTPStatusCode())
	}
	var op *smithy.OperationError
	if errors.As(err, &op) {
		err = op.Unwrap()
	}
	text := err.Error()
	if i := strings.IndexByte(text, '\n'); i >= 0 {
		text = text[:i]
	}
	return "failed: " + text
}

// A fault is what one operation could not do, everywhere it was tried.
type fault struct {
	permission string
	cause      string
}

// extent is where a fault was met.
type extent struct {
	types, regions map[string]bool
	times          int
}

// diagnostics tells of the faults, the most costly kind of mistake first: by
// permission.
func (c *collection) diagnostics() []resource.Diagnostic {
	var out []resource.Diagnostic
	for f, e := range c.faults {
		where := ""
		if regions := sorted(e.regions); len(regions) > 3 {
			where = fmt.Sprintf(" in %d regions", len(regions))
		} else if len(regions) > 0 {
			where = " in " + strings.Join(regions, ", ")
		}
		detail := "verdicts that hang on " + strings.Join(sorted(e.types), ", ") + " are unknown"
		if strings.HasPrefix(f.cause, "was denied") {
			detail += "; allow " + f.permission + " (plumb aws permissions shows all that is needed)"
		}
		times := ""
		if e.times > 1 {
			times = fmt.Sprintf(", %d times", e.times)
		}
		out = append(out, resource.Diagnostic{Severity: resource.Warning, Summary: c.target + ": " + f.permission + " " + f.cause + where + times, Detail: detail})
	}
	slices.SortFunc(out, func(a, b resource.Diagnostic) int { return strings.Compare(a.Summary, b.Summary) })
	return out
}
