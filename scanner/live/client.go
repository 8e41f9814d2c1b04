package live

import (
	"bufio"
	"bytes"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"syscall"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	awsmiddleware "github.com/aws/aws-sdk-go-v2/aws/middleware"
	"github.com/aws/aws-sdk-go-v2/aws/ratelimit"
	"github.com/aws/aws-sdk-go-v2/aws/retry"
	"github.com/aws/smithy-go"
	"github.com/aws/smithy-go/middleware"
	smithyhttp "github.com/aws/smithy-go/transport/http"
)

const (
	// attempts is how often a call is tried: where 30 % of the tries fail, one call in two
	// million is lost.
	attempts = 12
	// hopeless is how many calls of a run have to fail for good in a row before the
	// others are tried only twice: throttling that does not end must not hold
	// up a scan for hours.
	hopeless = 3
	// patience is how long one try may take. AWS's own gateways give up after a
	// minute.
	patience = 70 * time.Second
)

// plain returns the configuration of a run's clients without the guard: each try waits
// for its turn and has a time limit, and what is no answer of AWS is tried again.
func (c *collection) plain(base aws.Config, r *run) aws.Config {
	config := base.Copy()
	if r.region != "" {
		config.Region = r.region
	}
	tries := attempts
	if base.RetryMaxAttempts > 0 { // the user's own
		tries = base.RetryMaxAttempts
	}
	config.RetryMaxAttempts = 0 // or it would take the place of the retryer's
	config.Retryer = func() aws.Retryer { return c.retryer(r, tries) }
	config.APIOptions = append(config.APIOptions, r.paced, r.checked)
	return config
}

// configFor returns the configuration of a run's clients: plain, and a guard that lets through
// nothing but the calls that the service declares for the types that are needed. So
// a scan cannot write, and needs exactly the permissions that Permissions gives.
func (c *collection) configFor(base aws.Config, r *run) aws.Config {
	config := c.plain(base, r)
	allowed := map[string]bool{}
	for _, call := range r.service.calls(c.types) {
		allowed[r.service.ID+":"+call.Operation] = true
	}
	config.APIOptions = append(config.APIOptions, func(stack *middleware.Stack) error {
		return stack.Initialize.Add(middleware.InitializeMiddlewareFunc("PlumbReadOnly",
			func(ctx context.Context, in middleware.InitializeInput, next middleware.InitializeHandler) (middleware.InitializeOutput, middleware.Metadata, error) {
				name := awsmiddleware.GetServiceID(ctx) + ":" + awsmiddleware.GetOperationName(ctx)
				if !allowed[name] {
					return middleware.InitializeOutput{}, middleware.Metadata{}, fmt.Errorf("%s is not declared: a mistake in plumb, please report it", name)
				}
				if err := ctx.Err(); err != nil { // nothing is begun any more
					return middleware.InitializeOutput{}, middleware.Metadata{}, err
				}
				c.counting.Lock()
				c.state.Calls++
				c.counting.Unlock()
				out, md, err := next.HandleInitialize(ctx, in)
				var vain *retry.MaxAttemptsError
				switch {
				case err == nil:
					r.exhausted.Store(0)
				case errors.As(err, &vain):
					r.exhausted.Add(1)
				}
				return out, md, err
			}), middleware.After)
	})
	return config
}

// A retryer is the SDK's, for calls that change nothing: whatever is not an answer may
// be asked for again.
type retryer struct {
	aws.RetryerV2
	run   *run
	tries int
}

func (t retryer) MaxAttempts() int {
	if t.run.exhausted.Load() >= hopeless {
		return min(2, t.tries)
	}
	return t.tries
}

func (c *collection) retryer(r *run, tries int) aws.Retryer {
	standard := func(o *retry.StandardOptions) {
		o.MaxAttempts, o.Backoff = tries, pauses{throttled: retry.NewExponentialJitterBackoff(10 * time.Second), other: retry.NewExponentialJitterBackoff(3 * time.Second)}
		if c.options.backoff != nil {
			o.Backoff = c.options.backoff
		}
		o.RateLimiter = ratelimit.None // a bad minute must not use up the tries of the hour
		o.Retryables = append([]retry.IsErrorRetryable{retry.IsErrorRetryableFunc(r.retryable)}, o.Retryables...)
	}
	if c.options.backoff != nil { // a test, which does not wait
		return retryer{retry.NewStandard(standard), r, tries}
	}
	return retryer{retry.NewAdaptiveMode(func(o *retry.AdaptiveModeOptions) { o.StandardOptions = append(o.StandardOptions, standard) }), r, tries}
}

// pauses are how long to wait before another try: longer where AWS says that it is too
// much. Eleven of the longest ones are two minutes, and half a minute.
type pauses struct{ throttled, other retry.BackoffDelayer }

func (p pauses) BackoffDelay(attempt int, err error) (time.Duration, error) {
	var answer *smithyhttp.ResponseError
	if throttled(code(err)) || errors.As(err, &answer) && answer.Response != nil && answer.HTTPStatusCode() == 429 {
		return p.throttled.BackoffDelay(attempt, err)
	}
	return p.other.BackoffDelay(attempt, err)
}

// retryable says what the SDK does not: a broken answer is no answer, and what cannot get
// better is not tried again.
func (r *run) retryable(err error) aws.Ternary {
	var (
		broken   *smithy.DeserializationError
		cert     *tls.CertificateVerificationError
		answer   *smithyhttp.ResponseError
		notFound *net.DNSError
	)
	switch {
	case errors.Is(err, context.Canceled):
		return aws.FalseTernary
	case errors.As(err, &cert), errors.As(err, &notFound) && notFound.IsNotFound:
		return aws.FalseTernary
	case r.region == "" && r.service.ID == "" && errors.Is(err, syscall.ECONNREFUSED):
		return aws.FalseTernary // the first call of a scan: somebody waits for it
	case errors.Is(err, errSlow), errors.Is(err, errNoAnswer):
		return aws.TrueTernary
	case errors.As(err, &answer) && (answer.HTTPStatusCode() >= 500 || answer.HTTPStatusCode() == 429 || answer.HTTPStatusCode()/100 == 2):
		return aws.TrueTernary // even where it is good: S3 looks for errors in those, and could not read it
	case errors.As(err, &broken):
		// An error whose name cannot be read stays what its status says.
		return aws.BoolTernary(!errors.As(err, &answer) || answer.HTTPStatusCode() <= 400 || errors.Is(err, io.ErrUnexpectedEOF))
	}
	return aws.UnknownTernary
}

var (
	errSlow     = errors.New("it did not answer in time")
	errNoAnswer = errors.New("the answer is none of AWS's")
)

// paced has each try of a call wait for its turn, and bounds the time it takes.
func (r *run) paced(stack *middleware.Stack) error {
	return stack.Finalize.Insert(middleware.FinalizeMiddlewareFunc("PlumbPace",
		func(ctx context.Context, in middleware.FinalizeInput, next middleware.FinalizeHandler) (middleware.FinalizeOutput, middleware.Metadata, error) {
			release, err := r.await(ctx, awsmiddleware.GetServiceID(ctx), awsmiddleware.GetOperationName(ctx))
			if err != nil {
				return middleware.FinalizeOutput{}, middleware.Metadata{}, err
			}
			defer release()
			limited, cancel := context.WithTimeoutCause(ctx, r.options.tryTime(), errSlow)
			defer cancel()
			out, md, err := next.HandleFinalize(limited, in)
			if err != nil && ctx.Err() == nil && limited.Err() != nil {
				err = errSlow // and not the end of the scan, which the context's error stands for
			}
			return out, md, err
		}), "Retry", middleware.After)
}

func (o *Options) tryTime() time.Duration {
	if o.patience > 0 {
		return o.patience
	}
	return patience
}

// checked refuses what is no answer of AWS's but might be taken for one: nothing at all, a page
// for people, which a decoder of XML may read as a list of nothing, and what is not
// of the kind that it says it is, where no decoder looks (the policy of a bucket).
func (r *run) checked(stack *middleware.Stack) error {
	return stack.Deserialize.Add(middleware.DeserializeMiddlewareFunc("PlumbAnswer",
		func(ctx context.Context, in middleware.DeserializeInput, next middleware.DeserializeHandler) (middleware.DeserializeOutput, middleware.Metadata, error) {
			out, md, err := next.HandleDeserialize(ctx, in)
			response, ok := out.RawResponse.(*smithyhttp.Response)
			if err != nil || !ok || response.StatusCode != http.StatusOK {
				return out, md, err
			}
			body := bufio.NewReader(response.Body)
			head, peeked := body.Peek(64) // shorter where the body is
			if !isAnswer(head, errors.Is(peeked, io.EOF), response.Header.Get("Content-Type")) {
				_ = response.Body.Close()
				return out, md, errNoAnswer
			}
			response.Body = struct {
				io.Reader
				io.Closer
			}{body, response.Body}
			return out, md, nil
		}), middleware.After)
}

// isAnswer looks at the beginning of an answer's body.
func isAnswer(head []byte, whole bool, contentType string) bool {
	head = bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff"))))
	switch {
	case len(head) == 0:
		return !whole
	case bytes.HasPrefix(head, []byte("<!doctype html")), bytes.HasPrefix(head, []byte("<html")):
		return false
	case strings.Contains(contentType, "xml"):
		return head[0] == '<' || head[0] == '{' // a policy, whatever is said of it
	case strings.Contains(contentType, "json"):
		return head[0] == '{' || head[0] == '[' || head[0] == '"'
	}
	return true
}
