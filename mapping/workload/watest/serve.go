package watest

import (
	"encoding/json"
	"io"
	"net/http"
	"slices"
	"strings"
)

// apiError is an error as rest-json carries it.
type apiError struct {
	Status  int     `json:"-"`
	Type    string  `json:"-"`
	Message string  `json:"Message"`
	Reason  string  `json:"Reason,omitempty"`
	Fields  []field `json:"Fields,omitempty"`

	ResourceID   string `json:"ResourceId,omitempty"`
	ResourceType string `json:"ResourceType,omitempty"`
	QuotaCode    string `json:"QuotaCode,omitempty"`
	ServiceCode  string `json:"ServiceCode,omitempty"`
}

type field struct {
	Name    string `json:"Name"`
	Message string `json:"Message"`
}

func parseError(message string) *apiError {
	return &apiError{Status: 400, Type: "ValidationException", Message: message, Reason: "CANNOT_PARSE"}
}

func invalid(name, message string) *apiError {
	return &apiError{Status: 400, Type: "ValidationException", Message: message, Reason: "FIELD_VALIDATION_FAILED", Fields: []field{{name, message}}}
}

func missing(kind, id string) *apiError {
	return &apiError{Status: 404, Type: "ResourceNotFoundException", Message: "No " + kind + " with ID " + id + " was found", ResourceID: id, ResourceType: kind}
}

func exists(kind, message string) *apiError {
	return &apiError{Status: 409, Type: "ConflictException", Message: message, ResourceType: kind}
}

func (s *Server) serve(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(io.LimitReader(r.Body, 1<<20))
	if err != nil {
		respond(w, nil, parseError(err.Error()))
		return
	}
	op, in, bad := s.model.route(r, body)
	if op == nil {
		respond(w, nil, bad)
		return
	}
	if !strings.Contains(r.Header.Get("Authorization"), "/wellarchitected/aws4_request") {
		respond(w, nil, &apiError{Status: 403, Type: "MissingAuthenticationTokenException", Message: "Missing Authentication Token"})
		return
	}
	if s.Before != nil {
		s.Before(op.name, in.text("QuestionId"))
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.calls[op.name]++
	if slices.Contains(s.Deny, op.name) {
		respond(w, nil, &apiError{Status: 403, Type: "AccessDeniedException",
			Message: "User: arn:aws:iam::123456789012:user/reviewer is not authorized to perform: wellarchitected:" + op.name})
		return
	}
	fault, afterEffect := s.fault()
	if fault != nil && !afterEffect {
		respond(w, nil, fault)
		return
	}
	if bad != nil {
		respond(w, nil, bad)
		return
	}
	out, bad := s.handle(op.name, in)
	if fault != nil {
		bad = fault
	}
	respond(w, out, bad)
}

// fault decides whether a call fails, and whether it takes effect all the same.
func (s *Server) fault() (bad *apiError, afterEffect bool) {
	if s.FaultRate <= 0 || s.random.Float64() >= s.FaultRate {
		return nil, false
	}
	switch s.random.IntN(4) {
	case 0:
		return &apiError{Status: 429, Type: "ThrottlingException", Message: "Rate exceeded", ServiceCode: "wellarchitected", QuotaCode: "L-0000"}, false
	case 1:
		return &apiError{Status: 500, Type: "InternalServerException", Message: "Internal server error"}, false
	case 2:
		return &apiError{Status: 500, Type: "InternalServerException", Message: "Internal server error, after the fact"}, true
	}
	return &apiError{Status: 503, Type: "ServiceUnavailable", Message: "Service unavailable"}, s.random.IntN(2) == 0
}

func respond(w http.ResponseWriter, out any, bad *apiError) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("X-Amzn-RequestId", "00000000-0000-4000-8000-000000000000")
	status := http.StatusOK
	if bad != nil {
		w.Header().Set("X-Amzn-ErrorType", bad.Type)
		status, out = bad.Status, bad
	}
	text, err := json.Marshal(out)
	if err != nil {
		panic("watest: " + err.Error())
	}
	w.WriteHeader(status)
	_, _ = w.Write(text) // the client has gone away
}

type object = map[string]any

func (s *Server) handle(op string, in input) (any, *apiError) {
	switch op {
	case "CreateWorkload":
		return s.createWorkload(in)
	case "ListWorkloads":
		return s.listWorkloads(in)
	}
	w := s.workloads[in.text("WorkloadId")]
	if arn := in.text("TemplateArn"); arn != "" {
		if w = s.templates[arn]; w == nil {
			return nil, missing("review template", arn)
		}
	} else if w == nil {
		return nil, missing("workload", in.text("WorkloadId"))
	}
	switch op {
	case "GetWorkload":
		return object{"Workload": s.workloadObject(w)}, nil
	case "GetReviewTemplate":
		return object{"ReviewTemplate": object{"TemplateArn": w.ARN, "TemplateName": w.Name, "Lenses": w.Lenses, "Owner": "123456789012", "UpdateStatus": "CURRENT"}}, nil
	case "CreateMilestone":
		return s.createMilestone(w, in)
	case "ListMilestones":
		return s.listMilestones(w, in)
	}
	l := s.lenses[in.text("LensAlias")]
	if l == nil || w.Answers[l.Alias] == nil {
		return nil, missing("lens review", in.text("LensAlias"))
	}
	switch op {
	case "GetLensReview", "GetReviewTemplateLensReview":
		return s.lensReview(w, l), nil
	case "ListAnswers", "ListReviewTemplateAnswers":
		return s.listAnswers(w, l, in)
	}
	return s.answer(op, w, l, in)
}
