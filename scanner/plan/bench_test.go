package plan_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/plumb-iac/plumb/scanner/internal/workloads"
	"github.com/plumb-iac/plumb/scanner/plan"
)

// bigPlan writes a plan of about n resources: the web shop's, as terraform wrote
// it, called many times as a module. It returns how many resources there are.
func bigPlan(b testing.TB, file string, n int) int {
	b.Helper()
	root, err := workloads.Root()
	if err != nil {
		b.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(root, "webshop", "plan.json"))
	if err != nil {
		b.Fatal(err)
	}
	var doc map[string]json.RawMessage
	if err := json.Unmarshal(data, &doc); err != nil {
		b.Fatal(err)
	}
	var changes []map[string]json.RawMessage
	if err := json.Unmarshal(doc["resource_changes"], &changes); err != nil {
		b.Fatal(err)
	}
	var configuration map[string]json.RawMessage
	if err := json.Unmarshal(doc["configuration"], &configuration); err != nil {
		b.Fatal(err)
	}
	copies := max(1, n/len(changes))

	var out bytes.Buffer
	out.WriteString(`{"format_version":"1.2","terraform_version":"1.11.4","variables":`)
	out.Write(doc["variables"])
	out.WriteString(`,"planned_values":{"root_module":{}},"resource_changes":[`)
	text := func(raw json.RawMessage) string {
		var s string
		if len(raw) > 0 {
			if err := json.Unmarshal(raw, &s); err != nil {
				b.Fatal(err)
			}
		}
		return s
	}
	for i := range copies {
		module := fmt.Sprintf("module.shop[%d]", i)
		for j, c := range changes {
			if i+j > 0 {
				out.WriteByte(',')
			}
			moved := map[string]json.RawMessage{}
			for k, v := range c {
				moved[k] = v
			}
			moved["address"] = []byte(fmt.Sprintf("%q", module+"."+text(c["address"])))
			moved["module_address"] = []byte(fmt.Sprintf("%q", strings.TrimSuffix(module+"."+text(c["module_address"]), ".")))
			line, err := json.Marshal(moved)
			if err != nil {
				b.Fatal(err)
			}
			out.Write(line)
		}
	}
	out.WriteString(`],"configuration":{"provider_config":`)
	out.Write(configuration["provider_config"])
	fmt.Fprintf(&out, `,"root_module":{"module_calls":{"shop":{"source":"./shop","count_expression":{"constant_value":%d},"module":`, copies)
	out.Write(configuration["root_module"])
	out.WriteString(`}}}},"complete":true,"errored":false}`)
	if err := os.WriteFile(file, out.Bytes(), 0o600); err != nil {
		b.Fatal(err)
	}
	return copies * len(changes)
}

// Loading a plan with nothing beside it. Time and memory grow with the resources; live is what
// the result holds.
func BenchmarkLoadPlan(b *testing.B) {
	for _, n := range []int{100, 1000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			file := filepath.Join(b.TempDir(), "plan.json")
			want := bigPlan(b, file, n)
			benchmarkLoad(b, file, want)
		})
	}
}

// Loading a plan with its configuration beside it, which is evaluated too.
func BenchmarkLoadPlanBeside(b *testing.B) {
	root, err := workloads.Root()
	if err != nil {
		b.Fatal(err)
	}
	for _, n := range []int{1000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir := b.TempDir()
			file := filepath.Join(dir, "plan.json")
			want := bigPlan(b, file, n)
			if err := os.CopyFS(filepath.Join(dir, "config", "shop"), os.DirFS(filepath.Join(root, "webshop", "config"))); err != nil {
				b.Fatal(err)
			}
			vars, err := os.ReadFile(filepath.Join(root, "webshop", "config", "terraform.tfvars"))
			if err != nil {
				b.Fatal(err)
			}
			call := "module \"shop\" {\n  source = \"./shop\"\n  count  = " + fmt.Sprint(want/105) + "\n" + string(vars) + "}\n"
			if err := os.WriteFile(filepath.Join(dir, "config", "main.tf"), []byte(call), 0o600); err != nil {
				b.Fatal(err)
			}
			benchmarkLoad(b, file, want)
		})
	}
}

func benchmarkLoad(b *testing.B, file string, want int) {
	info, err := os.Stat(file)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	b.SetBytes(info.Size())
	for b.Loop() {
		set, err := plan.Load(b.Context(), plan.Options{Path: file})
		if err != nil || len(set.Resources) < want*9/10 {
			b.Fatalf("%v: %d resources, want %d", err, len(set.Resources), want)
		}
	}
	b.StopTimer()
	set, err := plan.Load(b.Context(), plan.Options{Path: file})
	if err != nil {
		b.Fatal(err)
	}
	unknown := 0
	for _, r := range set.Resources {
		unknown += len(r.Unknown)
	}
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	b.ReportMetric(float64(m.HeapAlloc)/1e6, "live-MB")
	b.ReportMetric(float64(len(set.Resources)), "resources")
	b.ReportMetric(float64(unknown)/float64(len(set.Resources)), "unknown/resource")
	runtime.KeepAlive(set)
}
