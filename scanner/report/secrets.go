package report

import (
	"regexp"
	"strings"
)

// hidden stands where a secret was.
const hidden = "(hidden)"

// What secrets look like wherever they stand.
var (
	secretForms = regexp.MustCompile(strings.Join([]string{
		`\b(?:AKIA|ASIA)[0-9A-Z]{16}\b`,                  // AWS access key ids
		`-----BEGIN [A-Z ]*PRIVATE KEY-----[^"]*`,        // PEM
		`\bgh[pousr]_[0-9A-Za-z]{36,}\b`,                 // GitHub tokens
		`\bxox[abprs]-[0-9A-Za-z-]{10,}`,                 // Slack tokens
		`\b[sr]k_live_[0-9A-Za-z]{16,}`,                  // Stripe keys
		`\beyJ[0-9A-Za-z_-]{10,}\.[0-9A-Za-z_-]{10,}\S*`, // JSON web tokens
	}, "|"))
	urlPassword = regexp.MustCompile(`(://[^\s/:@"]*:)[^\s/@"]+@`)
	// An AWS secret access key: 40 characters between quotes. A text of 40
	// hexadecimal digits is a commit.
	longSecret = regexp.MustCompile(`"[0-9A-Za-z/+]{40}"`)
	commit     = regexp.MustCompile(`^"[0-9a-f]{40}"$`)

	secretName = `[\w.-]*(?:password|passwd|passphrase|secret|secret_string|secret_binary|secret_key|access_key|private_key|api_?key|auth_token|token|credentials?|connection_string)(?:_wo)?`
	// A literal in quotes, or in the quotes of JSON inside a string.
	literal = `(?:(")((?:[^"\\]|\\.)+)(")|(\\")([^"\\]+)(\\"))`
	// password = "literal", "password": "literal"
	assigned = regexp.MustCompile(`(?i)((?:^|[\s"{(,\[])` + secretName + `\\?"?\s*[=:]\s*)` + literal)
	// password = <<EOT
	heredoc = regexp.MustCompile(`(?i)(?:^|[\s"{(,\[])` + secretName + `"?\s*[=:]\s*<<[-~]?(\w+)`)
	// name = "DB_PASSWORD", value = "literal"
	named = regexp.MustCompile(`(?i)"` + secretName + `\\?"`)
	value = regexp.MustCompile(`(?i)(\bvalue\\?"?\s*[=:]\s*)` + literal)
)

// Texts without which the patterns above find nothing. Looking for these first is
// many times faster.
var (
	secretMarks = []string{"AKIA", "ASIA", "PRIVATE KEY", "gh", "xox", "_live_", "eyJ"}
	secretStems = []string{"pass", "secret", "key", "token", "credential", "connection_string"}
)

func containsAny(s string, parts []string) bool {
	for _, p := range parts {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}

// hideSecrets replaces what has the form of a secret, wherever it stands.
func hideSecrets(s string) string {
	if len(s) < 8 {
		return s
	}
	if containsAny(s, secretMarks) {
		s = secretForms.ReplaceAllString(s, hidden)
	}
	if strings.Contains(s, "://") {
		s = urlPassword.ReplaceAllString(s, "${1}"+hidden+"@")
	}
	if len(s) >= 42 && strings.Contains(s, `"`) {
		s = longSecret.ReplaceAllStringFunc(s, func(m string) string {
			if commit.MatchString(m) {
				return m
			}
			return `"` + hidden + `"`
		})
	}
	return s
}

// hideAssigned replaces, in a line of source, literals that are given to what is
// called a secret. before is the line above, for a name and a value on two lines.
func hideAssigned(line, before string) string {
	if strings.Contains(line, `"`) && containsAny(strings.ToLower(line), secretStems) {
		line = hideLiterals(assigned, line)
	}
	if !strings.Contains(strings.ToLower(line), "value") || !containsAny(strings.ToLower(line+before), secretStems) {
		return line
	}
	if named.MatchString(line) || named.MatchString(before) {
		line = hideLiterals(value, line)
	}
	return line
}

// hideLiterals replaces the literals that a pattern finds; one that begins with an
// interpolation, "${var.password}", is none.
func hideLiterals(pattern *regexp.Regexp, line string) string {
	return pattern.ReplaceAllStringFunc(line, func(m string) string {
		p := pattern.FindStringSubmatch(m)
		opening, content, closing := p[2]+p[5], p[3]+p[6], p[4]+p[7]
		if strings.HasPrefix(content, "${") {
			return m
		}
		return p[1] + opening + hidden + closing
	})
}

// opensHeredoc returns the end marker of a heredoc that is given to a secret.
func opensHeredoc(line string) string {
	if !strings.Contains(line, "<<") {
		return ""
	}
	if parts := heredoc.FindStringSubmatch(line); parts != nil {
		return parts[1]
	}
	return ""
}
