package live

import (
	"context"
	"errors"
	"fmt"
	"net"
	"slices"
	"strings"
	"syscall"

	"github.com/aws/aws-sdk-go-v2/aws/retry"
	"github.com/aws/smithy-go"
	smithyhttp "github.com/aws/smithy-go/transport/http"

	"github.com/plumb-iac/plumb/scanner/live/collected"
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

// expired are the codes of credentials whose time is over.
var expired = []string{"ExpiredToken", "ExpiredTokenException", "RequestExpired"}

// cause says in a few words why a call failed.
func cause(err error) string {
	c := code(err)
	var lookup *net.DNSError
	switch {
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return collected.Interrupted
	case errors.Is(err, errSlow), errors.Is(err, errNoAnswer):
		return "failed: " + lastOf(err).Error()
	case errors.As(err, &lookup) && lookup.IsNotFound:
		return "found no address: the service may not exist there"
	case slices.Contains(expired, c):
		return "failed: the credentials have expired (" + c + ")"
	case slices.Contains(denials, c) && strings.Contains(err.Error(), "service control policy"):
		return "was denied by a service control policy of the organization"
	case slices.Contains(denials, c):
		return "was denied"
	case slices.Contains(off, c):
		return "is not open to this account here (" + c + ")"
	}
	if throttled(c) {
		return "was throttled until the retries ran out (" + c + ")"
	}
	if c != "" && c != "UnknownError" {
		return "failed (" + c + ")"
	}
	var answer *smithyhttp.ResponseError
	if errors.As(err, &answer) && answer.Response != nil && answer.HTTPStatusCode() >= 400 {
		return fmt.Sprintf("failed (HTTP %d without the name of an error)", answer.HTTPStatusCode())
	}
	var broken *smithy.DeserializationError
	if errors.As(err, &broken) || errors.As(err, &answer) && answer.Response != nil && answer.HTTPStatusCode()/100 == 2 {
		return "failed: the answer is broken"
	}
	var op *smithy.OperationError
	if errors.As(err, &op) {
		err = op.Unwrap()
	}
	var vain *retry.MaxAttemptsError
	if errors.As(err, &vain) {
		err = vain.Err
	}
	var send *smithyhttp.RequestSendError
	if errors.As(err, &send) { // what it was sent to, and from, differs from call to call
		err = lastOf(send)
	}
	text := err.Error()
	if i := strings.IndexByte(text, '\n'); i >= 0 {
		text = text[:i]
	}
	return "failed: " + text
}

// lastOf is the innermost error.
func lastOf(err error) error {
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			return err
		}
		err = inner
	}
}

func throttled(c string) bool {
	_, ok := retry.DefaultThrottleErrorCodes[c]
	return ok
}

// passing reports whether the same call may be answered a moment later: nobody has said by
// name that it will not.
func passing(err error) bool {
	c := code(err)
	var answer *smithyhttp.ResponseError
	return c == "" || c == "UnknownError" || throttled(c) || slices.Contains(expired, c) ||
		errors.As(err, &answer) && answer.Response != nil && answer.HTTPStatusCode() >= 500
}

// A fault is what one operation could not do, everywhere it was tried.
type fault struct {
	permission string
	cause      string
	passing    bool
}

func faultOf(permission string, err error) fault { return fault{permission, cause(err), passing(err)} }

// extent is what a fault costs.
type extent struct {
	types map[string]bool
	times int
}

// explained puts what a user can do before the error of the first call of a scan.
func explained(err error) error {
	c, text := code(err), err.Error()
	var refused bool
	var lookup *net.DNSError
	refused = errors.Is(err, syscall.ECONNREFUSED) || errors.As(err, &lookup)
	switch {
	case errors.Is(err, context.Canceled):
		return err
	case slices.Contains(expired, c), strings.Contains(text, "SSO"), strings.Contains(text, "token has expired"):
		return fmt.Errorf("the credentials have expired or are not there: sign in again (aws sso login, or new keys): %w", err)
	case slices.Contains(off, c), c == "SignatureDoesNotMatch", c == "IncompleteSignature", c == "MissingAuthenticationToken":
		return fmt.Errorf("AWS does not take these credentials: check the keys, and that they are of this partition: %w", err)
	case strings.Contains(text, "get credentials"):
		return fmt.Errorf("there are no AWS credentials: name a profile (aws://PROFILE), sign in (aws sso login), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY: %w", err)
	case refused:
		return fmt.Errorf("AWS cannot be reached: check the network, the region and AWS_ENDPOINT_URL: %w", err)
	}
	return err
}
