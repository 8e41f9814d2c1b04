package workload

// A Proposal is what goes to the WA Tool: a review, as far as the tool has room for it.
type Proposal struct {
	Lens      string     `json:"lens"`    // alias
	Edition   string     `json:"edition"` // of the catalogue it was made with
	Questions []Question `json:"questions"`
}

// A Question is what the review says of one question.
type Question struct {
	ID       string   `json:"id"` // as in the API
	Number   string   `json:"number,omitempty"`
	Title    string   `json:"title"`
	Said     Word     `json:"said,omitempty"` // a person's word on the question: None or DoesNotApply
	Reason   string   `json:"reason,omitempty"`
	NoneID   string   `json:"none_id,omitempty"`
	Note     string   `json:"note,omitempty"`
	Estimate string   `json:"estimate,omitempty"` // high, medium, none, unanswered
	Choices  []Choice `json:"choices"`
}

// A Choice is what the review says of one choice.
type Choice struct {
	Key    string `json:"key"`
	ID     string `json:"id,omitempty"`        // SEC08-BP02, for people
	API    string `json:"choice_id,omitempty"` // the choice id; "" where it is not confirmed and the title decides
	Title  string `json:"title"`
	Wants  Want   `json:"wants,omitempty"`
	Said   Word   `json:"said,omitempty"` // a person's word, which outweighs Wants
	Reason string `json:"reason,omitempty"`
	Note   string `json:"note,omitempty"`
	// Against says what speaks against the choice, where a person selected it.
	Against string `json:"against,omitempty"`
}

// Want is what the evidence proposes for a choice.
type Want string

// What evidence can propose. The zero value proposes nothing.
const (
	WantSelect  Want = "select"
	WantConfirm Want = "confirm"
	WantLeave   Want = "leave"
)

// Word is what a person said in the review file.
type Word string

// What a person can say. None is for questions.
const (
	Yes          Word = "yes"
	No           Word = "no"
	None         Word = "none"
	DoesNotApply Word = "not_applicable"
)

// name is what people call the choice.
func (c Choice) name() string {
	if c.ID != "" {
		return c.ID + " " + c.Title
	}
	return c.Title
}
