package plan

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/plumb-iac/plumb/scanner/resource"
)

func TestSniff(t *testing.T) {
	var zipped bytes.Buffer
	z := zip.NewWriter(&zipped)
	if _, err := z.Create("tfplan"); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	plan := `{"format_version":"1.2","terraform_version":"1.11.4","planned_values":{"root_module":{}}}`
	for _, c := range []struct {
		name, head string
		want       resource.Source
		fault      string
	}{
		{"plan", plan, resource.Plan, ""},
		{"plan, cut in the middle of its variables", `{"format_version":"1.2","terraform_version":"1.11.4","variables":{"x":{"value":"` + strings.Repeat("y", 1000), resource.Plan, ""},
		{"plan, keys sorted", `{"applyable":true,"complete":true,"configuration":{"root_module":{`, resource.Plan, ""},
		{"plan of terraform 0.12", `{"format_version":"0.1","terraform_version":"0.12.31","planned_values":{`, resource.Plan, ""},
		{"plan, byte order mark", "\ufeff" + plan, resource.Plan, ""},
		{"plan, white space before", "\r\n\t " + plan, resource.Plan, ""},
		{"plan, UTF-16", utf16Text(binary.LittleEndian, plan), resource.Plan, ""},
		{"plan, UTF-16 the other way", utf16Text(binary.BigEndian, plan), resource.Plan, ""},
		{"state", `{"format_version":"1.0","terraform_version":"1.11.4","values":{"root_module":{}}}`, resource.State, ""},
		{"state, empty", `{"format_version":"1.0"  ,"terraform_version":"1.11.4"}`, resource.State, ""},
		{"state, keys sorted", `{"checks":[],"format_version":"1.0","terraform_version":"1.11.4","values":{`, resource.State, ""},
		{"raw state", `{"version":4,"terraform_version":"1.11.4","serial":1,"lineage":"x","outputs":{},"resources":[`, resource.State, ""},
		{"raw state, keys sorted", `{"check_results":null,"lineage":"x","outputs":{},"resources":[`, resource.State, ""},
		{"raw state, old", `{"version":3,"terraform_version":"0.11.14","serial":1,"lineage":"x","modules":[]}`, resource.State, ""},

		{"binary plan", zipped.String(), "", "terraform show -json FILE > plan.json"},
		{"gzip", "\x1f\x8b\x08\x00", "", "gunzip"},
		{"empty", "", "", "empty"},
		{"white space", " \n", "", "empty"},
		{"byte order mark alone", "\xff\xfe", "", "empty"},
		{"binary junk", "\x00\x01\xfe\xff\x00", "", "binary"},
		{"plan as text", "\nTerraform used the selected providers to generate the following execution\nplan.", "", "terraform show -json"},
		{"configuration", "resource \"aws_s3_bucket\" \"b\" {}\n", "", "name its directory"},
		{"other text", "hello", "", "not JSON"},
		{"array", "[1,2]", "", "not JSON"},
		{"broken", `{"format_version":}`, "", "not JSON"},
		{"log of a plan", `{"@level":"info","@message":"Terraform 1.11.4","@module":"terraform.ui"}`, "", "terraform plan -out"},
		{"schema of the providers", `{"format_version":"1.0","provider_schemas":{`, "", "terraform providers schema"},
		{"encrypted state", `{"serial":1,"lineage":"x","meta":{},"encrypted_data":"eA==","encryption_version":"v0"}`, "", "OpenTofu"},
		{"result of a scan", `{"version":1,"tool":{"name":"plumb"},"verdicts":[]}`, "", "plumb review"},
		{"package.json", `{"name":"x","version":"1.0.0","dependencies":{}}`, "", "neither"},
		{"no members", `{}`, "", "neither"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := Sniff([]byte(c.head))
			switch {
			case c.fault == "" && (err != nil || got != c.want):
				t.Errorf("got %q, %v, want %q", got, err, c.want)
			case c.fault != "" && (err == nil || !strings.Contains(err.Error(), c.fault)):
				t.Errorf("got %q, %v, want an error with %q", got, err, c.fault)
			}
		})
	}
}

func utf16Text(order binary.ByteOrder, s string) string {
	var b []byte
	for _, u := range utf16.Encode([]rune("\ufeff" + s)) {
		pair := make([]byte, 2)
		order.PutUint16(pair, u)
		b = append(b, pair...)
	}
	return string(b)
}

// What comes out of PowerShell's redirection is read like any other file.
func TestLoadUTF16(t *testing.T) {
	plan := `{"format_version":"1.2","terraform_version":"1.11.4","resource_changes":[
{"address":"aws_sns_topic.a","mode":"managed","type":"aws_sns_topic","name":"a","change":{"actions":["create"],"after":{"name":"żółć 🪠"},"after_unknown":{}}}],"configuration":{"root_module":{}}}`
	for name, text := range map[string]string{
		"utf-8": plan, "utf-8 with mark": "\ufeff" + plan,
		"utf-16le": utf16Text(binary.LittleEndian, plan), "utf-16be": utf16Text(binary.BigEndian, plan),
	} {
		t.Run(name, func(t *testing.T) {
			set := loadText(t, text)
			if len(set.Resources) != 1 || set.Resources[0].Values["name"] != "żółć 🪠" || len(set.Diagnostics) != 0 {
				t.Errorf("got %+v, %v", set.Resources, set.Diagnostics)
			}
		})
	}
}

func loadText(t testing.TB, text string) *resource.Set {
	t.Helper()
	file := filepath.Join(t.TempDir(), "plan.json")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	set, err := Load(t.Context(), Options{Path: file})
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func TestLoadRefuses(t *testing.T) {
	dir := t.TempDir()
	big := filepath.Join(dir, "big.json")
	if err := os.WriteFile(big, []byte(`{"format_version":"1.2","planned_values":{}}`+strings.Repeat(" ", 1000)), 0o600); err != nil {
		t.Fatal(err)
	}
	set, err := Load(t.Context(), Options{Path: big, MaxSize: 500})
	if err != nil || len(set.Diagnostics) != 1 || set.Diagnostics[0].Severity != resource.Error || len(set.Incomplete) != 1 {
		t.Errorf("a file that is too large: %v, %+v", err, set)
	}
	for name, path := range map[string]string{"no file": filepath.Join(dir, "none"), "a directory": dir} {
		if _, err := Load(t.Context(), Options{Path: path}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	deep := `{"format_version":"1.2","planned_values":` + strings.Repeat(`{"a":`, 20000) + `1` + strings.Repeat(`}`, 20000) + `}`
	file := filepath.Join(dir, "deep.json")
	if err := os.WriteFile(file, []byte(deep), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Load(t.Context(), Options{Path: file}); err == nil || !strings.Contains(err.Error(), "nested too deeply") {
		t.Errorf("a file that is nested too deeply: %v", err)
	}
	modules := `{"format_version":"1.0","values":{"root_module":` + strings.Repeat(`{"child_modules":[`, 1000) + strings.Repeat(`]}`, 1000) + `}}`
	if set := loadText(t, modules); len(set.Diagnostics) == 0 || !strings.Contains(set.Diagnostics[0].Detail, "modules are nested too deeply") {
		t.Errorf("modules that are nested too deeply: %v", set.Diagnostics)
	}
	if set := loadText(t, `{"format_version":"1.2","planned_values":{"root_module":{}}} {}`); len(set.Diagnostics) == 0 || !strings.Contains(set.Diagnostics[0].Detail, "follows") {
		t.Errorf("two documents: %v", set.Diagnostics)
	}
}

// References that fork at each step do not take forever.
func TestForkingReferences(t *testing.T) {
	const n = 60
	var changes, configs []string
	for i := range n {
		changes = append(changes, fmt.Sprintf(`{"address":"aws_sqs_queue.q%d","mode":"managed","type":"aws_sqs_queue","name":"q%d","change":{"actions":["create"],"after":{},"after_unknown":{"name":true}}}`, i, i))
		configs = append(configs, fmt.Sprintf(`{"address":"aws_sqs_queue.q%d","mode":"managed","type":"aws_sqs_queue","name":"q%d","expressions":{"name":{"references":["aws_sqs_queue.q%d.name","aws_sqs_queue.q%d.policy"]},"policy":{"references":["aws_sqs_queue.q%d.name","aws_sqs_queue.q%d.policy"]}}}`, i, i, i+1, i+1, i+1, i+1))
	}
	set := loadText(t, `{"format_version":"1.2","resource_changes":[`+strings.Join(changes, ",")+`],"configuration":{"root_module":{"resources":[`+strings.Join(configs, ",")+`]}}}`)
	if len(set.Resources) != n {
		t.Errorf("%d resources, want %d", len(set.Resources), n)
	}
}
