package policy

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/schema"
	"go.yaml.in/yaml/v3"
)

// metadata is the METADATA block of a policy as it is written: the one place
// that says which keys there are.
type metadata struct {
	Scope       string `yaml:"scope"` // OPA's own; "package" where it is given
	Title       string `yaml:"title"`
	Description string `yaml:"description"`
	Related     []struct {
		Ref         string `yaml:"ref"`
		Description string `yaml:"description"`
	} `yaml:"related_resources"`
	Custom struct {
		Resources []string `yaml:"resources"`
		Scope     string   `yaml:"scope"`
		Evidence  []struct {
			Practice string `yaml:"practice"`
			Strength string `yaml:"strength"`
			Polarity string `yaml:"polarity"`
		} `yaml:"evidence"`
		Risk        string   `yaml:"risk"`
		Remediation string   `yaml:"remediation"`
		Aliases     []string `yaml:"aliases"`
		Deprecated  string   `yaml:"deprecated"`
	} `yaml:"custom"`
}

// A problem is something wrong in a Rego file.
type problem struct {
	line int
	text string
}

// idPattern is the form of an id: <service>/<policy>.
var idPattern = regexp.MustCompile(`^[a-z][a-z0-9_]*/[a-z][a-z0-9_]*$`)

// parseMetadata reads the METADATA block at package scope of a policy's source.
func parseMetadata(source []byte) (*Policy, []problem) {
	text, first, err := metadataBlock(source)
	if err != nil {
		return nil, []problem{{first, err.Error()}}
	}
	var m metadata
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	decoder.KnownFields(true)
	if err := decoder.Decode(&m); err != nil {
		return nil, yamlProblems(err, first)
	}
	p := &Policy{
		Title:       strings.TrimSpace(m.Title),
		Description: strings.TrimSpace(m.Description),
		Scope:       Scope(m.Custom.Scope),
		Resources:   slices.Clone(m.Custom.Resources),
		Remediation: strings.TrimRight(m.Custom.Remediation, "\n"),
		Aliases:     m.Custom.Aliases,
		Deprecated:  m.Custom.Deprecated,
	}
	var problems []problem
	bad := func(format string, args ...any) {
		problems = append(problems, problem{first, "metadata: " + fmt.Sprintf(format, args...)})
	}
	if m.Scope != "" && m.Scope != "package" {
		bad("scope is %q: want package; the policy's own scope stands under custom", m.Scope)
	}
	if p.Title == "" {
		bad("title is missing")
	}
	if p.Scope == "" {
		p.Scope = ScopeResource
	}
	if !slices.Contains([]Scope{ScopeResource, ScopeWorkload, ScopeAccount}, p.Scope) {
		bad("unknown custom.scope %q: want resource, workload or account", p.Scope)
	}
	if len(p.Resources) == 0 && p.Scope == ScopeResource {
		bad("custom.resources is missing: the types that the policy judges")
	}
	slices.Sort(p.Resources)
	for i, t := range p.Resources {
		if i > 0 && t == p.Resources[i-1] {
			bad("custom.resources names %s twice", t)
		}
		if !knownType(t) {
			bad("custom.resources: there is no resource type %q in the AWS provider", t)
		}
	}
	for _, link := range m.Related {
		if link.Ref == "" {
			bad("related_resources: ref is missing")
		}
		p.Related = append(p.Related, Link{Title: link.Description, URL: link.Ref})
	}
	seen := map[string]bool{}
	for _, e := range m.Custom.Evidence {
		practice := finding.Practice{Key: e.Practice, Strength: finding.Strength(e.Strength), Polarity: finding.Polarity(e.Polarity)}
		switch {
		case e.Practice == "":
			bad("custom.evidence: practice is missing")
		case seen[e.Practice]:
			bad("custom.evidence names %s twice", e.Practice)
		}
		seen[e.Practice] = true
		if practice.Strength != finding.Direct && practice.Strength != finding.Partial {
			bad("custom.evidence %s: unknown strength %q: want direct or partial", e.Practice, e.Strength)
		}
		if !slices.Contains([]finding.Polarity{finding.Both, finding.Presence, finding.Absence}, practice.Polarity) {
			bad("custom.evidence %s: unknown polarity %q: want presence or absence, or none for both", e.Practice, e.Polarity)
		}
		p.Evidence = append(p.Evidence, practice)
	}
	if m.Custom.Risk != "" {
		risk, err := finding.ParseRisk(m.Custom.Risk)
		if err != nil {
			bad("custom.risk: %v", err)
		}
		p.Risk, p.RiskDeclared = risk, true
	} else if len(p.Evidence) == 0 {
		bad("custom.risk is missing, and there is no evidence to take it from")
	}
	for _, alias := range p.Aliases {
		if !idPattern.MatchString(alias) {
			bad("custom.aliases: %q is no id: want <service>/<policy>", alias)
		}
	}
	if len(problems) > 0 {
		return nil, problems
	}
	return p, nil
}

// knownType reports whether policies may judge a resource type: the schema
// knows it, or it belongs to another provider.
func knownType(t string) bool {
	if t == "" || strings.ContainsAny(t, " \t\n\"") {
		return false
	}
	if !strings.HasPrefix(t, "aws_") {
		return true
	}
	_, ok := schema.Lookup("managed", t)
	if !ok {
		_, ok = schema.Lookup("data", t)
	}
	return ok
}

var errNoMetadata = errors.New("metadata is missing: a `# METADATA` block above the package line")

// metadataBlock returns the YAML of the METADATA block above the package line,
// and the line on which its text begins.
func metadataBlock(source []byte) (text []byte, first int, err error) {
	lines := bytes.Split(source, []byte("\n"))
	start := -1
	for i, raw := range lines {
		line := bytes.TrimRight(raw, " \t\r")
		switch {
		case bytes.Equal(line, []byte("# METADATA")):
			if start >= 0 {
				return nil, i + 1, errors.New("metadata: there is a second METADATA block above the package line")
			}
			start = i + 1
		case bytes.HasPrefix(line, []byte("package ")):
			if start < 0 {
				return nil, i + 1, errNoMetadata
			}
			return text, start + 1, nil
		case start < 0:
		case len(line) == 0 || line[0] != '#':
			return nil, i + 1, errors.New("metadata: the block is not directly above the package line")
		default:
			line = bytes.TrimPrefix(line[1:], []byte(" "))
			text = append(append(text, line...), '\n')
		}
	}
	return nil, 1, errNoMetadata
}

var yamlLine = regexp.MustCompile(`^(?:yaml: )?line (\d+): `)

// yamlProblems gives the problems of a YAML document that begins on line first.
func yamlProblems(err error, first int) []problem {
	texts := []string{err.Error()}
	var typed *yaml.TypeError
	if errors.As(err, &typed) {
		texts = typed.Errors
	}
	problems := make([]problem, len(texts))
	for i, text := range texts {
		line := first
		if m := yamlLine.FindStringSubmatch(text); m != nil {
			n, _ := strconv.Atoi(m[1]) // the pattern admits digits only
			line, text = first+n-1, text[len(m[0]):]
		}
		text = strings.TrimPrefix(text, "yaml: ")
		text = unknownField.ReplaceAllString(text, `unknown key "$1"`)
		problems[i] = problem{line, "metadata: " + text}
	}
	return problems
}

var unknownField = regexp.MustCompile(`field (\S+) not found in type .*`)
