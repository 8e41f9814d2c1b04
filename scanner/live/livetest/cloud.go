// Package livetest is an imagined AWS for tests. It answers the real SDK's clients on the
// wire, in each protocol, after a latency, with the resources of an account of any
// size, and with faults where a test asks for them.
package livetest

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"time"
)

// Account is the number of the account.
const Account = "123456789012"

// Sizes are how many resources of a kind there are: in each region, of buckets, roles
// and users in all.
type Sizes struct {
	Volumes, Instances, Groups, Queues, Topics, Functions, Tables, Keys int
	Buckets, Roles, Users                                               int
}

// A Cloud is an account. Its methods may be called by several goroutines.
type Cloud struct {
	Regions []string
	Sizes   Sizes
	Latency time.Duration
	// Fault says what goes wrong with a call; nil, or nil of it: nothing.
	Fault func(Call) Fault

	mu    sync.Mutex
	calls []Call
	tries map[string]int
}

// A Call is one request.
type Call struct {
	Service, Region, Operation string // Service as requests are signed for: "sqs"
	Of                         string // tells calls of one operation apart
	Try                        int    // from 1
	Begun, Ended               time.Time
}

// A Fault spoils an answer.
type Fault func(w http.ResponseWriter, r *http.Request, protocol string, answer []byte)

// Regions returns n names of regions that exist.
func Regions(n int) []string {
	all := []string{
		"us-east-1", "us-east-2", "us-west-1", "us-west-2", "ap-south-1", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-southeast-1",
		"ap-southeast-2", "ca-central-1", "eu-central-1", "eu-west-1", "eu-west-2", "eu-west-3", "eu-north-1", "sa-east-1",
	}
	return all[:n]
}

// Calls returns what was called so far.
func (c *Cloud) Calls() []Call {
	c.mu.Lock()
	defer c.mu.Unlock()
	return append([]Call{}, c.calls...)
}

// ServeHTTP answers one call.
func (c *Cloud) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	call := Call{Begun: time.Now()}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	// Credential=KEY/DATE/REGION/SERVICE/aws4_request
	if _, scope, ok := strings.Cut(r.Header.Get("Authorization"), "Credential="); ok {
		if parts := strings.Split(scope, "/"); len(parts) > 4 {
			call.Region, call.Service = parts[2], parts[3]
		}
	}
	q := question{region: call.Region, body: body, r: r}
	protocol := q.read(&call)
	c.mu.Lock()
	if c.tries == nil {
		c.tries = map[string]int{}
	}
	key := fmt.Sprint(call.Service, call.Region, call.Operation, r.URL.String(), string(body), r.Host)
	c.tries[key]++
	call.Try = c.tries[key]
	c.mu.Unlock()
	call.Of = key

	select {
	case <-time.After(c.Latency):
	case <-r.Context().Done():
	}
	status, answer := c.answer(&q, call)
	recorded := func() {
		call.Ended = time.Now()
		c.mu.Lock()
		c.calls = append(c.calls, call)
		c.mu.Unlock()
	}
	if c.Fault != nil {
		if fault := c.Fault(call); fault != nil {
			recorded()
			fault(w, r, protocol, answer)
			return
		}
	}
	recorded()
	w.Header().Set("Content-Type", contentType(protocol))
	if status != http.StatusOK {
		var e apiError
		e.code, e.text = string(answer), "not there"
		e.write(w, protocol, status)
		return
	}
	_, _ = w.Write(answer) // the client may be gone
}

// RoundTrip answers without a network, so that a test has no sockets to run out of.
func (c *Cloud) RoundTrip(r *http.Request) (*http.Response, error) {
	sent := r.Clone(r.Context())
	if sent.Body == nil {
		sent.Body = http.NoBody
	}
	if sent.Host == "" {
		sent.Host = r.URL.Host
	}
	w := &recorder{ResponseRecorder: httptest.NewRecorder()}
	c.ServeHTTP(w, sent)
	if err := r.Context().Err(); err != nil {
		return nil, err
	}
	if w.reset != nil {
		return nil, w.reset
	}
	response := w.Result()
	response.Request = r
	if w.cut {
		text, _ := io.ReadAll(response.Body) // of memory
		response.ContentLength = int64(len(text) * 2)
		response.Body = io.NopCloser(io.MultiReader(bytes.NewReader(text), broken{}))
	}
	return response, nil
}

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

// A recorder can do to a client what a network can.
type recorder struct {
	*httptest.ResponseRecorder
	reset error
	cut   bool
}

// A question is a request as its protocol has it.
type question struct {
	r      *http.Request
	region string
	body   []byte
	form   url.Values
	path   []string // of REST, without empty parts
	bucket string
}

// read finds out the operation and returns the protocol.
func (q *question) read(call *Call) string {
	if target := q.r.Header.Get("X-Amz-Target"); target != "" {
		call.Operation = target[strings.LastIndexByte(target, '.')+1:]
		return "json"
	}
	if q.r.Header.Get("Smithy-Protocol") == "rpc-v2-cbor" {
		call.Operation = q.r.URL.Path[strings.LastIndexByte(q.r.URL.Path, '/')+1:]
		return "cbor"
	}
	if strings.HasPrefix(q.r.Header.Get("Content-Type"), "application/x-www-form-urlencoded") {
		q.form, _ = url.ParseQuery(string(q.body)) // what is broken is empty
		call.Operation = q.form.Get("Action")
		if call.Service == "ec2" {
			return "ec2"
		}
		return "query"
	}
	for _, part := range strings.Split(q.r.URL.Path, "/") {
		if part != "" {
			q.path = append(q.path, part)
		}
	}
	if call.Service == "s3" {
		if call.Operation = q.s3(); strings.HasPrefix(call.Operation, control) {
			return "rest-xml"
		}
		return "s3"
	}
	call.Operation = strings.Join(q.path, "/")
	if call.Service == "route53" || call.Service == "cloudfront" {
		return "rest-xml"
	}
	if call.Service == "lambda" && len(q.path) > 1 {
		switch last := q.path[len(q.path)-1]; {
		case q.path[1] == "tags":
			call.Operation = "ListTags"
		case len(q.path) == 2 && last == "functions":
			call.Operation = "ListFunctions"
		case last == "policy":
			call.Operation = "GetPolicy"
		case len(q.path) == 3 && q.path[1] == "functions":
			call.Operation = "GetFunction"
		default: // without the function's name, so that it can be counted
			call.Operation = q.path[1] + "/" + last
		}
	}
	return "rest-json"
}

// control begins the operations of S3 Control.
const control = "control/"

func (q *question) s3() string {
	host := strings.Split(q.r.Host, ".")
	if len(q.path) > 0 && q.path[0] == "v20180820" {
		return control + strings.Join(q.path[1:], "/")
	}
	if len(host) > 1 && host[1] == "s3" {
		q.bucket = host[0]
	} else if len(q.path) > 0 {
		q.bucket = q.path[0]
	}
	if q.bucket == "" {
		return "ListBuckets"
	}
	for name := range q.r.URL.Query() {
		if name != "x-id" {
			return name
		}
	}
	return "ListObjects"
}

func contentType(protocol string) string {
	switch protocol {
	case "json":
		return "application/x-amz-json-1.1"
	case "cbor":
		return "application/cbor"
	case "rest-json":
		return "application/json"
	}
	return "text/xml"
}
