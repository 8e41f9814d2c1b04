package resource

import (
	"slices"
	"strconv"
	"strings"
)

// A symbol is a string that stands for an attribute that only AWS can fill in,
// as `aws_s3_bucket.b.arn` does before apply. The same attribute of the same
// instance is the same symbol wherever it appears, so that two resources can be
// joined before either exists. Inside a value it is framed by three private-use
// characters, which pass through jsonencode and templates unchanged:
//
//	symbolStart address symbolDot attribute symbolEnd
//
// So that this holds for any address, wherever a template puts it, characters that mean
// something in JSON, YAML or a format (the quotes of an instance key) are written
// as hexadecimal digits between two symbolEscapes.
//
// A symbol is a known string only in so far as it equals itself. Two different
// symbols, or a symbol and a text, are not unequal: it is unknown whether they
// are equal.
const (
	symbolStart  = "\uf8d0"
	symbolDot    = "\uf8d1"
	symbolEnd    = "\uf8d2"
	symbolEscape = "\uf8d3"
)

// Symbol returns the symbol of an attribute of a resource instance.
func Symbol(address, attribute string) string {
	return symbolStart + escapeSymbol(address) + symbolDot + escapeSymbol(attribute) + symbolEnd
}

// A hole is a symbol for what nobody knows, such as a variable without a value,
// inside of a JSON document that is known besides: a part of a text there, or a whole
// value, without quotes, that may be of any type. Its Ref names no resource.
const (
	textHole  = "?"
	valueHole = "="
	holeDot   = ":" // between the hole's number and the reason
)

// TextHole returns a symbol for a part of a text. name is what stands there
// ("var.image"), reason says why it is not known, and n tells it from others of that name.
func TextHole(name, reason string, n int) string {
	return Symbol(name, textHole+strconv.Itoa(n)+holeDot+reason)
}

// ValueHole is TextHole for a whole value of JSON.
func ValueHole(name, reason string, n int) string {
	return Symbol(name, valueHole+strconv.Itoa(n)+holeDot+reason)
}

// Hole reports whether a symbol is a hole, and why what it stands for is not known.
func (r Ref) Hole() (reason string, ok bool) {
	if !strings.HasPrefix(r.Attribute, textHole) && !r.IsValueHole() {
		return "", false
	}
	_, reason, ok = strings.Cut(r.Attribute, holeDot)
	return reason, ok
}

// IsValueHole reports whether a symbol is a hole for a whole value of JSON.
func (r Ref) IsValueHole() bool { return strings.HasPrefix(r.Attribute, valueHole) }

// escapeSymbol writes what is not plain in a part of a symbol as its code.
func escapeSymbol(part string) string {
	if !strings.ContainsFunc(part, needsEscape) {
		return part
	}
	var b strings.Builder
	for _, r := range part {
		if needsEscape(r) {
			b.WriteString(symbolEscape + strconv.FormatInt(int64(r), 16) + symbolEscape)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func needsEscape(r rune) bool {
	plain := 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || strings.ContainsRune("._-/@", r)
	return !plain
}

func unescapeSymbol(part string) string {
	if !strings.Contains(part, symbolEscape) {
		return part
	}
	pieces := strings.Split(part, symbolEscape)
	for i := 1; i < len(pieces); i += 2 {
		if code, err := strconv.ParseInt(pieces[i], 16, 32); err == nil {
			pieces[i] = string(rune(code))
		}
	}
	return strings.Join(pieces, "")
}

// HasSymbol reports whether s contains a symbol.
func HasSymbol(s string) bool { return strings.Contains(s, symbolStart) }

// AnySymbol reports whether any text in a value, or key in it, contains a symbol.
func AnySymbol(v any) bool {
	switch v := v.(type) {
	case string:
		return HasSymbol(v)
	case []any:
		return slices.ContainsFunc(v, AnySymbol)
	case map[string]any:
		for k, e := range v {
			if HasSymbol(k) || AnySymbol(e) {
				return true
			}
		}
	}
	return false
}

// HasSymbolRune reports whether s contains any of the characters that frame
// symbols. Source text that does must not be taken for a symbol.
func HasSymbolRune(s string) bool {
	return strings.ContainsAny(s, symbolStart+symbolDot+symbolEnd+symbolEscape)
}

// IsSymbol reports whether s is one symbol and nothing else, and which.
func IsSymbol(s string) (Ref, bool) {
	if !strings.HasPrefix(s, symbolStart) {
		return Ref{}, false
	}
	ref, rest, ok := cutSymbol(s)
	return ref, ok && rest == ""
}

// Symbols returns the symbols in s in order of appearance, without repetition.
func Symbols(s string) []Ref {
	var refs []Ref
	seen := map[Ref]bool{}
	for {
		i := strings.Index(s, symbolStart)
		if i < 0 {
			return refs
		}
		ref, rest, ok := cutSymbol(s[i:])
		if !ok {
			s = s[i+len(symbolStart):]
			continue
		}
		if !seen[ref] {
			seen[ref] = true
			refs = append(refs, ref)
		}
		s = rest
	}
}

// Show returns s as a person should see it: each symbol in the form that
// Terraform would have it written, ${aws_s3_bucket.b.arn}.
func Show(s string) string {
	if !HasSymbol(s) {
		return s
	}
	var b strings.Builder
	for {
		i := strings.Index(s, symbolStart)
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:i])
		ref, rest, ok := cutSymbol(s[i:])
		if !ok {
			b.WriteString("\uFFFD")
			s = s[i+len(symbolStart):]
			continue
		}
		b.WriteString("${" + ref.Address)
		if _, hole := ref.Hole(); ref.Attribute != "" && !hole {
			b.WriteString("." + ref.Attribute)
		}
		b.WriteString("}")
		s = rest
	}
}

// ShowValue returns a copy of v with Show applied to every string in it.
func ShowValue(v any) any {
	switch v := v.(type) {
	case string:
		return Show(v)
	case []any:
		out := make([]any, len(v))
		for i, e := range v {
			out[i] = ShowValue(e)
		}
		return out
	case map[string]any:
		out := make(map[string]any, len(v))
		for k, e := range v {
			out[Show(k)] = ShowValue(e)
		}
		return out
	default:
		return v
	}
}

// SymbolStart is what every symbol begins with.
const SymbolStart = symbolStart

// CutSymbol splits s, which begins with a symbol, behind it. ok is false where it
// does not.
func CutSymbol(s string) (ref Ref, rest string, ok bool) {
	if !strings.HasPrefix(s, symbolStart) {
		return Ref{}, s, false
	}
	return cutSymbol(s)
}

// cutSymbol splits s, which begins with symbolStart, behind its first symbol.
func cutSymbol(s string) (ref Ref, rest string, ok bool) {
	body := s[len(symbolStart):]
	end := strings.Index(body, symbolEnd)
	if end < 0 {
		return Ref{}, "", false
	}
	address, attribute, ok := strings.Cut(body[:end], symbolDot)
	if !ok || HasSymbol(body[:end]) {
		return Ref{}, "", false
	}
	return Ref{Address: unescapeSymbol(address), Attribute: unescapeSymbol(attribute)}, body[end+len(symbolEnd):], true
}
