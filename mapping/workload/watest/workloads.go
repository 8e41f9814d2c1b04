package watest

import (
	"fmt"
	"slices"
	"strings"
)

func (s *Server) workloadObject(w *Workload) object {
	return object{
		"WorkloadId": w.ID, "WorkloadArn": w.ARN, "WorkloadName": w.Name, "Description": w.Description,
		"Owner": "123456789012", "Lenses": w.Lenses, "Environment": "PRODUCTION", "RiskCounts": s.counts(w, w.Lenses...),
	}
}

func (s *Server) counts(w *Workload, lenses ...string) map[string]int {
	counts := map[string]int{}
	for _, alias := range lenses {
		l := s.lenses[alias]
		for i := range l.Questions {
			counts[risk(&l.Questions[i], w.Answers[alias][l.Questions[i].ID])]++
		}
	}
	return counts
}

func (s *Server) lensReview(w *Workload, l *Lens) object {
	review := object{"LensAlias": l.Alias, "LensArn": l.ARN, "LensName": l.Name, "LensVersion": l.Version, "LensStatus": "CURRENT"}
	if w.template {
		review["QuestionCounts"] = map[string]int{}
	} else {
		review["RiskCounts"] = s.counts(w, l.Alias)
	}
	return object{"WorkloadId": w.ID, "TemplateArn": w.ARN, "LensReview": review}
}

func (s *Server) listWorkloads(in input) (any, *apiError) {
	var all []*Workload
	for _, id := range sortedKeys(s.workloads) {
		if strings.HasPrefix(normal(s.workloads[id].Name), normal(in.text("WorkloadNamePrefix"))) {
			all = append(all, s.workloads[id])
		}
	}
	from, to, next, bad := s.page(len(all), in)
	if bad != nil {
		return nil, bad
	}
	list := []object{}
	for _, w := range all[from:to] {
		list = append(list, object{"WorkloadId": w.ID, "WorkloadArn": w.ARN, "WorkloadName": w.Name, "Owner": "123456789012", "Lenses": w.Lenses})
	}
	out := object{"WorkloadSummaries": list}
	if next != "" {
		out["NextToken"] = next
	}
	return out, nil
}

func (s *Server) createWorkload(in input) (any, *apiError) {
	token := in.text("ClientRequestToken")
	if out := s.tokens[token]; out != nil {
		return out, nil
	}
	name := in.text("WorkloadName")
	for _, w := range s.workloads {
		if normal(w.Name) == normal(name) {
			return nil, exists("workload", fmt.Sprintf("A workload with the name %q already exists.", name))
		}
	}
	lenses, _ := in.texts("Lenses")
	if !slices.Contains(lenses, "wellarchitected") && s.lenses["wellarchitected"] != nil {
		lenses = append(lenses, "wellarchitected") // measured: every workload gets the Framework
	}
	for _, alias := range lenses {
		if s.lenses[alias] == nil {
			return nil, missing("lens", alias)
		}
	}
	regions, _ := in.texts("AwsRegions")
	other, _ := in.texts("NonAwsRegions")
	if len(regions)+len(other) == 0 {
		return nil, invalid("AwsRegions", "Either AwsRegions or NonAwsRegions is required.")
	}
	templates, _ := in.texts("ReviewTemplateArns")
	for _, arn := range templates {
		if s.templates[arn] == nil {
			return nil, missing("review template", arn)
		}
	}
	w := s.add(name, false, lenses)
	w.Description = in.text("Description")
	for _, arn := range templates {
		for alias, answers := range s.templates[arn].Answers {
			for id, a := range answers {
				if w.Answers[alias] != nil {
					w.Answers[alias][id] = a.clone()
				}
			}
		}
	}
	out := object{"WorkloadId": w.ID, "WorkloadArn": w.ARN}
	s.tokens[token] = out
	return out, nil
}

func (s *Server) createMilestone(w *Workload, in input) (any, *apiError) {
	token := in.text("ClientRequestToken")
	if out := s.tokens[token]; out != nil {
		return out, nil
	}
	name := in.text("MilestoneName")
	if len(w.Milestones) >= 100 {
		return nil, &apiError{Status: 402, Type: "ServiceQuotaExceededException", Message: "The workload has 100 milestones.", ResourceType: "milestone"}
	}
	for _, m := range w.Milestones {
		if normal(m.Name) == normal(name) {
			return nil, exists("milestone", fmt.Sprintf("A milestone with the name %q already exists.", name))
		}
	}
	frozen := Frozen{Number: len(w.Milestones) + 1, Name: name, Recorded: s.Now, Answers: map[string]map[string]*Answer{}}
	for alias, answers := range w.Answers {
		frozen.Answers[alias] = map[string]*Answer{}
		for id, a := range answers {
			frozen.Answers[alias][id] = a.clone()
		}
	}
	w.Milestones = append(w.Milestones, frozen)
	out := object{"WorkloadId": w.ID, "MilestoneNumber": frozen.Number}
	s.tokens[token] = out
	return out, nil
}

func (s *Server) listMilestones(w *Workload, in input) (any, *apiError) {
	from, to, next, bad := s.page(len(w.Milestones), in)
	if bad != nil {
		return nil, bad
	}
	list := []object{}
	for _, m := range w.Milestones[from:to] {
		list = append(list, object{"MilestoneNumber": m.Number, "MilestoneName": m.Name, "RecordedAt": m.Recorded.Unix()})
	}
	out := object{"WorkloadId": w.ID, "MilestoneSummaries": list}
	if next != "" {
		out["NextToken"] = next
	}
	return out, nil
}
