// Package watool speaks to the AWS Well-Architected Tool through the AWS SDK:
// it reads a lens review as a workload.Snapshot and implements workload.Tool.
//
// Only plumb-aws links this package; plumb starts plumb-aws where it needs it.
package watool

import (
	"context"
	"errors"
	"fmt"
	"net"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/aws/ratelimit"
	"github.com/aws/aws-sdk-go-v2/aws/retry"
	awshttp "github.com/aws/aws-sdk-go-v2/aws/transport/http"
	"github.com/aws/aws-sdk-go-v2/config"
	wa "github.com/aws/aws-sdk-go-v2/service/wellarchitected"
	"github.com/aws/aws-sdk-go-v2/service/wellarchitected/types"
	"github.com/aws/smithy-go"

	"github.com/plumb-iac/plumb/mapping/workload"
)

// Settings say with which credentials and how patiently to speak. The zero value
// takes everything from the environment, as every AWS tool does:
// AWS_PROFILE, AWS_REGION, AWS_ENDPOINT_URL, ...
type Settings struct {
	Profile string `json:"profile,omitempty"`
	Region  string `json:"region,omitempty"`
	// Attempts bounds how often a read is tried; 0 means 10.
	Attempts int `json:"-"`
	// MaxBackoff bounds the wait between two tries; 0 means 20 s.
	MaxBackoff time.Duration `json:"-"`
}

// A Client reads and writes in one account and Region.
type Client struct {
	api    *wa.Client // retries
	once   *wa.Client // does not
	region string
}

// NewClient makes a client. It reads configuration files and the environment, and calls nothing.
func NewClient(ctx context.Context, s Settings) (*Client, error) {
	attempts, backoff := s.Attempts, s.MaxBackoff
	if attempts <= 0 {
		attempts = 10
	}
	if backoff <= 0 {
		backoff = 20 * time.Second
	}
	options := []func(*config.LoadOptions) error{
		config.WithHTTPClient(awshttp.NewBuildableClient().WithTimeout(60 * time.Second)),
		config.WithRetryer(func() aws.Retryer {
			return retry.NewStandard(func(o *retry.StandardOptions) {
				o.MaxAttempts, o.MaxBackoff = attempts, backoff
				o.RateLimiter = ratelimit.None // the number of attempts bounds it
			})
		}),
	}
	if s.Profile != "" {
		options = append(options, config.WithSharedConfigProfile(s.Profile))
	}
	if s.Region != "" {
		options = append(options, config.WithRegion(s.Region))
	}
	cfg, err := config.LoadDefaultConfig(ctx, options...)
	if err != nil {
		return nil, fmt.Errorf("load the AWS configuration: %w", err)
	}
	if cfg.Region == "" {
		return nil, errors.New("no AWS Region: give --region, set AWS_REGION, or set region in the profile")
	}
	return &Client{
		api:    wa.NewFromConfig(cfg),
		once:   wa.NewFromConfig(cfg, func(o *wa.Options) { o.Retryer = aws.NopRetryer{} }),
		region: cfg.Region,
	}, nil
}

// explain gives an error of the SDK its kind and says what to do.
func explain(what string, err error) error {
	if err == nil {
		return nil
	}
	var (
		denied   *types.AccessDeniedException
		missing  *types.ResourceNotFoundException
		invalid  *types.ValidationException
		conflict *types.ConflictException
		throttle *types.ThrottlingException
		internal *types.InternalServerException
		quota    *types.ServiceQuotaExceededException
		api      smithy.APIError
		response *awshttp.ResponseError
		network  net.Error
	)
	text := err.Error()
	if errors.As(err, &api) {
		text = api.ErrorMessage()
		if text == "" {
			text = api.ErrorCode()
		}
	}
	switch {
	case errors.Is(err, context.Canceled):
		return fmt.Errorf("%s: interrupted: %w", what, context.Canceled)
	case errors.As(err, &denied):
		return fmt.Errorf("%s: %w: %s", what, workload.ErrDenied, text)
	case errors.As(err, &missing):
		return fmt.Errorf("%s: %w: %s", what, workload.ErrNotFound, text)
	case errors.As(err, &conflict), errors.As(err, &throttle), errors.As(err, &internal):
		return fmt.Errorf("%s: %w: %s", what, workload.ErrAgain, text)
	case errors.As(err, &invalid):
		for _, f := range invalid.Fields {
			text += fmt.Sprintf("; %s: %s", aws.ToString(f.Name), aws.ToString(f.Message))
		}
		return fmt.Errorf("%s: %w: %s", what, workload.ErrInvalid, text)
	case errors.As(err, &quota):
		return fmt.Errorf("%s: %w: %s", what, workload.ErrInvalid, text)
	}
	if errors.As(err, &response) {
		switch status := response.HTTPStatusCode(); {
		case status == 401 || status == 403:
			return fmt.Errorf("%s: %w: %s", what, workload.ErrDenied, text)
		case status == 429 || status >= 500:
			return fmt.Errorf("%s: %w: HTTP %d: %s", what, workload.ErrAgain, status, text)
		}
	}
	if errors.As(err, &network) || errors.Is(err, context.DeadlineExceeded) {
		return fmt.Errorf("%s: %w: %w", what, workload.ErrAgain, err)
	}
	return fmt.Errorf("%s: %w", what, err)
}
