package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"strings"

	awshttp "github.com/aws/aws-sdk-go-v2/aws/transport/http"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/credentials/stscreds"
	"github.com/aws/smithy-go/logging"

	"github.com/plumb-iac/plumb/cmd/internal/helper"
	"github.com/plumb-iac/plumb/scanner/live"
	"github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/live/collected"
)

// collectAccount reads an account. The header and the parts are events.
func collectAccount(ctx context.Context, request json.RawMessage, emit func(string, any) error) (any, error) {
	return helper.Decode(request, func(in collected.Request) (any, error) {
		options := []func(*config.LoadOptions) error{
			config.WithAssumeRoleCredentialOptions(func(o *stscreds.AssumeRoleOptions) { o.TokenProvider = askForToken }),
			config.WithLogger(logging.Nop{}), // what went wrong is told by the errors
			// A scan speaks to hundreds of hosts at a time: their connections are kept.
			config.WithHTTPClient(awshttp.NewBuildableClient().WithTransportOptions(func(t *http.Transport) { t.MaxIdleConns, t.MaxIdleConnsPerHost = 1024, 64 })),
		}
		if in.Profile != "" {
			options = append(options, config.WithSharedConfigProfile(in.Profile))
		}
		loaded, err := config.LoadDefaultConfig(ctx, options...)
		if err != nil {
			return nil, fmt.Errorf("read the AWS configuration: %w", err)
		}
		ctx, cancel := context.WithCancelCause(ctx)
		defer cancel(nil)
		gathered, err := live.Gather(ctx, loaded, live.Options{
			Request: in.Request, Version: in.Version, Begun: in.Begun, Resume: in.Resume, Done: in.Done,
			Begin: func(h *collected.Header) error { return emit("begin", h) },
			Part:  func(p *collected.Part) error { return emit("part", p) },
			Progress: func(p ask.Progress) {
				if err := emit("progress", p); err != nil {
					cancel(err) // nobody listens any more
				}
			},
		})
		if cause := context.Cause(ctx); cause != nil && !errors.Is(cause, context.Canceled) {
			return nil, cause
		}
		if err != nil {
			return nil, err
		}
		return collected.Answer{Stopped: gathered.Stopped}, nil
	})
}

// askForToken asks for the code of an MFA device on the terminal: standard input
// holds the request.
func askForToken() (string, error) {
	terminal, err := os.OpenFile("/dev/tty", os.O_RDWR, 0)
	if err != nil {
		return "", fmt.Errorf("ask for the MFA code: there is no terminal: %w", err)
	}
	defer terminal.Close()
	if _, err := fmt.Fprint(terminal, "MFA code: "); err != nil {
		return "", fmt.Errorf("ask for the MFA code: %w", err)
	}
	var code string
	if _, err := fmt.Fscanln(terminal, &code); err != nil {
		return "", fmt.Errorf("read the MFA code: %w", err)
	}
	return strings.TrimSpace(code), nil
}

func leastPermissions(_ context.Context, request json.RawMessage, _ func(string, any) error) (any, error) {
	return helper.Decode(request, func(in ask.Permissions) (any, error) { return live.Permissions(in) })
}
