package finding

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// An Ignore is what a person asks for: these policies are accepted to fail here,
// until then, for this reason.
type Ignore struct {
	Policies []string // ids, or globs in which * stands for any characters
	Until    string   // YYYY-MM-DD, the last day on which it holds; "" for ever
	Reason   string
}

// Limits on an ignore comment. Input is hostile; nobody needs more.
const (
	maxIgnoreText     = 4096 // bytes
	maxIgnorePolicies = 64
)

const ignoreForm = `want: plumb:ignore SERVICE/POLICY [until=YYYY-MM-DD] reason="..."`

var policyPattern = regexp.MustCompile(`^[a-z0-9_*-]+(/[a-z0-9_*-]+)*$`)

// ParseIgnore reads the text of an ignore comment, which is what follows
// "plumb:ignore":
//
//	ignore   = policies *( space ( "until=" date / "reason=" value ) )
//	policies = policy *( ( "," / space ) policy )
//	policy   = an id such as s3/bucket_versioning; * stands for any characters
//	date     = YYYY-MM-DD
//	value    = a word without spaces, or a text in double quotes, in which \" is
//	           a quote and \\ a backslash
//
// A reason is required. The error is a short phrase that says what is wrong and
// what the form is.
func ParseIgnore(text string) (Ignore, error) {
	var ig Ignore
	text = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(text), "*/")) // the end of a /* comment */ is none of its text
	switch {
	case len(text) > maxIgnoreText:
		return ig, fmt.Errorf("longer than %d bytes", maxIgnoreText)
	case !utf8.ValidString(text):
		return ig, errors.New("not valid UTF-8")
	case strings.ContainsFunc(text, func(r rune) bool { return unicode.IsControl(r) && r != '\t' }):
		return ig, errors.New("contains a control character")
	}
	seen := map[string]bool{}
	for rest := text; rest != ""; {
		word, isKey := cutKey(rest)
		if !isKey {
			if len(seen) > 0 {
				return ig, fmt.Errorf("%q stands behind %s; %s", firstWord(rest), keys(seen), ignoreForm)
			}
			word = firstWord(rest)
			for _, p := range strings.Split(word, ",") {
				if p == "" {
					continue // "a, b" and "a ,b"
				}
				if err := checkPolicy(p); err != nil {
					return ig, err
				}
				ig.Policies = append(ig.Policies, p)
			}
			rest = strings.TrimLeft(rest[len(word):], " \t")
			continue
		}
		value, after, err := cutValue(rest[len(word)+1:])
		if err != nil {
			return ig, fmt.Errorf("%s: %w", word, err)
		}
		if seen[word] {
			return ig, fmt.Errorf("%s is given twice", word)
		}
		seen[word] = true
		switch word {
		case "until":
			ig.Until = value
		case "reason":
			ig.Reason = strings.TrimSpace(value)
		default:
			return ig, fmt.Errorf("unknown key %q: want until or reason", word)
		}
		rest = after
	}
	if len(ig.Policies) == 0 {
		return ig, errors.New("names no policy; " + ignoreForm)
	}
	return ig, ig.check()
}

// check holds what is true of ignore comments and of plumb.yaml's entries alike.
func (ig Ignore) check() error {
	if len(ig.Policies) > maxIgnorePolicies {
		return fmt.Errorf("names more than %d policies", maxIgnorePolicies)
	}
	if ig.Until != "" {
		if _, err := time.Parse(time.DateOnly, ig.Until); err != nil {
			return fmt.Errorf("until: %q is not a date: want YYYY-MM-DD", ig.Until)
		}
	}
	if ig.Reason == "" {
		return errors.New(`has no reason; add reason="..."`)
	}
	return nil
}

// expired reports whether the last day has gone by, in now's time zone.
func (ig Ignore) expired(now time.Time) bool {
	return ig.Until != "" && now.Format(time.DateOnly) > ig.Until
}

func checkPolicy(p string) error {
	if !policyPattern.MatchString(p) {
		return fmt.Errorf("%q is not a policy's id: want SERVICE/POLICY, such as s3/bucket_versioning", p)
	}
	return nil
}

func firstWord(s string) string {
	if i := strings.IndexAny(s, " \t"); i >= 0 {
		return s[:i]
	}
	return s
}

// cutKey returns the key that s begins with, if it begins with key=.
func cutKey(s string) (key string, ok bool) {
	key, _, ok = strings.Cut(firstWord(s), "=")
	return key, ok
}

// cutValue returns the value that s begins with and what follows it.
func cutValue(s string) (value, rest string, err error) {
	if !strings.HasPrefix(s, `"`) {
		value = firstWord(s)
		if strings.Contains(value, `"`) {
			return "", "", fmt.Errorf("a quote in the middle of %q", value)
		}
		return value, strings.TrimLeft(s[len(value):], " \t"), nil
	}
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
			if i == len(s) || s[i] != '"' && s[i] != '\\' {
				return "", "", errors.New(`a backslash stands only before " and \`)
			}
			b.WriteByte(s[i])
		case '"':
			rest = s[i+1:]
			if trimmed := strings.TrimLeft(rest, " \t"); rest == "" || len(trimmed) < len(rest) {
				return b.String(), trimmed, nil
			}
			return "", "", errors.New("no space behind the closing quote")
		default:
			b.WriteByte(s[i])
		}
	}
	return "", "", errors.New("the closing quote is missing")
}

func keys(seen map[string]bool) string {
	if seen["until"] && seen["reason"] {
		return "until= and reason="
	}
	if seen["until"] {
		return "until="
	}
	return "reason="
}
