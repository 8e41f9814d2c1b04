package policy

import (
	"strings"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// verdict makes the verdict of a policy on a subject, without message and place.
func verdict(e *entry, it *item, outcome finding.Outcome) *finding.Verdict {
	v := &finding.Verdict{
		Policy:    e.id,
		Outcome:   outcome,
		Risk:      e.policy.Risk,
		Practices: e.policy.Evidence,
		Subject:   finding.SubjectOf(it.Resource),
	}
	v.Locations, v.External = finding.Places(it.Resource, "")
	return v
}

// fail makes the verdict of a failure, which is about the subject or about a
// companion of it.
func fail(w *workload, e *entry, it *item, f failure) *finding.Verdict {
	v := verdict(e, it, finding.Fail)
	at := it.Resource
	if f.resource != "" {
		if other := w.byKey[f.resource]; other != nil {
			at = other.Resource
		}
	}
	v.Message = redact(redact(w.show(f.message), it.Resource), at)
	v.Attribute = resource.Show(f.attribute)
	v.Locations, v.External = finding.Places(at, f.attribute)
	return v
}

// redact takes out of a message what is marked as sensitive in a resource.
func redact(message string, r *resource.Resource) string {
	for _, path := range r.Sensitive {
		v, _ := resource.Get(r.Values, path)
		for _, secret := range secrets(v) {
			message = strings.ReplaceAll(message, secret, "(sensitive)")
		}
	}
	return message
}

// secrets are the texts in a value that cannot stand in a message by chance.
func secrets(v any) []string {
	var out []string
	switch v := v.(type) {
	case string:
		if len(v) > 3 {
			out = append(out, v)
		}
	case []any:
		for _, e := range v {
			out = append(out, secrets(e)...)
		}
	case map[string]any:
		for _, k := range sortedKeys(v) {
			out = append(out, secrets(v[k])...)
		}
	}
	return out
}
