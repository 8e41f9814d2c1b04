package live

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	awsmiddleware "github.com/aws/aws-sdk-go-v2/aws/middleware"
	"github.com/aws/aws-sdk-go-v2/credentials"
	"github.com/aws/aws-sdk-go-v2/service/sts"
	"github.com/aws/smithy-go/middleware"

	"github.com/plumb-iac/plumb/policies"
	"github.com/plumb-iac/plumb/scanner"
	"github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/policy"
	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/schema"
)

// A spoken service is what the tests know of one: the SDK's client, whose methods tell
// what an operation answers, and what is told of fields (Type.Field) whose value
// decides what a resource is, or has a form: in the nth variant the nth.
type spoken struct {
	client any
	told   map[string][]string
}

// speech is by the SDK's service id. Each collector's test file adds its own.
var speech = map[string]spoken{}

func speaks(id string, client any, told map[string][]string) { speech[id] = spoken{client, told} }

func init() {
	speaks("STS", &sts.Client{}, map[string][]string{
		"GetCallerIdentityOutput.Arn":     {"arn:aws:iam::123456789012:user/me"},
		"GetCallerIdentityOutput.Account": {"123456789012"},
	})
}

// An imagined account answers every call with the SDK's own types, each field
// filled in: the nth value of each enumeration, true where n is even, and what told
// says of a field (Type.Field) in its nth value.
type imagined struct {
	n       int
	service string // whose answer is being filled in
	empty   bool   // answers hold nothing at all
	fail    func(service, operation string) error
}

const variants = 4

// made makes what stands for an interface of the SDK in an answer.
var made = map[reflect.Type]func() any{}

// mu guards what the tests count.
var mu sync.Mutex

func (im imagined) fill(v reflect.Value, owner string, depth int) {
	values := speech[im.service].told[owner]
	if values != nil && (v.Kind() == reflect.Map || v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Struct) {
		im.tell(v, owner, values, depth)
		return
	}
	if values != nil && v.Kind() != reflect.Pointer && v.Kind() != reflect.Slice {
		value := values[im.n%len(values)]
		switch v.Kind() {
		case reflect.Bool:
			v.SetBool(value == "true")
		case reflect.Int32, reflect.Int64:
			n, _ := strconv.ParseInt(value, 10, 64)
			v.SetInt(n)
		default:
			v.SetString(value)
		}
		return
	}
	field := owner[strings.LastIndexByte(owner, '.')+1:]
	switch v.Kind() {
	case reflect.Pointer:
		if v.Type() == reflect.TypeFor[*time.Time]() {
			at := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
			v.Set(reflect.ValueOf(&at))
			return
		}
		if depth > im.deepest() || strings.HasSuffix(field, "Token") || strings.HasPrefix(field, "LastEvaluated") || strings.HasSuffix(field, "Marker") && field != "ExpiredObjectDeleteMarker" {
			return // the last page
		}
		v.Set(reflect.New(v.Type().Elem()))
		im.fill(v.Elem(), owner, depth+1)
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if f.IsExported() && f.Name != "ResultMetadata" && f.Name != "IsTruncated" {
				im.fill(v.Field(i), v.Type().Name()+"."+f.Name, depth+1)
			}
		}
	case reflect.Slice:
		if depth > im.deepest() || v.Type().Elem().Kind() == reflect.Uint8 {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		im.fill(v.Index(0), owner, depth+1)
	case reflect.Interface:
		if f := made[v.Type()]; f != nil {
			v.Set(reflect.ValueOf(f()))
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		switch v.Type().Elem().Kind() {
		case reflect.Int32:
			for _, key := range []string{"AccountAccessKeysPresent", "AccountMFAEnabled"} {
				v.SetMapIndex(reflect.ValueOf(key).Convert(v.Type().Key()), reflect.ValueOf(int32(im.n%2)))
			}
		case reflect.Struct:
			e := reflect.New(v.Type().Elem()).Elem()
			im.fill(e, owner, depth+1)
			v.SetMapIndex(reflect.ValueOf("Key").Convert(v.Type().Key()), e)
		case reflect.String:
			v.SetMapIndex(reflect.ValueOf("Key").Convert(v.Type().Key()), reflect.ValueOf("Value").Convert(v.Type().Elem()))
		}
	case reflect.String:
		if m, ok := v.Type().MethodByName("Values"); ok { // an enumeration
			all := m.Func.Call([]reflect.Value{v})[0]
			v.Set(all.Index(im.n % all.Len()))
			return
		}
		v.SetString(field)
	case reflect.Bool:
		v.SetBool(im.n%2 == 0)
	case reflect.Int32, reflect.Int64:
		v.SetInt(int64(im.n + 1))
	case reflect.Float64:
		v.SetFloat(1.5)
	}
}

// deepest is how far down an answer is filled in: 12 steps, or what is told as
// "depth".
func (im imagined) deepest() int {
	if told := speech[im.service].told["depth"]; told != nil {
		n, _ := strconv.Atoi(told[0])
		return n
	}
	return 12
}

// tell fills in a map of texts ("key=value", one entry each), or a list of structures
// ("Field=value;Field=value", one each, the other fields as everywhere).
func (im imagined) tell(v reflect.Value, owner string, values []string, depth int) {
	if v.Kind() == reflect.Map {
		v.Set(reflect.MakeMap(v.Type()))
		for _, text := range values {
			key, value, _ := strings.Cut(text, "=")
			v.SetMapIndex(reflect.ValueOf(key).Convert(v.Type().Key()), reflect.ValueOf(value).Convert(v.Type().Elem()))
		}
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), len(values), len(values)))
	for i, text := range values {
		im.fill(v.Index(i), "", depth+1)
		for _, part := range strings.Split(text, ";") {
			name, value, _ := strings.Cut(part, "=")
			f := v.Index(i).FieldByName(name)
			if f.Kind() == reflect.Pointer {
				f.Set(reflect.New(f.Type().Elem()))
				f = f.Elem()
			}
			if f.Kind() == reflect.Bool {
				f.SetBool(value == "true")
			} else {
				f.SetString(value) // a mistake in what is told panics here
			}
		}
	}
}

func (im imagined) config() aws.Config {
	answer := middleware.InitializeMiddlewareFunc("Imagined", func(ctx context.Context, _ middleware.InitializeInput, _ middleware.InitializeHandler) (out middleware.InitializeOutput, md middleware.Metadata, err error) {
		service, operation := awsmiddleware.GetServiceID(ctx), awsmiddleware.GetOperationName(ctx)
		if im.fail != nil {
			if err := im.fail(service, operation); err != nil {
				return out, md, err
			}
		}
		client := speech[service].client
		if client == nil {
			return out, md, fmt.Errorf("the test does not know the service %s", service)
		}
		m, _ := reflect.TypeOf(client).MethodByName(operation)
		result := reflect.New(m.Type.Out(0).Elem())
		if !im.empty || service == "STS" || operation == "DescribeRegions" {
			of := im
			of.service = service
			of.fill(result.Elem(), "", 0)
		}
		out.Result = result.Interface()
		return out, md, nil
	})
	return aws.Config{
		Region: "eu-central-1", Credentials: credentials.NewStaticCredentialsProvider("AKIDEXAMPLE", "secret", ""),
		// After the guard, which is added after it at the same step.
		APIOptions: []func(*middleware.Stack) error{func(s *middleware.Stack) error { return s.Build.Add(asBuild(answer), middleware.Before) }},
	}
}

// asBuild runs an answer at a later step, so that all of the first step's middleware has seen the call.
func asBuild(m middleware.InitializeMiddleware) middleware.BuildMiddleware {
	return middleware.BuildMiddlewareFunc(m.ID(), func(ctx context.Context, in middleware.BuildInput, _ middleware.BuildHandler) (middleware.BuildOutput, middleware.Metadata, error) {
		out, md, err := m.HandleInitialize(ctx, middleware.InitializeInput{}, nil)
		return middleware.BuildOutput(out), md, err
	})
}

func (im imagined) collect(t *testing.T, request ask.Request) *resource.Set {
	t.Helper()
	if request.Target == "" {
		request.Target = "aws://test"
	}
	set, err := Collect(t.Context(), im.config(), Options{Request: request})
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// paths returns the attributes of values, without indices.
func paths(v any, path string, into map[string]bool) {
	if path != "" {
		into[resource.Attributes(path)] = true
	}
	switch v := v.(type) {
	case map[string]any:
		for k, e := range v {
			paths(e, resource.Join(path, k), into)
		}
	case []any:
		for i, e := range v {
			paths(e, resource.Join(path, i), into)
		}
	}
}

// filled returns the attributes that the collectors fill in, by type.
func filled(t *testing.T) map[string]map[string]bool {
	t.Helper()
	all := map[string]map[string]bool{}
	for n := range variants {
		for _, r := range (imagined{n: n}).collect(t, ask.Request{}).Resources {
			if all[r.Type] == nil {
				all[r.Type] = map[string]bool{}
			}
			paths(r.Values, "", all[r.Type])
		}
	}
	return all
}

// What a collector fills in exists in the provider's schema, with the schema's
// form.
func TestShapes(t *testing.T) {
	for n := range variants {
		set := imagined{n: n}.collect(t, ask.Request{})
		if len(set.Diagnostics) > 0 {
			t.Errorf("variant %d: %+v", n, set.Diagnostics)
		}
		for _, r := range set.Resources {
			block, ok := schema.Lookup(schema.Managed, r.Type)
			if !ok {
				t.Errorf("%s is no type", r.Type)
				continue
			}
			for _, problem := range misfits(block, r.Values, "") {
				t.Errorf("%s: %s", r.Type, problem)
			}
			for name, a := range block.Attributes {
				if _, there := r.Values[name]; a.Required && !there && r.Address != "123456789012#iam_access_key" && typeOf(r.Type).Untold[name] == "" {
					t.Errorf("%s (%s): %s is required and not filled in", r.Type, r.Address, name)
				}
			}
			if r.Address == "" || r.Name == "" || r.Root == "" || r.Provider.Account != "123456789012" {
				t.Errorf("%s: address %q, name %q, root %q, account %q", r.Type, r.Address, r.Name, r.Root, r.Provider.Account)
			}
		}
	}
}

func typeOf(typ string) Type {
	for _, s := range services() {
		if t, ok := s.Types[typ]; ok {
			return t
		}
	}
	return Type{}
}

// misfits says what in values is not as the schema has it.
func misfits(b *schema.Block, v values, path string) (problems []string) {
	for _, name := range slices.Sorted(maps.Keys(v)) {
		at := resource.Join(path, name)
		if name == "region" && path == "" {
			continue // of provider 6
		}
		if a := b.Attributes[name]; a != nil {
			if p := misfit(a.Type, v[name]); p != "" {
				problems = append(problems, at+": "+p)
			}
			continue
		}
		nested := b.Blocks[name]
		if nested == nil {
			problems = append(problems, at+": there is no such attribute")
			continue
		}
		if nested.Nesting == schema.NestingSingle || nested.Nesting == schema.NestingGroup {
			if one, ok := v[name].(map[string]any); ok {
				problems = append(problems, misfits(nested.Block, one, at)...)
			} else {
				problems = append(problems, at+": it is one object")
			}
			continue
		}
		list, ok := v[name].([]any)
		if !ok || nested.MaxItems > 0 && len(list) > nested.MaxItems {
			problems = append(problems, at+": it is a nested block")
			continue
		}
		for i, e := range list {
			if m, ok := e.(map[string]any); ok {
				problems = append(problems, misfits(nested.Block, m, resource.Join(at, i))...)
			} else {
				problems = append(problems, resource.Join(at, i)+": it is a nested block")
			}
		}
	}
	return problems
}

func misfit(typ schema.Type, v any) string {
	var ok bool
	switch typ.Kind {
	case schema.String:
		_, ok = v.(string)
	case schema.Number:
		_, ok = v.(json.Number)
	case schema.Bool:
		_, ok = v.(bool)
	case schema.List, schema.Set:
		var list []any
		list, ok = v.([]any)
		for _, e := range list {
			if p := misfit(*typ.Elem, e); p != "" {
				return p
			}
		}
	case schema.Map, schema.Object:
		var m map[string]any
		m, ok = v.(map[string]any)
		for name, e := range m {
			elem := typ.Elem
			if typ.Kind == schema.Object {
				elem = typ.Attrs[name]
			}
			if elem == nil {
				return "there is no " + name
			}
			if p := misfit(*elem, e); p != "" {
				return name + ": " + p
			}
		}
	default:
		ok = true
	}
	if !ok {
		return fmt.Sprintf("a %T is no %s", v, typ.String())
	}
	return ""
}

func ownPolicies(t *testing.T) []*policy.Policy {
	t.Helper()
	library, problems, err := policy.Load(nil, fs.FS(policies.FS))
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	return library.Policies()
}

// Every attribute that a policy reads of a type is filled in by the collector of the
// type, or the type says why AWS does not tell it; and it says so of nothing else.
func TestPoliciesAreFed(t *testing.T) {
	fills := filled(t)
	reads := map[string]map[string][]string{}
	for _, p := range ownPolicies(t) {
		for typ, attributes := range p.Reads {
			for _, a := range attributes {
				if reads[typ] == nil {
					reads[typ] = map[string][]string{}
				}
				reads[typ][a] = append(reads[typ][a], p.ID)
			}
		}
	}
	for _, s := range services() {
		for typ, declared := range s.Types {
			if len(declared.ShownAs) > 0 {
				for _, as := range declared.ShownAs {
					if fills[as] == nil {
						t.Errorf("%s is shown as %s, which is never made", typ, as)
					}
				}
				continue
			}
			if declared.Never != "" {
				if fills[typ] != nil {
					t.Errorf("%s is made, and said never to be shown", typ)
				}
				continue
			}
			if fills[typ] == nil {
				t.Errorf("%s is never made", typ)
			}
			for a, ids := range reads[typ] {
				untold := slices.ContainsFunc(slices.Collect(maps.Keys(declared.Untold)), func(u string) bool { return resource.Within(a, u) })
				block, _ := schema.Lookup(schema.Managed, typ)
				_, exists := block.At(a) // a policy may read what another of its types has
				if exists && !fills[typ][a] && !untold && !inMap(block, fills[typ], a) {
					t.Errorf("%s: %s is read by %s and not filled in", typ, a, strings.Join(ids, ", "))
				}
			}
			for a := range declared.Untold {
				if fills[typ][a] {
					t.Errorf("%s: %s is filled in, and said to be untold", typ, a)
				}
			}
		}
	}
}

// inMap reports whether the attribute is a key of a map that is filled in: which keys
// there are, the account's owner decides.
func inMap(b *schema.Block, fills map[string]bool, attribute string) bool {
	for i, c := range attribute {
		if c == '.' && fills[attribute[:i]] {
			if e, ok := b.At(attribute[:i]); ok && e.Type != nil && e.Type.Kind == schema.Map {
				return true
			}
		}
	}
	return false
}

// Every type that a policy reads is collected, shown in another, or said never to be
// shown.
func TestEverythingIsCollected(t *testing.T) {
	never := nevers()
	library, _, err := policy.Load(nil, fs.FS(policies.FS))
	if err != nil {
		t.Fatal(err)
	}
	_, uncovered := needed(services(), scanner.Needs(library, library.Policies()))
	for typ, ids := range uncovered {
		if never[typ] == "" {
			t.Errorf("%s is read by %s and not collected", typ, strings.Join(ids, ", "))
		}
	}
}

// An answer that holds nothing makes nothing fall over.
func TestEmptyAnswers(t *testing.T) {
	set := imagined{empty: true}.collect(t, ask.Request{})
	for _, r := range set.Resources {
		if !strings.Contains(r.Address, "#") {
			t.Errorf("%s %s is made of nothing", r.Type, r.Address)
		}
	}
}

// The same account gives the same bytes.
func TestOrder(t *testing.T) {
	var first string
	for i := range 5 {
		set := imagined{n: 1}.collect(t, ask.Request{})
		text, err := json.Marshal(set)
		if err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			first = string(text)
		} else if string(text) != first {
			t.Fatal("run " + strconv.Itoa(i) + " differs")
		}
	}
}
