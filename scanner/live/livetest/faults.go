package livetest

import (
	"fmt"
	"net"
	"net/http"
	"syscall"
	"time"
)

// An apiError is an error with a name, in the form of each protocol.
type apiError struct{ code, text string }

func (e apiError) write(w http.ResponseWriter, protocol string, status int) {
	w.Header().Set("Content-Type", contentType(protocol))
	var body string
	switch protocol {
	case "json":
		body = fmt.Sprintf(`{"__type":"com.amazonaws#%s","message":%q}`, e.code, e.text)
	case "rest-json":
		w.Header().Set("X-Amzn-Errortype", e.code)
		body = fmt.Sprintf(`{"message":%q}`, e.text)
	case "ec2":
		body = fmt.Sprintf("<Response><Errors><Error><Code>%s</Code><Message>%s</Message></Error></Errors><RequestID>r</RequestID></Response>", e.code, e.text)
	case "s3":
		body = fmt.Sprintf("<Error><Code>%s</Code><Message>%s</Message><RequestId>r</RequestId></Error>", e.code, e.text)
	case "cbor":
		w.Header().Set("Smithy-Protocol", "rpc-v2-cbor")
		body = "\xa1\x66__type" + string(rune(0x78)) + string(rune(len(e.code))) + e.code
	default:
		body = fmt.Sprintf("<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error><RequestId>r</RequestId></ErrorResponse>", e.code, e.text)
	}
	w.WriteHeader(status)
	_, _ = w.Write([]byte(body)) // the client may be gone
}

// Named answers with an error that has a name.
func Named(status int, code, text string) Fault {
	return func(w http.ResponseWriter, _ *http.Request, protocol string, _ []byte) {
		apiError{code, text}.write(w, protocol, status)
	}
}

// Throttled says in the words of the protocol that there were too many calls.
func Throttled() Fault {
	return func(w http.ResponseWriter, _ *http.Request, protocol string, _ []byte) {
		switch protocol {
		case "ec2":
			apiError{"RequestLimitExceeded", "Request limit exceeded."}.write(w, protocol, http.StatusServiceUnavailable)
		case "s3":
			apiError{"SlowDown", "Please reduce your request rate."}.write(w, protocol, http.StatusServiceUnavailable)
		case "rest-json":
			apiError{"TooManyRequestsException", "Rate exceeded"}.write(w, protocol, http.StatusTooManyRequests)
		case "query":
			apiError{"Throttling", "Rate exceeded"}.write(w, protocol, http.StatusBadRequest)
		default:
			apiError{"ThrottlingException", "Rate exceeded"}.write(w, protocol, http.StatusBadRequest)
		}
	}
}

// Denied says that a permission is missing.
func Denied() Fault {
	return func(w http.ResponseWriter, _ *http.Request, protocol string, _ []byte) {
		code := map[string]string{"ec2": "UnauthorizedOperation", "s3": "AccessDenied", "query": "AccessDenied"}[protocol]
		if code == "" {
			code = "AccessDeniedException"
		}
		apiError{code, "User: me is not authorized to perform this"}.write(w, protocol, http.StatusForbidden)
	}
}

// Bare answers with a status and a page for people, as a proxy does.
func Bare(status int) Fault {
	return func(w http.ResponseWriter, _ *http.Request, _ string, _ []byte) {
		w.Header().Set("Content-Type", "text/html")
		w.WriteHeader(status)
		_, _ = fmt.Fprint(w, "<html><body>please sign in to the network</body></html>") // the client may be gone
	}
}

// Truncated breaks off in the midst of the answer.
func Truncated() Fault {
	return func(w http.ResponseWriter, _ *http.Request, protocol string, answer []byte) {
		w.Header().Set("Content-Type", contentType(protocol))
		w.Header().Set("Content-Length", fmt.Sprint(len(answer)))
		_, _ = w.Write(answer[:len(answer)/2]) // the client may be gone
		if r, ok := w.(*recorder); ok {
			r.cut = true
			return
		}
		drop(w)
	}
}

// Empty answers with nothing, as if that were all.
func Empty() Fault {
	return func(w http.ResponseWriter, _ *http.Request, protocol string, _ []byte) {
		w.Header().Set("Content-Type", contentType(protocol))
	}
}

// Garbage answers with what is no document.
func Garbage() Fault {
	return func(w http.ResponseWriter, _ *http.Request, protocol string, _ []byte) {
		w.Header().Set("Content-Type", contentType(protocol))
		_, _ = w.Write([]byte("\x00{<<]")) // the client may be gone
	}
}

// Reset breaks the connection without an answer.
func Reset() Fault {
	return func(w http.ResponseWriter, _ *http.Request, _ string, _ []byte) {
		if r, ok := w.(*recorder); ok {
			r.reset = &net.OpError{Op: "read", Net: "tcp", Err: syscall.ECONNRESET}
			return
		}
		drop(w)
	}
}

// Silent does not answer for a time.
func Silent(d time.Duration) Fault {
	return func(_ http.ResponseWriter, r *http.Request, _ string, _ []byte) {
		select {
		case <-time.After(d):
		case <-r.Context().Done():
		}
	}
}

// Nowhere is a name that is not found.
func Nowhere() Fault {
	return func(w http.ResponseWriter, r *http.Request, _ string, _ []byte) {
		if rec, ok := w.(*recorder); ok {
			rec.reset = &net.OpError{Op: "dial", Net: "tcp", Err: &net.DNSError{Err: "no such host", Name: r.Host, IsNotFound: true}}
			return
		}
		drop(w)
	}
}

// drop closes the connection under an answer.
func drop(w http.ResponseWriter) {
	if h, ok := w.(http.Hijacker); ok {
		if conn, _, err := h.Hijack(); err == nil {
			_ = conn.Close()
		}
	}
}
