package report

import "github.com/owenrumney/go-sarif/v2/sarif"

// go-sarif v2 lacks three things that this package needs. The types here add
// them by embedding: encoding/json prefers the outer field.
//
//   - reportingDescriptor.relationships does not exist there: sarifDescriptor.
//   - toolComponentReference and suppression write what is not set as null, which
//     the schema forbids: sarifComponentRef, sarifSuppression.
//   - What holds these has to be able to: sarifComponent, sarifResult, sarifRun.

type sarifRun struct {
	*sarif.Run
	Tool       sarifTool        `json:"tool"`
	Taxonomies []sarifComponent `json:"taxonomies,omitempty"`
	Results    *struct{}        `json:"results,omitempty"` // hides Run's; results are written one by one
}

type sarifTool struct {
	Driver sarifComponent `json:"driver"`
}

type sarifComponent struct {
	*sarif.ToolComponent
	Rules               []sarifDescriptor   `json:"rules,omitzero"` // an empty list is written, none is not
	Taxa                []sarifDescriptor   `json:"taxa,omitempty"`
	SupportedTaxonomies []sarifComponentRef `json:"supportedTaxonomies,omitempty"`
}

type sarifDescriptor struct {
	*sarif.ReportingDescriptor
	Relationships []sarifRelationship `json:"relationships,omitempty"`
}

type sarifRelationship struct {
	Target sarifDescriptorRef `json:"target"`
	Kinds  []string           `json:"kinds"`
}

type sarifDescriptorRef struct {
	ID            string             `json:"id"`
	Index         int                `json:"index"`
	ToolComponent *sarifComponentRef `json:"toolComponent,omitempty"`
}

type sarifComponentRef struct {
	Name  string `json:"name"`
	Index int    `json:"index"`
	GUID  string `json:"guid,omitempty"`
}

type sarifResult struct {
	*sarif.Result
	Suppressions []sarifSuppression `json:"suppressions,omitempty"`
}

type sarifSuppression struct {
	Kind          string          `json:"kind"`
	Status        string          `json:"status"`
	Justification string          `json:"justification"`
	Location      *sarif.Location `json:"location,omitempty"`
}
