package workload

// The requests of plumb to plumb-aws, and their results.

// Session says with which credentials to work; empty fields leave it to the environment.
type Session struct {
	Profile string `json:"profile,omitempty"`
	Region  string `json:"region,omitempty"`
}

// ReadRequest asks for a Snapshot. Operation "workload-read"; events "progress" with a Progress.
type ReadRequest struct {
	Session
	Target Target `json:"target"`
}

// Progress says how many of how many answers have been read.
type Progress struct {
	Done int `json:"done"`
	All  int `json:"all"`
}

// ApplyRequest asks for a plan to be carried out. Operation "workload-apply", result
// a Report; events "answer" with an AnswerResult.
type ApplyRequest struct {
	Session
	Job Job `json:"job"`
}

// CreateRequest asks for a new workload. Operation "workload-create".
type CreateRequest struct {
	Session
	Workload NewWorkload `json:"workload"`
}

// CreateResult is the id of the new workload.
type CreateResult struct {
	ID string `json:"id"`
}
