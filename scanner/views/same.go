package views

import (
	"encoding/json"
	"net/netip"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/plumb-iac/plumb/scanner/document"
)

// Equality is what is known of two values: that they are the same, that they differ,
// or neither.
type equality int

const (
	unsettled equality = iota
	same
	different
)

// sameScalar compares two values as the provider would: what AWS writes in another way
// is the same.
func (j *Joined) sameScalar(name string, here, there any) equality {
	x, ok := textForm(here)
	y, ok2 := textForm(there)
	if !ok || !ok2 {
		return unsettled
	}
	x, y = strings.TrimSpace(x), strings.TrimSpace(y)
	if strings.EqualFold(x, y) || sameNumber(x, y) || sameNetwork(x, y) {
		return same
	}
	if looksLikeJSON(x) || looksLikeJSON(y) {
		return sameDocument(x, y)
	}
	switch {
	case strings.HasSuffix(name, "engine_version"), name == "version":
		// A version in part stands for what AWS makes of it.
		if strings.HasPrefix(y, x+".") {
			return same
		}
	case name == "protocol":
		if protocol(x) == protocol(y) {
			return same
		}
	case name == "url", strings.HasSuffix(name, "_url"):
		if strings.TrimPrefix(x, "https://") == strings.TrimPrefix(y, "https://") {
			return same
		}
	case strings.Contains(name, "key") || strings.Contains(name, "kms"):
		x, y = j.keyOf(x), j.keyOf(y)
		if x == "" || y == "" {
			return unsettled // an alias that nobody can look up
		}
	}
	return sameName(x, y)
}

// sameName compares names of resources: an ARN and the id or name in it are the same.
func sameName(x, y string) equality {
	x, y = strings.TrimSuffix(strings.TrimSuffix(x, ":*"), "."), strings.TrimSuffix(strings.TrimSuffix(y, ":*"), ".")
	if strings.EqualFold(x, y) {
		return same
	}
	isARN := func(s string) bool { return strings.HasPrefix(s, "arn:") }
	if isARN(x) == isARN(y) {
		return different
	}
	if isARN(y) {
		x, y = y, x
	}
	if strings.HasSuffix(x, "/"+y) || strings.HasSuffix(x, ":"+y) {
		return same
	}
	return unsettled
}

// keyOf returns what an alias of a KMS key stands for; "" where that is not known.
func (j *Joined) keyOf(text string) string {
	if !strings.HasPrefix(text, "alias/") && !strings.Contains(text, ":alias/") {
		return text
	}
	for _, a := range j.running["aws_kms_alias"] {
		if name, ok := a.Values["name"].(string); ok && (text == name || text == a.Address) {
			key, _ := a.Values["target_key_id"].(string)
			return key
		}
	}
	return ""
}

func textForm(v any) (string, bool) {
	switch v := v.(type) {
	case string:
		return v, true
	case json.Number:
		return string(v), true
	case bool:
		return strconv.FormatBool(v), true
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64), true
	}
	return "", false
}

func sameNumber(x, y string) bool {
	a, err := strconv.ParseFloat(x, 64)
	if err != nil {
		return false
	}
	b, err := strconv.ParseFloat(y, 64)
	return err == nil && a == b
}

func sameNetwork(x, y string) bool {
	a, err := netip.ParsePrefix(x)
	if err != nil {
		return false
	}
	b, err := netip.ParsePrefix(y)
	return err == nil && a.Masked() == b.Masked()
}

// protocol returns a protocol as a security group has it
// (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html).
func protocol(text string) string {
	text = strings.ToLower(text)
	switch text {
	case "all", "":
		return "-1"
	case "6":
		return "tcp"
	case "17":
		return "udp"
	case "1":
		return "icmp"
	case "58":
		return "icmpv6"
	}
	return text
}

func looksLikeJSON(s string) bool {
	return strings.HasPrefix(s, "{") || strings.HasPrefix(s, "[")
}

// sameDocument compares two JSON texts: as IAM policies where they are such.
func sameDocument(x, y string) equality {
	a, err := document.Parse(x)
	b, err2 := document.Parse(y)
	if err == nil && err2 == nil {
		if slices.Equal(statements(a), statements(b)) && version(a) == version(b) {
			return same
		}
		return different
	}
	var p, q any
	if json.Unmarshal([]byte(x), &p) != nil || json.Unmarshal([]byte(y), &q) != nil {
		return unsettled
	}
	if plainText(p) == plainText(q) {
		return same
	}
	return different
}

// version of a document: without one it is the older
// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html).
func version(doc map[string]any) string {
	if v, ok := doc["Version"].(string); ok {
		return v
	}
	return "2008-10-17"
}

// statements returns the statements of a document, each in one form, in one order. What
// they are called does not matter.
func statements(doc map[string]any) []string {
	list, _ := doc["Statement"].([]any)
	out := make([]string, 0, len(list))
	for _, e := range list {
		if s, ok := e.(map[string]any); ok {
			out = append(out, statementText(s))
		}
	}
	sort.Strings(out)
	return out
}

var (
	accountRoot = regexp.MustCompile(`^(?:arn:[^:]+:iam::)?([0-9]{12})(?::root)?$`)
	nothing     = map[string]bool{"Sid": true}
)

func statementText(s map[string]any) string {
	out := map[string]any{}
	for name, v := range s {
		switch {
		case nothing[name]:
		case name == "Action" || name == "NotAction":
			out[name] = sortedTexts(v, strings.ToLower)
		case name == "Principal" || name == "NotPrincipal":
			kinds := map[string]any{}
			m, _ := v.(map[string]any)
			for kind, who := range m {
				kinds[kind] = sortedTexts(who, func(s string) string {
					if m := accountRoot.FindStringSubmatch(s); m != nil && kind == "AWS" {
						return m[1]
					}
					return s
				})
			}
			out[name] = kinds
		case name == "Condition":
			var all []string
			list, _ := v.([]any)
			for _, e := range list {
				c, _ := e.(map[string]any)
				operator, _ := c["operator"].(string)
				key, _ := c["key"].(string)
				all = append(all, strings.ToLower(operator)+" "+strings.ToLower(key)+" "+plainText(sortedTexts(c["values"], nil)))
			}
			sort.Strings(all)
			out[name] = all
		case name == "Resource" || name == "NotResource":
			out[name] = sortedTexts(v, nil)
		default:
			out[name] = v
		}
	}
	return plainText(out)
}

func sortedTexts(v any, form func(string) string) []string {
	list, _ := v.([]any)
	var out []string
	for _, e := range list {
		text, _ := textForm(e)
		if form != nil {
			text = form(text)
		}
		out = append(out, text)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// plainText is the JSON of a value in which numbers and truth values are texts.
func plainText(v any) string {
	text, err := json.Marshal(texts(v))
	if err != nil {
		return "" // it came from JSON
	}
	return string(text)
}

func texts(v any) any {
	switch v := v.(type) {
	case []any:
		out := make([]any, len(v))
		for i, e := range v {
			out[i] = texts(e)
		}
		return out
	case map[string]any:
		out := make(map[string]any, len(v))
		for k, e := range v {
			out[k] = texts(e)
		}
		return out
	case []string:
		return v
	}
	if text, ok := textForm(v); ok {
		return text
	}
	return v
}

// empty reports whether a value says no more than its absence.
func empty(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case bool:
		return !v
	case string:
		return strings.TrimSpace(v) == ""
	case json.Number:
		n, err := v.Float64()
		return err == nil && n == 0
	case []any:
		return !slices.ContainsFunc(v, func(e any) bool { return !empty(e) })
	case map[string]any:
		for _, e := range v {
			if !empty(e) {
				return false
			}
		}
		return true
	}
	return false
}
