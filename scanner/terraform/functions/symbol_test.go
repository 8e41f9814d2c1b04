package functions_test

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"

	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/terraform/functions"
)

// A reason is a mark as the evaluator puts it on unknown values.
type reason string

func symbolic(t *testing.T) *hcl.EvalContext {
	t.Helper()
	root, err := os.OpenRoot("testdata/files")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	symbol := func(address string) cty.Value { return cty.StringVal(resource.Symbol(address, "arn")) }
	a, b := symbol("t.a"), symbol(`t.b["x y"]`)
	return &hcl.EvalContext{
		Functions: functions.New(functions.Options{
			Root:    root,
			Unknown: func(ty cty.Type, why string) cty.Value { return cty.UnknownVal(ty).Mark(reason(why)) },
			Pending: func(ty cty.Type, refs []resource.Ref) cty.Value {
				v := cty.UnknownVal(ty)
				for _, ref := range refs {
					v = v.Mark(reason(ref.Address))
				}
				return v
			},
		}),
		Variables: map[string]cty.Value{
			"a": a, "b": b,
			"u":      cty.UnknownVal(cty.String).Mark(reason("u")),
			"ul":     cty.UnknownVal(cty.List(cty.String)).Mark(reason("ul")),
			"ux":     cty.DynamicVal.Mark(reason("ux")),
			"s":      cty.StringVal("secret").Mark(functions.Sensitive),
			"sa":     a.Mark(functions.Sensitive),
			"e":      cty.StringVal("token").Mark(functions.Ephemeral),
			"keyed":  cty.MapVal(map[string]cty.Value{a.AsString(): cty.StringVal("x")}),
			"object": cty.ObjectVal(map[string]cty.Value{a.AsString(): cty.StringVal("x")}),
		},
	}
}

const unknownString, unknownBool, unknownNumber = "?string t.a", "?bool t.a", "?number t.a"

// symbolCases say what functions make of symbols: a known value with the symbols in it as
// ${t.a.arn}, or ? with the type, and marks behind that.
var symbolCases = map[string]string{
	// Carrying text on.
	`format("x-%s/%v", a, 1)`:                        `"x-${t.a.arn}/1"`,
	`format("%s%%", a)`:                              `"${t.a.arn}%"`,
	`format("%[2]s %[1]s", a, "x")`:                  `"x ${t.a.arn}"`,
	`format("%#v", [a])`:                             `"[\"${t.a.arn}\"]"`,
	`format("%-10s|%5d", a, 3)`:                      unknownString,
	`format("%.3s", a)`:                              unknownString,
	`format("%q", a)`:                                unknownString,
	`format("%d", a)`:                                unknownString,
	`format("%s %5s", a, "x")`:                       `"${t.a.arn}     x"`,
	`format(a)`:                                      `"${t.a.arn}"`,
	`format("%s")`:                                   `error`,
	`formatlist("%s/*", [a, "x"])`:                   `["${t.a.arn}/*","x/*"]`,
	`formatlist("%4s", [a, "x"])`:                    "[?string,\"   x\"] t.a",
	`join(",", [a, b, "x"])`:                         `"${t.a.arn},${t.b["x y"].arn},x"`,
	`join(a, ["x", "y"])`:                            `"x${t.a.arn}y"`,
	`join(",", [a, u])`:                              "?string t.a u",
	`jsonencode({ R = [a, "${a}/*"] })`:              `"{\"R\":[\"${t.a.arn}\",\"${t.a.arn}/*\"]}"`,
	`jsonencode({ R = b })`:                          `"{\"R\":\"${t.b["x y"].arn}\"}"`,
	`jsondecode(jsonencode([b, { x = a }]))`:         `["${t.b["x y"].arn}",{"x":"${t.a.arn}"}]`,
	`jsondecode("[\"${b}\", 1]")`:                    `["${t.b["x y"].arn}",1]`,
	`jsondecode("{\"${a}\": 1}")`:                    `?dynamic t.a`,
	`jsondecode(a)`:                                  `?dynamic t.a`,
	`jsondecode("[${a}]")`:                           `?dynamic t.a`,
	`jsondecode("[")`:                                `error`,
	`yamlencode({ a = a })`:                          `"\"a\": \"${t.a.arn}\"\n"`,
	`yamldecode(yamlencode({ a = "x${b}" }))`:        `{"a":"x${t.b["x y"].arn}"}`,
	`yamldecode("a: ${a}")`:                          `?dynamic t.a`, // may be a number
	`yamldecode("a: ${a}/x")`:                        `{"a":"${t.a.arn}/x"}`,
	`yamldecode("- [${b}x, z]")`:                     `[["${t.b["x y"].arn}x","z"]]`,
	`csvdecode("x\n${a}")`:                           `?dynamic t.a`,
	`chomp("${a}\n")`:                                `"${t.a.arn}"`,
	`trimspace(" ${a} ")`:                            `"${t.a.arn}"`,
	`indent(2, "x\n${a}")`:                           `"x\n  ${t.a.arn}"`,
	`tostring(a)`:                                    `"${t.a.arn}"`,
	`templatefile("missing.tftpl", { missing = a })`: `"${t.a.arn}"`,
	`templatefile("if.tftpl", { name = a })`:         unknownString,
	`templatefile(a, {})`:                            `?dynamic t.a`,
	`templatestring("x$${v}${a}", { v = b })`:        `"x${t.b["x y"].arn}${t.a.arn}"`,
	`templatestring("$${upper(v)}", { v = b })`:      `?string t.b["x y"]`,

	// Looking into text.
	`upper(a)`:                     unknownString,
	`lower("x${a}")`:               unknownString,
	`split(":", a)`:                "?list of string t.a",
	`split(":", a)[5]`:             unknownString,
	`element(split(":", a), 1)`:    unknownString,
	`substr(a, 0, 3)`:              unknownString,
	`replace("x${a}", "x", "")`:    unknownString,
	`replace("x", "x", a)`:         unknownString,
	`regex("(a)(b)", a)`:           "?tuple t.a",
	`regex("a", a)`:                unknownString,
	`regexall("a", a)`:             "?list of string t.a",
	`length(a)`:                    unknownNumber,
	`trimprefix(a, "x")`:           unknownString,
	`trimsuffix(a, "x")`:           unknownString,
	`trim(a, "x")`:                 unknownString,
	`strrev(a)`:                    unknownString,
	`title(a)`:                     unknownString,
	`base64encode(a)`:              unknownString,
	`base64decode(a)`:              unknownString,
	`md5(a)`:                       unknownString,
	`sha256("${a}")`:               unknownString,
	`urlencode(a)`:                 unknownString,
	`basename(a)`:                  unknownString,
	`file(a)`:                      unknownString,
	`fileexists("x/${a}")`:         unknownBool,
	`fileset(".", a)`:              "?set of string t.a",
	`cidrsubnet(a, 8, 1)`:          unknownString,
	`cidrsubnets(a, 8, 1)`:         "?list of string t.a",
	`cidrhost("10.0.0.0/8", a)`:    unknownString,
	`parseint(a, 10)`:              unknownNumber,
	`max(1, a)`:                    unknownNumber,
	`abs(a)`:                       unknownNumber,
	`alltrue([true, a])`:           unknownBool,
	`alltrue([false, a])`:          unknownBool, // Terraform does not look ahead either
	`sum([1, a])`:                  unknownNumber,
	`tonumber(a)`:                  unknownNumber,
	`tobool(a)`:                    unknownBool,
	`formatdate("YYYY", a)`:        unknownString,
	`timeadd(a, "1h")`:             unknownString,
	`uuidv5("dns", a)`:             unknownString,
	`rsadecrypt(a, "x")`:           unknownString,
	`timecmp(a, a)`:                unknownNumber,
	`abspath(a)`:                   unknownString,
	`substr("hello", 1, a)`:        unknownString,
	`range(a)`:                     "?list of number t.a",
	`anytrue([a])`:                 unknownBool,
	`textencodebase64(a, "UTF-8")`: unknownString,
	`textdecodebase64(a, "UTF-8")`: unknownString,
	`sha512(a)`:                    unknownString,
	`sha1(a)`:                      unknownString,
	`base64sha256(a)`:              unknownString,
	`base64sha512(a)`:              unknownString,
	`base64gzip(a)`:                unknownString,
	`filesha512(a)`:                unknownString,
	`filesha256(a)`:                unknownString,
	`filesha1(a)`:                  unknownString,
	`filemd5(a)`:                   unknownString,
	`filebase64(a)`:                unknownString,
	`filebase64sha256(a)`:          unknownString,
	`filebase64sha512(a)`:          unknownString,
	`log(a, 2)`:                    unknownNumber,
	`min(a, 2)`:                    unknownNumber,
	`ceil(a)`:                      unknownNumber,
	`floor(a)`:                     unknownNumber,
	`signum(a)`:                    unknownNumber,
	`pow(a, 2)`:                    unknownNumber,
	`base64gunzip(a)`:              unknownString,
	`cidrcontains(a, "10.0.0.1")`:  unknownBool,
	`urldecode(a)`:                 unknownString,
	`cidrnetmask(a)`:               unknownString,
	`dirname(a)`:                   unknownString,
	`upper(1, a)`:                  `error`,

	// Answers that do not hang on the text.
	`startswith("arn:${a}", "arn:")`: `true`,
	`startswith("x${a}", "arn:")`:    `false`,
	`startswith("a${a}", "arn:")`:    unknownBool,
	`startswith(a, "arn:")`:          unknownBool,
	`startswith("${a}/x", a)`:        `true`,
	`startswith("x", a)`:             unknownBool,
	`endswith("${a}/*", "*")`:        `true`,
	`endswith("${a}/*", "x")`:        `false`,
	`endswith("x${a}", a)`:           `true`,
	`endswith(a, "")`:                `true`,
	`strcontains("x-y${a}", "-y")`:   `true`,
	`strcontains("x-y${a}", "z")`:    unknownBool,
	`strcontains("x${a}y", a)`:       `true`,
	`strcontains("x${a}y", "xy")`:    unknownBool,

	// Collections.
	`length([a, b])`:                                 `2`,
	`length({ x = a })`:                              `1`,
	`length(tolist([a]))`:                            `1`,
	`length(toset([a, a]))`:                          `1`,
	`length(toset([a, b]))`:                          `?number t.a t.b["x y"]`,
	`length(toset([a, "${a}/*"]))`:                   `2`,
	`length(toset(["arn:x:${a}", "b:${b}"]))`:        `2`,
	`contains([a, b], a)`:                            `true`,
	`contains(["x", a], "x")`:                        `true`,
	`contains(["x", a], "y")`:                        `?bool t.a`,
	`contains(["x", "y"], a)`:                        `?bool t.a`,
	`contains([a], "")`:                              `false`,
	`contains(["${a}/*"], a)`:                        `false`,
	`contains([{ x = a }], { x = a })`:               `true`,
	`contains([{ x = a }], { x = b })`:               `?bool t.a t.b["x y"]`,
	`contains([{ x = a, y = 1 }], { x = b, y = 2 })`: `false`,
	`index([a, b], a)`:                               `0`,
	`index(["x", a], "x")`:                           `0`,
	`index([a, "x"], "x")`:                           `?number t.a`,
	`index(["${a}/*", a], a)`:                        `1`,
	`distinct([a, a, "x", "x"])`:                     `?list of string t.a`,
	`distinct([a, a])`:                               `["${t.a.arn}"]`,
	`distinct([a, "${a}/*", a])`:                     `["${t.a.arn}","${t.a.arn}/*"]`,
	`distinct([a, b])`:                               `?list of string t.a t.b["x y"]`,
	`matchkeys(["1", "2"], [a, b], [a])`:             `?list of string t.a t.b["x y"]`,
	`matchkeys(["1", "2"], [a, "${a}/"], [a])`:       `["1"]`,
	`matchkeys([a, b], ["1", "2"], ["2"])`:           `["${t.b["x y"].arn}"]`,
	`sort([a, b])`:                                   "[?string,?string] t.a t.b[\"x y\"]",
	`sort([a])`:                                      `["${t.a.arn}"]`,
	`compact(["", a])`:                               `["${t.a.arn}"]`,
	`coalesce("", a, "x")`:                           `"${t.a.arn}"`,
	`coalesce(null, "x", a)`:                         `"x"`,
	`coalescelist([], [a])`:                          `["${t.a.arn}"]`,
	`concat([a], ["x"])`:                             `["${t.a.arn}","x"]`,
	`merge({ x = a }, { y = b })`:                    `{"x":"${t.a.arn}","y":"${t.b["x y"].arn}"}`,
	`flatten([[a], [["x"]]])`:                        `["${t.a.arn}","x"]`,
	`element([a, b], 1)`:                             `"${t.b["x y"].arn}"`,
	`element(["x", "y"], a)`:                         `?dynamic t.a`,
	`lookup({ x = a }, "x", "z")`:                    `"${t.a.arn}"`,
	`lookup({ x = "y" }, a, "z")`:                    `?dynamic t.a`,
	`lookup({ x = "y" }, "z", a)`:                    `"${t.a.arn}"`,
	`lookup({ x = u, y = "z" }, "y", "d")`:           `"z"`,
	`zipmap(["x"], [a])`:                             `{"x":"${t.a.arn}"}`,
	`zipmap([a], ["x"])`:                             `?dynamic t.a`,
	`keys({ x = a })`:                                `["x"]`,
	`values({ x = a })`:                              `["${t.a.arn}"]`,
	`one([a])`:                                       `"${t.a.arn}"`,
	`reverse([a, b])`:                                `["${t.b["x y"].arn}","${t.a.arn}"]`,
	`slice([a, b], 0, 1)`:                            `["${t.a.arn}"]`,
	`chunklist([a, b], 1)`:                           `[["${t.a.arn}"],["${t.b["x y"].arn}"]]`,
	`setproduct(["x"], [a])`:                         `[["x","${t.a.arn}"]]`,
	`setunion(["x"], [a])`:                           `["x","${t.a.arn}"]`,
	`setintersection(["x"], [a])`:                    `?set of string t.a`,
	`setsubtract(["x"], [a])`:                        `?set of string t.a`,
	`transpose({ x = [a] })`:                         `?map of list of string t.a`,
	`tolist([a, "x"])`:                               `["${t.a.arn}","x"]`,
	`toset([a, "x"])`:                                `["x","${t.a.arn}"]`,
	`tomap({ x = a })`:                               `{"x":"${t.a.arn}"}`,
	`try(tobool("no"), a)`:                           `"${t.a.arn}"`,
	`can(a)`:                                         `true`,

	// Symbols as keys.
	`keys(keyed)`:               `?list of string t.a`,
	`merge(keyed, { x = "y" })`: `?dynamic t.a`,
	`lookup(keyed, "x", "y")`:   unknownString,
	`length(keyed)`:             unknownNumber,
	`values(object)`:            `?dynamic t.a`,
	`jsonencode(object)`:        unknownString,
	`try(keyed, 1)`:             `{"${t.a.arn}":"x"}`,

	// Unknown values and marks.
	`upper(u)`:                "?string u",
	`length(ul)`:              "?number ul",
	`length([u])`:             "1 u",
	`element(ul, 0)`:          "?string ul",
	`merge(ux, { x = 1 })`:    "?dynamic ux",
	`concat(ul, ["x"])`:       "?dynamic ul",
	`flatten([ul, "x"])`:      "?dynamic ul",
	`jsonencode([u])`:         "?string u",
	`try(u, "x")`:             "?dynamic u",
	`can(ux)`:                 "?bool ux",
	`coalesce(u, "x")`:        "?string u",
	`upper(s)`:                `"SECRET" sensitive`,
	`length(s)`:               `6 sensitive`,
	`join(",", ["x", s])`:     `"x,secret" sensitive`,
	`upper(sa)`:               "?string sensitive t.a",
	`nonsensitive(sa)`:        `"${t.a.arn}"`,
	`sensitive(a)`:            `"${t.a.arn}" sensitive`,
	`ephemeralasnull(a)`:      `"${t.a.arn}"`,
	`ephemeralasnull([e, s])`: `[null,"secret"] sensitive`,
	`issensitive(sa)`:         `true`,
	`issensitive(u)`:          `?bool u`,
	`nonsensitive(u)`:         `?string u`,
	`timestamp()`:             `?string timestamp() gives another result at each run`,
	`uuid()`:                  `?string uuid() gives another result at each run`,
	`plantimestamp()`:         `?string plantimestamp() gives another result at each run`,
	`bcrypt("x")`:             `?string bcrypt() gives another result at each run`,
	`bcrypt("x", 5)`:          `?string bcrypt() gives another result at each run`,
	`bcrypt(a)`:               `?string bcrypt() gives another result at each run`,
	`upper(timestamp())`:      `?string timestamp() gives another result at each run`,
	`pathexpand("~/x")`:       `?string the home directory of who runs terraform is not known`,
	`templatefile("missing.tftpl", { missing = u })`: "?string u",
	`templatefile("missing.tftpl", { missing = s })`: `"secret" sensitive`,
	`templatefile("hello.txt", { unused = s })`:      `"hello\n"`,
}

func TestSymbols(t *testing.T) {
	called := map[string]bool{}
	for expression := range symbolCases {
		for _, name := range callsIn(expression) {
			called[name] = true
		}
	}
	for name := range functions.New(functions.Options{}) {
		if !called[name] && !strings.HasPrefix(name, "core::") {
			t.Errorf("no test with symbols calls %s", name)
		}
	}
	ctx := symbolic(t)
	for expression, want := range symbolCases {
		v, diags := parse(t, expression).Value(ctx)
		got := "error"
		if !diags.HasErrors() {
			got = show(t, v)
		}
		if got != want {
			t.Errorf("%s = %s, want %s (%v)", expression, got, want, diags)
		}
	}
}

func parse(t *testing.T, expression string) hclsyntax.Expression {
	t.Helper()
	expr, diags := hclsyntax.ParseExpression([]byte(expression), "test", hcl.InitialPos)
	if diags.HasErrors() {
		t.Fatalf("%s: %s", expression, diags)
	}
	return expr
}

// What is known of a result with symbols is still so when AWS has filled them in,
// whatever the text is, also the same one twice.
func TestSymbolsAreSound(t *testing.T) {
	ctx := symbolic(t)
	for _, texts := range [][2]string{
		{"arn:aws:s3:::one", "arn:aws:s3:::two"}, {"same", "same"}, {"x", "y"}, {"12", "13"}, {"x", "xx"}, {"true", "vpc-0123"}, {"no", "off"},
		{"a/b", "z"}, {"b:xz", "-y"},
	} {
		filled := &hcl.EvalContext{Functions: ctx.Functions, Variables: maps.Clone(ctx.Variables)}
		fill := map[string]string{ctx.Variables["a"].AsString(): texts[0], ctx.Variables["b"].AsString(): texts[1]}
		for name, v := range filled.Variables {
			filled.Variables[name] = substitute(t, v, fill)
		}
		for expression := range symbolCases {
			before, diags := parse(t, expression).Value(ctx)
			if diags.HasErrors() {
				continue
			}
			after, diags := parse(t, expression).Value(filled)
			if diags.HasErrors() {
				continue // Terraform would stop here
			}
			before, _ = before.UnmarkDeep()
			after, _ = after.UnmarkDeep()
			if !contradicts(substitute(t, before, fill), after) {
				continue
			}
			t.Errorf("%s with %v: %#v was %#v", expression, texts, after, before)
		}
	}
}

// substitute replaces symbols by texts.
func substitute(t *testing.T, v cty.Value, fill map[string]string) cty.Value {
	t.Helper()
	replace := func(s string) string {
		for symbol, text := range fill {
			s = strings.ReplaceAll(s, symbol, text)
		}
		return s
	}
	out, err := cty.Transform(v, func(_ cty.Path, e cty.Value) (cty.Value, error) {
		plain, marks := e.Unmark()
		switch {
		case !plain.IsKnown() || plain.IsNull():
		case plain.Type() == cty.String:
			plain = cty.StringVal(replace(plain.AsString()))
		case plain.Type().IsMapType() || plain.Type().IsObjectType():
			elems := map[string]cty.Value{}
			for k, v := range plain.AsValueMap() {
				elems[replace(k)] = v
			}
			if plain.Type().IsObjectType() {
				plain = cty.ObjectVal(elems)
			} else if len(elems) > 0 {
				plain = cty.MapVal(elems)
			}
		}
		return plain.WithMarks(marks), nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// contradicts reports whether a value that was partly unknown cannot become
// after.
func contradicts(before, after cty.Value) bool {
	switch ty := before.Type(); {
	case !before.IsKnown() || !after.IsKnown():
		return ty != cty.DynamicPseudoType && after.Type() != cty.DynamicPseudoType && !ty.HasDynamicTypes() && !ty.Equals(after.Type())
	case before.IsWhollyKnown():
		return !before.RawEquals(after)
	}
	x, y := before.AsValueSlice(), after.AsValueSlice()
	if len(x) != len(y) {
		return true
	}
	for i := range x {
		if contradicts(x[i], y[i]) {
			return true
		}
	}
	return false
}

// show writes a value, the marks on it and within it.
func show(t *testing.T, v cty.Value) string {
	t.Helper()
	plain, marks := v.UnmarkDeep()
	var b strings.Builder
	write(t, &b, plain)
	var names []string
	for m := range marks {
		switch m := m.(type) {
		case reason:
			names = append(names, string(m))
		case functions.Mark:
			names = append(names, string(m))
		}
	}
	slices.Sort(names)
	return strings.Join(append([]string{b.String()}, names...), " ")
}

func write(t *testing.T, b *strings.Builder, v cty.Value) {
	switch ty := v.Type(); {
	case !v.IsKnown():
		name := ty.FriendlyName()
		b.WriteString("?" + name)
	case v.IsWhollyKnown():
		raw, err := ctyjson.Marshal(v, ty)
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString(resource.Show(string(raw)))
	default:
		b.WriteString("[")
		first := true
		for it := v.ElementIterator(); it.Next(); {
			if !first {
				b.WriteString(",")
			}
			first = false
			_, e := it.Element()
			write(t, b, e)
		}
		b.WriteString("]")
	}
}
