package live

import (
	"context"
	"strconv"

	"github.com/aws/aws-sdk-go-v2/service/accessanalyzer"
	"github.com/aws/aws-sdk-go-v2/service/accessanalyzer/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

func accessanalyzerService() *Service {
	rule := []string{"aws_accessanalyzer_archive_rule"}
	return &Service{Name: "access-analyzer", ID: "AccessAnalyzer", Collect: collectAccessAnalyzer, Types: map[string]Type{
		"aws_accessanalyzer_analyzer": {}, "aws_accessanalyzer_archive_rule": {},
	}, Calls: []Call{{Operation: "ListAnalyzers"}, {Operation: "ListArchiveRules", Types: rule}}}
}

func collectAccessAnalyzer(ctx context.Context, r *run) {
	const typ, rule = "aws_accessanalyzer_analyzer", "aws_accessanalyzer_archive_rule"
	client := accessanalyzer.NewFromConfig(r.config)
	var found []types.AnalyzerSummary
	err := pages(ctx, accessanalyzer.NewListAnalyzersPaginator(client, &accessanalyzer.ListAnalyzersInput{}), func(o *accessanalyzer.ListAnalyzersOutput) { found = append(found, o.Analyzers...) })
	if err != nil {
		r.lost(err, "ListAnalyzers", typ, rule)
	}
	for _, a := range found {
		name, arn := deref(a.Name), deref(a.Arn)
		v := object("arn", arn, "analyzer_name", name, "type", a.Type)
		if c, ok := a.Configuration.(*types.AnalyzerConfigurationMemberUnusedAccess); ok {
			access := object("unused_access_age", c.Value.UnusedAccessAge)
			if c.Value.AnalysisRule != nil {
				put(access, "analysis_rule", block(object("exclusion", blocks(c.Value.AnalysisRule.Exclusions, func(e types.AnalysisRuleCriteria) values {
					return object("account_ids", e.AccountIds, "resource_tags", e.ResourceTags)
				}))))
			}
			put(v, "configuration", block(object("unused_access", block(access))))
		}
		setTags(v, a.Tags)
		of := owner(r.add(typ, name, arn, v), typ, name, arn)
		of.Provider.Region = r.region
		if !r.wants(rule) {
			continue
		}
		in := &accessanalyzer.ListArchiveRulesInput{AnalyzerName: &name}
		err := pages(ctx, accessanalyzer.NewListArchiveRulesPaginator(client, in), func(o *accessanalyzer.ListArchiveRulesOutput) {
			for _, d := range o.ArchiveRules {
				r.companion(of, rule, deref(d.RuleName), object("id", name+"/"+deref(d.RuleName), "analyzer_name", name, "rule_name", d.RuleName, "filter", archiveFilters(d.Filter)))
			}
		})
		if err != nil {
			r.lostOf(of, err, "ListArchiveRules", rule)
		}
	}
}

func archiveFilters(filters map[string]types.Criterion) []any {
	var list []any
	for name, c := range filters {
		v := object("criteria", name, "contains", c.Contains, "eq", c.Eq, "neq", c.Neq)
		if c.Exists != nil {
			v["exists"] = strconv.FormatBool(*c.Exists)
		}
		list = append(list, v)
	}
	return resource.Canonical(list)
}
