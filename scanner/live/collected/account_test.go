package collected

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/resource"
)

var at = time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)

// sample is a small account: two queues in a region, one of them with a tag, a bucket
// with a companion, and a call that was denied.
func sample() *Account {
	a := &Account{Header: Header{
		Format: Format, Version: "1", Begun: at, Target: "aws://prod", Account: "123456789012", Partition: "aws", Regions: []string{"eu-central-1", "us-east-1"},
		Types: []string{"aws_s3_bucket", "aws_s3_bucket_versioning", "aws_sqs_queue"},
		Services: []Service{
			{Name: "s3", Regional: true, Types: []string{"aws_s3_bucket", "aws_s3_bucket_policy", "aws_s3_bucket_versioning"}},
			{Name: "secretsmanager", Regional: true, Types: []string{"aws_secretsmanager_secret"}, Never: map[string]string{"aws_secretsmanager_secret_version": "its value is not read"}},
			{Name: "sqs", Regional: true, Types: []string{"aws_sqs_queue"}},
		},
		Parts: []ID{{Service: General}, {Service: "s3"}, {"sqs", "eu-central-1"}, {"sqs", "us-east-1"}},
	}}
	a.Add(&Part{ID: ID{"sqs", "us-east-1"}, Faults: []Fault{{Permission: "sqs:ListQueues", Cause: "was denied", Types: []string{"aws_sqs_queue"}, Times: 1}},
		Gaps: []Gap{{Types: []string{"aws_sqs_queue"}, Reason: "sqs:ListQueues was denied"}}})
	a.Add(&Part{ID: ID{"sqs", "eu-central-1"}, Resources: []*Resource{
		{Type: "aws_sqs_queue", Address: "arn:q1", Name: "q1", Region: "eu-central-1", Values: map[string]any{"name": "q1", "visibility_timeout_seconds": json.Number("30"), "tags": map[string]any{"team": "a"}}},
		{Type: "aws_sqs_queue", Address: "arn:q2", Name: "q2", Region: "eu-central-1", Values: map[string]any{"name": "q2"}, Unknown: []Unknown{{"tags", "sqs:ListQueueTags was denied"}}, Sensitive: []string{"name"}},
	}})
	a.Add(&Part{ID: ID{Service: "s3"}, Resources: []*Resource{
		{Type: "aws_s3_bucket", Address: "arn:b", Name: "b", Region: "eu-central-1", Values: map[string]any{"bucket": "b", "tags": map[string]any{"team": "a"}}},
		{Type: "aws_s3_bucket_versioning", Address: "arn:b#versioning", Name: "b", Region: "eu-central-1", Values: map[string]any{"bucket": "b"}, Of: 1},
		{Type: "aws_s3_bucket_versioning", Address: "arn:c#versioning", Name: "c", Region: "eu-central-1", Values: map[string]any{"bucket": "c"}, Of: -1},
		{Type: "aws_s3_account", Address: "123456789012#s3", Name: "s", Values: map[string]any{}, Setting: true},
	}})
	a.Add(&Part{ID: ID{Service: General}})
	a.Close(at)
	return a
}

func text(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// What is saved gives the same set and, saved again, the same bytes; packed or not.
func TestRoundTrip(t *testing.T) {
	needs := ask.Needs{{Policy: "sqs/x", Judges: []string{"aws_sqs_queue"}}}
	want := text(t, sample().Set(needs))
	for _, name := range []string{"a.json", "a.json.gz"} {
		file := filepath.Join(t.TempDir(), name)
		if err := Save(file, sample()); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		if runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
			t.Errorf("%s: mode %v", name, info.Mode())
		}
		saved, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !Sniff(saved) || !Sniff(saved[:min(len(saved), 64<<10)]) {
			t.Errorf("%s: not known again", name)
		}
		a, err := Open(file)
		if err != nil {
			t.Fatal(err)
		}
		again := filepath.Join(t.TempDir(), name)
		if err := Save(again, a); err != nil {
			t.Fatal(err)
		}
		if second, err := os.ReadFile(again); err != nil || !bytes.Equal(saved, second) {
			t.Errorf("%s: saved again it differs (%v)", name, err)
		}
		if got := text(t, a.Set(needs)); got != want {
			t.Errorf("%s: %s\nwant %s", name, got, want)
		}
	}
}

func gapOf(set *resource.Set, typ string) string {
	for _, g := range set.Incomplete {
		if slices.Contains(g.Types, typ) {
			return g.Reason
		}
	}
	return ""
}

// What was not collected is a gap, each with its own reason.
func TestConfession(t *testing.T) {
	set := sample().Set(ask.Needs{
		{Policy: "sqs/x", Judges: []string{"aws_sqs_queue"}},
		{Policy: "s3/policy", Judges: []string{"aws_s3_bucket_policy"}},
		{Policy: "glue/y", Judges: []string{"aws_glue_crawler"}},
		{Policy: "secretsmanager/z", Judges: []string{"aws_secretsmanager_secret_version"}},
	})
	for typ, want := range map[string]string{
		"aws_sqs_queue": "sqs:ListQueues was denied", "aws_s3_bucket_policy": "it was not collected when the account was saved",
		"aws_glue_crawler": "plumb does not collect it", "aws_secretsmanager_secret_version": "its value is not read", "aws_s3_bucket": "",
	} {
		if got := gapOf(set, typ); !strings.Contains(got, want) || want == "" && got != "" {
			t.Errorf("%s: %q, want %q", typ, got, want)
		}
	}
	var told []string
	for _, d := range set.Diagnostics {
		told = append(told, d.Summary+": "+d.Detail)
	}
	for _, want := range []string{"need what was not collected: the account was saved for a scan that did not need it; save it anew for these: s3/policy", "cannot be judged live yet", "judge configuration only", "sqs:ListQueues was denied in us-east-1"} {
		if !slices.ContainsFunc(told, func(s string) bool { return strings.Contains(s, want) }) {
			t.Errorf("nobody tells %q: %q", want, told)
		}
	}
	// A policy that follows references needs all of the services of what it judges.
	set = sample().Set(ask.Needs{{Policy: "s3/f", Judges: []string{"aws_s3_bucket"}, Follows: true}})
	if got := gapOf(set, "aws_s3_bucket_policy"); !strings.Contains(got, "it was not collected") {
		t.Errorf("follows: %q", got)
	}
	// Whoever needs nothing is told nothing of it.
	if set = sample().Set(nil); gapOf(set, "aws_s3_bucket_policy") != "" || len(set.Diagnostics) != 1 {
		t.Errorf("%+v", set.Diagnostics)
	}
}

// What is in no region, and told by each, is one resource.
func TestOnce(t *testing.T) {
	a := sample()
	for _, i := range []int{2, 3} {
		a.Parts[i].Resources = append(a.Parts[i].Resources, &Resource{Type: "aws_global", Address: "arn:g", Name: "g", Values: map[string]any{"from": json.Number("1")}, Once: true})
	}
	n := 0
	for _, r := range a.Set(nil).Resources {
		if r.Address == "arn:g" {
			n++
		}
	}
	if n != 1 {
		t.Errorf("%d of it", n)
	}
}

func TestTags(t *testing.T) {
	a := sample()
	a.Cut.Tags = []ask.Tag{{Key: "team", Value: "a"}}
	var kept []string
	set := a.Set(nil)
	for _, r := range set.Resources {
		kept = append(kept, r.Address)
	}
	if want := []string{"123456789012#s3", "arn:b", "arn:b#versioning", "arn:q1"}; !slices.Equal(kept, want) {
		t.Errorf("kept %v, want %v", kept, want)
	}
	if gapOf(set, "aws_s3_bucket_versioning") == "" || gapOf(set, "aws_s3_bucket") != "" {
		t.Errorf("%+v", set.Incomplete)
	}
}

// Text that plumb would take for its own symbols is unknown.
func TestSymbols(t *testing.T) {
	symbol := resource.Symbol("aws_s3_bucket.b", "id")
	a := sample()
	q := a.Parts[2].Resources[0]
	q.Values["name"] = symbol
	q.Values["list"] = []any{"a", symbol}
	q.Values["tags"] = map[string]any{symbol: "x", "y": "z"}
	a.Parts[2].Resources[1].Address = symbol
	set := a.Set(nil)
	if resource.HasSymbolRune(text(t, set)) {
		t.Error("it is still there")
	}
	for _, r := range set.Resources {
		if r.Address == "arn:q1" && (len(r.Unknown) != 3 || r.Values["list"].([]any)[0] != "a") {
			t.Errorf("%+v", r)
		}
	}
	if gapOf(set, "aws_sqs_queue") == "" {
		t.Error("the resource that was left out is no gap")
	}
}

// A file that was damaged gives what can be read, and says what cannot.
func TestDamage(t *testing.T) {
	var whole bytes.Buffer
	if err := sample().Write(&whole); err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(whole.String(), "\n") // header, general, s3, sqs eu, sqs us, end
	needs := ask.Needs{{Policy: "sqs/x", Judges: []string{"aws_sqs_queue"}}}
	for name, tt := range map[string]struct {
		text      string
		summary   string // of an error
		resources int
	}{
		"cut in a part":     {strings.Join(lines[:3], "") + lines[3][:20], "the saved account is not whole", 4},
		"cut behind a part": {strings.Join(lines[:4], ""), "the saved account is not whole", 6},
		"without its end":   {strings.Join(lines[:5], ""), "the saved account is not whole", 6},
		"a part is garbage": {lines[0] + lines[1] + lines[2] + "{garbage}\n" + lines[4] + lines[5], "damaged in line 4", 4},
		"a part is missing": {lines[0] + lines[1] + lines[2] + lines[4] + lines[5], "damaged in line 5", 4},
		"a bad parent":      {strings.Replace(whole.String(), `"of":1`, `"of":9`, 1), "damaged in line 3", 2},
		"a bad path":        {strings.Replace(whole.String(), `"path":"tags"`, `"path":"a..b"`, 1), "damaged in line 4", 4},
		"something else":    {lines[0] + "{\"x\":1}\n" + strings.Join(lines[1:], ""), "damaged in line 2", 6},
	} {
		a, err := Read(strings.NewReader(tt.text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		set := a.Set(needs)
		told := slices.ContainsFunc(set.Diagnostics, func(d resource.Diagnostic) bool {
			return d.Severity == resource.Error && strings.Contains(d.Summary, tt.summary)
		})
		if !told || len(set.Resources) != tt.resources {
			t.Errorf("%s: told %v, %d resources: %+v", name, told, len(set.Resources), set.Diagnostics)
		}
		if tt.resources < 6 && gapOf(set, "aws_sqs_queue") == "" && gapOf(set, "aws_s3_bucket") == "" {
			t.Errorf("%s: no gap", name)
		}
	}
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	if _, err := z.Write(whole.Bytes()); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	cut := packed.Bytes()[:packed.Len()-12]
	if a, err := Read(bytes.NewReader(cut)); err != nil || a.End != nil && len(a.Damage) == 0 {
		t.Errorf("packed and cut: %v", err)
	}

	for name, tt := range map[string]struct{ text, want string }{
		"empty":          {"", "it is empty"},
		"blank":          {"\n\n", "it is empty"},
		"no JSON":        {"plumb\n", "its header is damaged"},
		"no header":      {lines[2], "it has no header"},
		"another format": {strings.Replace(lines[0], `"plumb_account":1`, `"plumb_account":2`, 1), "it has format 2, and this plumb reads 1"},
		"cut header":     {lines[0][:50], "its header is damaged"},
		"names nothing":  {`{"plumb_account":1}`, "it names no target"},
		"bad gzip":       {"\x1f\x8b\x00", "read the saved account"},
	} {
		if _, err := Read(strings.NewReader(tt.text)); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %q", name, err, tt.want)
		}
	}
}

func TestSniff(t *testing.T) {
	for text, want := range map[string]bool{
		`{"plumb_account":1`: true, "\n { \"plumb_account\": 1": true, `{"version":4}`: false, "": false, "{": false, "\x1f\x8b": false, `{"plumb_accounts":1}`: false,
	} {
		if got := Sniff([]byte(text)); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// A journal survives an end in the midst of a line, and is refused where it would be
// overwritten or is another's.
func TestJournal(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.json")
	if _, _, err := Resume(file); err == nil || !strings.Contains(err.Error(), "begin with --save") {
		t.Errorf("nothing there: %v", err)
	}
	j, err := Begin(file)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Begin(file); err == nil || !strings.Contains(err.Error(), "--resume "+file) {
		t.Errorf("begun twice: %v", err)
	}
	a := sample()
	for _, line := range []any{a.Header, a.Parts[0], a.Parts[1]} {
		if err := j.Add(line); err != nil {
			t.Fatal(err)
		}
	}
	whole, err := os.ReadFile(JournalOf(file))
	if err != nil {
		t.Fatal(err)
	}
	half := text(t, a.Parts[2])
	for cut := range len(half) + 1 { // killed after each byte of a line
		if err := os.WriteFile(JournalOf(file), append(slices.Clone(whole), half[:cut]...), 0o600); err != nil {
			t.Fatal(err)
		}
		j, kept, err := Resume(file)
		if err != nil {
			t.Fatalf("cut at %d: %v", cut, err)
		}
		if n := len(kept.Parts); n != 2 && (n != 3 || cut != len(half)) {
			t.Fatalf("cut at %d: %d parts", cut, n)
		}
		for _, p := range a.Parts[2:] {
			if err := j.Add(p); err != nil {
				t.Fatal(err)
			}
		}
		if !j.Leave() {
			t.Fatal("it is empty")
		}
		_, kept, err = Resume(file)
		if err != nil || len(kept.Parts) != 4 || len(kept.Damage) > 0 {
			t.Fatalf("cut at %d, gone on with: %v", cut, err)
		}
	}
	if err := os.WriteFile(JournalOf(file), append([]byte("{}\n"), whole...), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, _, err := Resume(file); err == nil || !strings.Contains(err.Error(), "it has no header") {
		t.Errorf("no header: %v", err)
	}
	if err := os.WriteFile(JournalOf(file), append(slices.Clone(whole), []byte("garbage\n{}\n")...), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, _, err := Resume(file); err == nil || !strings.Contains(err.Error(), "line 4 is damaged") {
		t.Errorf("damaged: %v", err)
	}
	if err := os.WriteFile(JournalOf(file), whole, 0o600); err != nil {
		t.Fatal(err)
	}
	if j, _, err = Resume(file); err != nil {
		t.Fatal(err)
	}
	if err := j.Finish(a); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(JournalOf(file)); err == nil {
		t.Error("the journal is still there")
	}
	if _, _, err := Resume(file); err == nil || !strings.Contains(err.Error(), "is whole") {
		t.Errorf("whole: %v", err)
	}
	if j, err = Begin(file); err != nil || j.Leave() {
		t.Errorf("an empty journal stays: %v", err)
	}
	if _, err := os.Stat(JournalOf(file)); err == nil {
		t.Error("an empty journal stays")
	}
	if _, err := Begin(t.TempDir()); err == nil {
		t.Error("a directory is taken")
	}
	other := filepath.Join(t.TempDir(), "plumb.yaml")
	if err := os.WriteFile(other, []byte("only: []\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Begin(other); err == nil || !strings.Contains(err.Error(), "is there and no saved account") {
		t.Errorf("another file: %v", err)
	}
}

func FuzzRead(f *testing.F) {
	var whole bytes.Buffer
	if err := sample().Write(&whole); err != nil {
		f.Fatal(err)
	}
	f.Add(whole.Bytes())
	f.Add(whole.Bytes()[:whole.Len()/2])
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	if _, err := z.Write(whole.Bytes()); err != nil {
		f.Fatal(err)
	}
	if err := z.Close(); err != nil {
		f.Fatal(err)
	}
	f.Add(packed.Bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := Read(bytes.NewReader(data))
		if err != nil {
			return
		}
		var first, second bytes.Buffer
		if err := a.Write(&first); err != nil {
			t.Fatal(err)
		}
		again, err := Read(bytes.NewReader(first.Bytes()))
		if err != nil {
			t.Fatalf("what was read and written is not read: %v", err)
		}
		if err := again.Write(&second); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Error("written again it differs")
		}
		whole := len(a.missing()) == 0 && a.End != nil && len(a.Damage) == 0
		set := a.Set(ask.Needs{{Policy: "sqs/x", Judges: []string{"aws_sqs_queue"}, Follows: true}})
		if !whole && !slices.ContainsFunc(set.Diagnostics, func(d resource.Diagnostic) bool { return d.Severity == resource.Error }) {
			t.Error("nobody tells that it is not whole")
		}
	})
}
