package live

import (
	"context"
	"fmt"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	awsmiddleware "github.com/aws/aws-sdk-go-v2/aws/middleware"
	"github.com/aws/aws-sdk-go-v2/aws/retry"
	"github.com/aws/smithy-go/middleware"
)

// attempts is how often a call is tried. With the SDK's backoff of at most 20 s the
// last comes within a minute.
const attempts = 6

// configFor returns the configuration of a run's clients: its region, adaptive
// retry, and a guard that lets through nothing but the calls that the service declares
// for the types that are needed. So a scan cannot write, and needs exactly the
// permissions that Permissions gives.
func (c *collection) configFor(base aws.Config, s *Service, region string) aws.Config {
	config := base.Copy()
	if region != "" {
		config.Region = region
	}
	if base.Retryer == nil {
		config.Retryer = func() aws.Retryer {
			return retry.NewAdaptiveMode(func(o *retry.AdaptiveModeOptions) {
				o.StandardOptions = append(o.StandardOptions, func(o *retry.StandardOptions) {
					o.MaxAttempts, o.MaxBackoff = attempts, 20*time.Second
				})
			})
		}
	}
	allowed := map[string]bool{}
	for _, call := range s.calls(c.types) {
		allowed[s.ID+":"+call.Operation] = true
	}
	config.APIOptions = append(config.APIOptions, func(stack *middleware.Stack) error {
		return stack.Initialize.Add(middleware.InitializeMiddlewareFunc("PlumbReadOnly",
			func(ctx context.Context, in middleware.InitializeInput, next middleware.InitializeHandler) (middleware.InitializeOutput, middleware.Metadata, error) {
				name := awsmiddleware.GetServiceID(ctx) + ":" + awsmiddleware.GetOperationName(ctx)
				if !allowed[name] {
					return middleware.InitializeOutput{}, middleware.Metadata{}, fmt.Errorf("%s is not declared: a mistake in plumb, please report it", name)
				}
				c.mu.Lock()
				c.state.Calls++
				c.mu.Unlock()
				return next.HandleInitialize(ctx, in)
			}), middleware.After)
	})
	return config
}
