package functions

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"io"
	"net"
	"net/url"
	"unicode/utf8"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// openTofu are the functions that OpenTofu has and Terraform has not
// (https://opentofu.org/docs/language/functions).
var openTofu = map[string]rule{
	"base64gunzip": {f: textFunction("str", base64Gunzip)},
	"cidrcontains": {f: cidrContains},
	"urldecode":    {f: textFunction("str", urlDecode)},
}

func base64Gunzip(s string) (string, error) {
	raw, err := base64.StdEncoding.DecodeString(s)
	if err != nil {
		return "", function.NewArgErrorf(0, "not base64: %s", err)
	}
	r, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		return "", function.NewArgErrorf(0, "not compressed by gzip: %s", err)
	}
	out, err := io.ReadAll(io.LimitReader(r, maxText+1))
	switch {
	case err != nil:
		return "", function.NewArgErrorf(0, "not compressed by gzip: %s", err)
	case len(out) > maxText:
		return "", errTooMuchText
	case !utf8.Valid(out):
		return "", function.NewArgErrorf(0, "the text is not valid UTF-8")
	}
	return string(out), nil
}

func urlDecode(s string) (string, error) {
	out, err := url.QueryUnescape(s)
	if err != nil {
		return "", function.NewArgError(0, err)
	}
	if !utf8.ValidString(out) {
		return "", function.NewArgErrorf(0, "the decoded text is not valid UTF-8")
	}
	return out, nil
}

var cidrContains = function.New(&function.Spec{
	Params:       []function.Parameter{{Name: "containing_prefix", Type: cty.String}, {Name: "contained_ip_or_prefix", Type: cty.String}},
	Type:         function.StaticReturnType(cty.Bool),
	RefineResult: notNull,
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		outer, err := parsePrefix(args[0].AsString())
		if err != nil {
			return cty.NilVal, err
		}
		ip := net.ParseIP(args[1].AsString())
		if ip != nil {
			if v4 := ip.To4(); v4 != nil {
				ip = v4
			}
		} else {
			inner, err := parsePrefix(args[1].AsString())
			if err != nil {
				return cty.NilVal, function.NewArgErrorf(1, "neither an IP address nor a CIDR expression: %q", args[1].AsString())
			}
			ip = inner.IP
			if len(ip) == len(outer.IP) {
				have, _ := inner.Mask.Size()
				need, _ := outer.Mask.Size()
				if have < need {
					return cty.False, nil
				}
			}
		}
		if len(ip) != len(outer.IP) {
			return cty.NilVal, function.NewArgErrorf(1, "%s and %s are not of the same address family", args[0].AsString(), args[1].AsString())
		}
		return cty.BoolVal(outer.Contains(ip)), nil
	},
})
