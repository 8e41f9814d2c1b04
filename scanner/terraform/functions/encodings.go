package functions

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"
	yaml "github.com/zclconf/go-cty-yaml"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/encoding/unicode"
)

var encodings = map[string]rule{
	"base64decode":     {f: textFunction("str", base64Decode)},
	"base64encode":     {f: textFunction("str", base64Encode)},
	"base64gzip":       {f: textFunction("str", base64Gzip)},
	"basename":         {f: textFunction("path", func(s string) (string, error) { return filepath.Base(s), nil })},
	"csvdecode":        {f: stdlib.CSVDecodeFunc},
	"dirname":          {f: textFunction("path", func(s string) (string, error) { return filepath.Dir(s), nil })},
	"jsondecode":       {f: jsonDecode, also: decoded(false)},
	"jsonencode":       {f: stdlib.JSONEncodeFunc, also: plainText},
	"textdecodebase64": {f: textFunction2("source", "encoding", textDecodeBase64)},
	"textencodebase64": {f: textFunction2("string", "encoding", textEncodeBase64)},
	"urlencode":        {f: textFunction("str", func(s string) (string, error) { return url.QueryEscape(s), nil })},
	"uuidv5":           {f: textFunction2("namespace", "name", uuidV5)},
	"yamldecode":       {f: yamlDecode, also: decoded(true)},
	"yamlencode":       {f: yaml.YAMLEncodeFunc, also: plainText},
}

// textFunction is a function from a text to a text.
func textFunction(param string, f func(string) (string, error)) function.Function {
	return function.New(&function.Spec{
		Params:       []function.Parameter{{Name: param, Type: cty.String}},
		Type:         function.StaticReturnType(cty.String),
		RefineResult: notNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			return textResult(f(args[0].AsString()))
		},
	})
}

func textFunction2(first, second string, f func(a, b string) (string, error)) function.Function {
	return function.New(&function.Spec{
		Params:       []function.Parameter{{Name: first, Type: cty.String}, {Name: second, Type: cty.String}},
		Type:         function.StaticReturnType(cty.String),
		RefineResult: notNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			return textResult(f(args[0].AsString(), args[1].AsString()))
		},
	})
}

func textResult(s string, err error) (cty.Value, error) {
	if err != nil {
		return cty.NilVal, err
	}
	return cty.StringVal(s), nil
}

func base64Encode(s string) (string, error) {
	return base64.StdEncoding.EncodeToString([]byte(s)), nil
}

func base64Decode(s string) (string, error) {
	raw, err := base64.StdEncoding.DecodeString(s)
	if err != nil {
		return "", function.NewArgErrorf(0, "not base64: %s", err)
	}
	if !utf8.Valid(raw) {
		return "", function.NewArgErrorf(0, "the decoded text is not valid UTF-8")
	}
	return string(raw), nil
}

func base64Gzip(s string) (string, error) {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(s)); err != nil {
		return "", fmt.Errorf("compress: %w", err)
	}
	if err := w.Flush(); err != nil { // Terraform's result shows that it flushes before it closes
		return "", fmt.Errorf("compress: %w", err)
	}
	if err := w.Close(); err != nil {
		return "", fmt.Errorf("compress: %w", err)
	}
	return base64.StdEncoding.EncodeToString(b.Bytes()), nil
}

func charset(name string) (encoding.Encoding, error) {
	enc, err := ianaindex.IANA.Encoding(name)
	if err != nil || enc == nil {
		return nil, function.NewArgErrorf(1, "%q is not a supported IANA encoding name", name)
	}
	return enc, nil
}

func textEncodeBase64(s, name string) (string, error) {
	enc, err := charset(name)
	if err != nil {
		return "", err
	}
	out, err := enc.NewEncoder().Bytes([]byte(s))
	if err != nil {
		return "", function.NewArgErrorf(0, "the text cannot be written in %s", name)
	}
	return base64.StdEncoding.EncodeToString(out), nil
}

func textDecodeBase64(s, name string) (string, error) {
	enc, err := charset(name)
	if err != nil {
		return "", err
	}
	raw, err := base64.StdEncoding.DecodeString(s)
	if err != nil {
		return "", function.NewArgErrorf(0, "not base64: %s", err)
	}
	out, err := enc.NewDecoder().Bytes(raw)
	if err != nil || enc == unicode.UTF8 && !utf8.Valid(raw) {
		return "", function.NewArgErrorf(0, "the text is not written in %s", name)
	}
	return string(out), nil
}

// uuidNamespaces are the names that stand for a namespace of RFC 4122.
var uuidNamespaces = map[string]uuid.UUID{
	"dns": uuid.NameSpaceDNS, "url": uuid.NameSpaceURL, "oid": uuid.NameSpaceOID, "x500": uuid.NameSpaceX500,
}

func uuidV5(namespace, name string) (string, error) {
	id, ok := uuidNamespaces[namespace]
	if !ok {
		var err error
		if id, err = uuid.Parse(namespace); err != nil {
			return "", function.NewArgErrorf(0, "%q is neither dns, url, oid, x500 nor a UUID", namespace)
		}
	}
	return uuid.NewSHA1(id, []byte(name)).String(), nil
}

var jsonDecode = limited(stdlib.JSONDecodeFunc, func(args []cty.Value) error {
	if text, ok := known(args[0]); ok && nesting(text, true) > maxDepth {
		return tooLarge("the JSON is nested too deeply", maxDepth)
	}
	return nil
})

// maxAliases bounds how often YAML may refer to another part of itself. A few
// aliases of aliases make a bomb.
const maxAliases = 100

// maxYAML bounds a YAML text in bytes; its parser is not linear in the text.
const maxYAML = 1 << 20

var yamlDecode = limited(yaml.YAMLDecodeFunc, func(args []cty.Value) error {
	text, ok := known(args[0])
	if !ok {
		return nil
	}
	if len(text) > maxYAML {
		return tooLarge("the YAML is too long in bytes", maxYAML)
	}
	if nesting(text, false) > maxDepth || deepestIndent(text) > 4*maxDepth {
		return tooLarge("the YAML is nested too deeply", maxDepth)
	}
	aliases := 0
	for i := 1; i < len(text); i++ {
		if text[i-1] == '*' && strings.IndexByte(" \t\r\n,]}", text[i]) < 0 && (i == 1 || strings.IndexByte(" \t\n:-,[{", text[i-2]) >= 0) {
			aliases++
		}
	}
	if aliases > maxAliases {
		return tooLarge("the YAML has too many aliases", maxAliases)
	}
	return nil
})

// nesting is how deep brackets are nested. JSON's quoted texts do not count; those of
// other languages do, because what quotes there is not simple: for them it is an upper bound.
func nesting(text string, isJSON bool) int {
	deepest, depth, quoted := 0, 0, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quoted && c == '\\':
			i++
		case isJSON && c == '"':
			quoted = !quoted
		case quoted:
		case c == '[' || c == '{':
			depth++
			deepest = max(deepest, depth)
		case (c == ']' || c == '}') && depth > 0:
			depth--
		}
	}
	return deepest
}

// deepestIndent is the largest indentation of a line, where "- - -" counts too.
func deepestIndent(text string) int {
	deepest := 0
	for line := range strings.Lines(text) {
		deepest = max(deepest, len(line)-len(strings.TrimLeft(line, " -?")))
	}
	return deepest
}

// decoded is for parsers: a symbol in a quoted text stays what it is, one in a
// key makes the whole unknown, and so does one that the parser stumbles over. Where plain
// scalars exist (YAML), a scalar of nothing but symbols and digits may be a number.
func decoded(scalars bool) symbolic {
	return func(f function.Function, args []cty.Value) (cty.Value, bool) {
		v, err := f.Call(args)
		if err != nil {
			return cty.NilVal, false
		}
		var s survey
		if s.value(v, 0) != nil || s.keys {
			return cty.NilVal, false
		}
		if !scalars {
			return v, true
		}
		out, err := cty.Transform(v, func(_ cty.Path, e cty.Value) (cty.Value, error) {
			if isSymbolic(e) && !hasLetters(e) {
				return cty.NilVal, errMaybeNumber
			}
			return e, nil
		})
		return out, err == nil
	}
}

var errMaybeNumber = fmt.Errorf("may be a number")

// hasLetters reports whether a text has a letter outside of its symbols.
func hasLetters(v cty.Value) bool {
	v, _ = v.Unmark()
	head, tail := ends(v.AsString())
	return strings.ContainsFunc(head+tail, func(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' })
}
