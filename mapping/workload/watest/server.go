// Package watest is a stand-in for the AWS Well-Architected Tool's API, for
// tests: an HTTP server that speaks its protocol (rest-json) and enforces its
// model, so that the real SDK client can be driven against it through
// AWS_ENDPOINT_URL.
//
// What it enforces comes from the API's model (model.json) and from what was
// measured in a sandbox account in October 2026: SelectedChoices replaces, a
// none choice is not exclusive and cannot be not applicable, an unknown question
// is a ValidationException, milestones freeze. The rules by which AWS computes the risk of
// its own lenses are not public; the stand-in has simple ones of its own.
package watest

import (
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"time"
)

// A Server is the stand-in. Its fields may be set before the first request.
type Server struct {
	// URL is for AWS_ENDPOINT_URL.
	URL string
	// PageSize bounds a page of ListAnswers and the like, whatever is asked for.
	PageSize int
	// FaultRate is the share of calls (0 to 1) that fail with a throttle, a fault, a conflict or a
	// broken answer; some of them after the call has taken effect.
	FaultRate float64
	// Deny lists operations that the caller has no permission for.
	Deny []string
	// Strict makes ChoiceUpdates replace everything that is known of a
	// question's choices. The API does not say that it keeps the rest.
	Strict bool
	// Before is called before each request is served, without the lock: a test
	// can edit there as a person would.
	Before func(operation, questionID string)
	// Now is the time that milestones carry.
	Now time.Time

	model *model
	http  *httptest.Server

	mu        sync.Mutex
	random    *rand.Rand
	calls     map[string]int
	lenses    map[string]*Lens // by alias and by ARN
	workloads map[string]*Workload
	templates map[string]*Workload // by ARN
	tokens    map[string]any       // results of calls by ClientRequestToken
	next      int
}

// New starts a server. Close it.
func New(seed uint64) *Server {
	s := &Server{
		PageSize: 20, Now: time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC),
		model: readModel(), random: rand.New(rand.NewPCG(seed, seed)),
		calls: map[string]int{}, lenses: map[string]*Lens{}, workloads: map[string]*Workload{}, templates: map[string]*Workload{}, tokens: map[string]any{},
	}
	s.http = httptest.NewServer(http.HandlerFunc(s.serve))
	s.URL = s.http.URL
	return s
}

// Close stops the server.
func (s *Server) Close() { s.http.Close() }

// Env is the environment in which the SDK finds the stand-in and made-up credentials.
func (s *Server) Env() map[string]string {
	return map[string]string{
		"AWS_ENDPOINT_URL": s.URL, "AWS_REGION": "eu-central-1", "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE",
		"AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "AWS_EC2_METADATA_DISABLED": "true",
		"AWS_CONFIG_FILE": "/dev/null", "AWS_SHARED_CREDENTIALS_FILE": "/dev/null",
	}
}

// A Lens is a catalogue that workloads can be reviewed with.
type Lens struct {
	Alias, ARN, Name, Version string
	Questions                 []Question
}

// A Question of a lens.
type Question struct {
	ID, Pillar, Title string
	Choices           []Choice
	// Risk computes the risk of an answer that has a selection or a choice not applicable.
	Risk func(a *Answer) string
}

// A Choice of a question.
type Choice struct{ ID, Title string }

// A Workload is one, or a review template.
type Workload struct {
	ID, ARN, Name, Description string
	Lenses                     []string                      // aliases
	Answers                    map[string]map[string]*Answer // by lens alias and question id
	Milestones                 []Frozen
	template                   bool
}

// Frozen is a milestone.
type Frozen struct {
	Number   int
	Name     string
	Recorded time.Time
	Answers  map[string]map[string]*Answer
}

// An Answer as the service stores it.
type Answer struct {
	Selected   []string
	Choices    map[string]*ChoiceState
	Applicable bool
	Reason     string
	Notes      string
}

// A ChoiceState is what is stored of one choice.
type ChoiceState struct{ Status, Reason, Notes string }

func (a *Answer) clone() *Answer {
	b := *a
	b.Selected = slices.Clone(a.Selected)
	b.Choices = map[string]*ChoiceState{}
	for id, c := range a.Choices {
		state := *c
		b.Choices[id] = &state
	}
	return &b
}

// AddLens publishes a lens.
func (s *Server) AddLens(l *Lens) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if l.ARN == "" {
		l.ARN = "arn:aws:wellarchitected::aws:lens/" + l.Alias
	}
	s.lenses[l.Alias], s.lenses[l.ARN] = l, l
}

// AddWorkload makes a workload that is reviewed with lenses.
func (s *Server) AddWorkload(name string, lenses ...string) *Workload {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.add(name, false, lenses)
}

// AddTemplate makes a review template.
func (s *Server) AddTemplate(name string, lenses ...string) *Workload {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.add(name, true, lenses)
}

func (s *Server) add(name string, template bool, lenses []string) *Workload {
	s.next++
	kind := "workload"
	if template {
		kind = "review-template"
	}
	w := &Workload{ID: fmt.Sprintf("%032x", 0xabc0000+s.next), Name: name, template: template, Answers: map[string]map[string]*Answer{}}
	w.ARN = "arn:aws:wellarchitected:eu-central-1:123456789012:" + kind + "/" + w.ID
	for _, alias := range lenses {
		l := s.lenses[alias]
		if l == nil {
			panic("watest: no lens " + alias)
		}
		w.Lenses = append(w.Lenses, l.Alias)
		w.Answers[l.Alias] = map[string]*Answer{}
		for _, q := range l.Questions {
			w.Answers[l.Alias][q.ID] = &Answer{Applicable: true, Choices: map[string]*ChoiceState{}}
		}
	}
	if template {
		s.templates[w.ARN] = w
	} else {
		s.workloads[w.ID] = w
	}
	return w
}

// Edit changes an answer as a person in the console would.
func (s *Server) Edit(w *Workload, lens, question string, edit func(a *Answer)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	edit(w.Answers[lens][question])
}

// Answer returns a copy of a stored answer.
func (s *Server) Answer(w *Workload, lens, question string) *Answer {
	s.mu.Lock()
	defer s.mu.Unlock()
	return w.Answers[lens][question].clone()
}

// Workload returns the workload with a name, or nil.
func (s *Server) Workload(name string) *Workload {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, id := range sortedKeys(s.workloads) {
		if w := s.workloads[id]; normal(w.Name) == normal(name) {
			return w
		}
	}
	return nil
}

// SetVersion gives a lens another version, as an upgrade does.
func (s *Server) SetVersion(alias, version string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lenses[alias].Version = version
}

// Calls returns how often an operation was called, with success or without.
func (s *Server) Calls(operation string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.calls[operation]
}

// normal is a name as the service compares it.
func normal(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), "")) }
