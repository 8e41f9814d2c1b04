package mapping

import "fmt"

// Said is what a person said of a choice or a question.
type Said string

// What a person can say. Yes and No are for choices, None is for questions.
const (
	Yes           Said = "yes"
	No            Said = "no"
	None          Said = "none" // none of the question's practices is established
	NotApplicable Said = "not_applicable"
)

// Answers are what people said in one review, from a review file or the WA Tool.
type Answers struct {
	Lens      string // alias
	Edition   string
	Workload  string
	Owner     string
	Questions map[string]*QuestionAnswer // by question id
}

// A QuestionAnswer is what people said of one question.
type QuestionAnswer struct {
	Answer
	Choices map[string]*Answer // by choice key, of this edition
}

// An Answer is a person's word. It is never changed by plumb.
type Answer struct {
	Said   Said   `json:"said,omitempty"`   // "" where nobody has answered yet
	Reason string `json:"reason,omitempty"` // why it does not apply
	Notes  string `json:"notes,omitempty"`
	Owner  string `json:"owner,omitempty"`
	// Former are answers to practices of earlier editions whose matter is part
	// of this one: to be confirmed, not taken over.
	Former []FormerAnswer `json:"former,omitempty"`
}

// A FormerAnswer is an answer to a practice that is now part of another one.
type FormerAnswer struct {
	Key   string `json:"key"`
	ID    string `json:"id"`
	Title string `json:"title"`
	Answer
}

func (a *Answer) empty() bool {
	return a == nil || a.Said == "" && a.Reason == "" && a.Notes == "" && a.Owner == "" && len(a.Former) == 0
}

func (a *Answer) said() Said {
	if a == nil {
		return ""
	}
	return a.Said
}

// takeAnswers puts people's words beside the proposals and says where they differ.
func (q *Question) takeAnswers(all *Answers) {
	if all == nil || all.Questions[q.ID] == nil {
		return
	}
	given := all.Questions[q.ID]
	if !given.Answer.empty() {
		a := given.Answer
		q.Answer = &a
	}
	for _, c := range q.Choices {
		if a := given.Choices[c.Key]; !a.empty() {
			c.Answer = a
			c.Conflict = conflict(c)
		}
	}
	q.Conflict = q.conflict()
}

// conflict says where a person's word and the evidence differ. The word stands.
func conflict(c *Choice) string {
	n := c.Verdicts
	switch c.Answer.said() {
	case Yes:
		if c.Status == Violated || c.Status == AtRisk {
			if n.Fail == 0 {
				return fmt.Sprintf("a person says yes, %s waived", counted(n.Waived, "fail is", "fails are"))
			}
			return fmt.Sprintf("a person says yes, %s against it", counted(n.Fail, "verdict speaks", "verdicts speak"))
		}
	case No:
		if c.Status == Supported || c.Status == Likely {
			return fmt.Sprintf("a person says no, %s for it and none against", counted(n.Pass, "verdict speaks", "verdicts speak"))
		}
	case NotApplicable:
		if n.judged() {
			return fmt.Sprintf("a person says it does not apply, %s reached on it", counted(n.Pass+n.Fail+n.Unknown+n.Waived, "verdict was", "verdicts were"))
		}
	}
	return ""
}

func (q *Question) conflict() string {
	switch q.Answer.said() {
	case None:
		for _, c := range q.Choices {
			if c.Answer.said() == Yes {
				return fmt.Sprintf("a person says none of these, and yes to %s", c.name())
			}
		}
		n := 0
		for _, c := range q.Choices {
			if c.Status == Supported {
				n++
			}
		}
		if n > 0 {
			return fmt.Sprintf("a person says none of these, %s supported", counted(n, "practice is", "practices are"))
		}
	case NotApplicable:
		var sum Counts
		for _, c := range q.Choices {
			sum = sum.plus(c.Verdicts)
		}
		if sum.judged() {
			return fmt.Sprintf("a person says the question does not apply, %s reached on it", counted(sum.Pass+sum.Fail+sum.Unknown+sum.Waived, "verdict was", "verdicts were"))
		}
	}
	return ""
}

// name is what people call the choice: its number, or its key in a lens without numbers.
func (c *Choice) name() string {
	if c.ID != "" {
		return c.ID
	}
	return c.Key
}

// counted is "1 resource was", "3 resources were".
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// Standing is what is known of a choice when evidence and people are put together.
type Standing string

// The standings. A person's word decides; without one, only what configuration
// settles counts.
const (
	Established    Standing = "established"     // a person says yes, or it is supported
	NotEstablished Standing = "not_established" // a person says no or none of these, or the evidence speaks against it
	DoesNotApply   Standing = "not_applicable"  // a person says so
	Open           Standing = "open"            // nobody knows yet
)

// Standing returns what is known of choice c of the question.
func (q *Question) Standing(c *Choice) Standing {
	if q.Answer.said() == NotApplicable {
		return DoesNotApply
	}
	switch c.Answer.said() {
	case Yes:
		return Established
	case No:
		return NotEstablished
	case NotApplicable:
		return DoesNotApply
	}
	if q.Answer.said() == None {
		return NotEstablished
	}
	switch c.Status {
	case Supported:
		return Established
	case Violated, AtRisk:
		return NotEstablished
	}
	return Open
}
