package main

import (
	"encoding/json"
	"net"
	"net/http"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-exec/tfexec"

	"github.com/plumb-iac/plumb/internal/terraformcli"
	"github.com/plumb-iac/plumb/scanner/schema"
)

// moto starts an independent implementation of the AWS APIs and returns its
// address.
func moto(t *testing.T) string {
	t.Helper()
	if testing.Short() {
		t.Skip("starts moto")
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is not there")
	}
	if err := exec.Command(python, "-c", "import moto.server").Run(); err != nil {
		t.Skip("moto is not there: pip install 'moto[server]'")
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_, port, _ := net.SplitHostPort(l.Addr().String())
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	server := exec.Command(python, "-m", "moto.server", "-H", "127.0.0.1", "-p", port)
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = server.Process.Kill() // it may be gone already
		_ = server.Wait()         // so it says that it was killed
	})
	address := "http://127.0.0.1:" + port
	for range 1200 { // a busy machine takes its time
		if response, err := http.Get(address + "/moto-api/"); err == nil {
			response.Body.Close()
			return address
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatal("moto does not answer")
	return ""
}

// terraformOrSkip returns a terraform that works in dir with the AWS provider of a
// mirror.
func terraformOrSkip(t *testing.T, dir string, environment ...string) *tfexec.Terraform {
	t.Helper()
	if _, err := terraformcli.Executable(); err != nil {
		t.Skip(err)
	}
	mirror, err := terraformcli.Mirror(schema.ProviderVersion)
	if err != nil {
		t.Skip(err)
	}
	tf, err := terraformcli.New(dir, t.TempDir(), mirror, environment...)
	if err != nil {
		t.Fatal(err)
	}
	return tf
}

// apply makes an account of what stands in the directory.
func apply(t *testing.T, tf *tfexec.Terraform) {
	t.Helper()
	if err := tf.Init(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := tf.Apply(t.Context(), tfexec.Parallelism(32)); err != nil {
		t.Fatal(err)
	}
}

// What is applied gets the same verdicts live as in the configuration it was made of.
func TestLiveAgreesWithConfiguration(t *testing.T) {
	d := newDesk(t)
	tf := terraformOrSkip(t, d.dir)
	address := moto(t)
	text, err := os.ReadFile("testdata/account/main.tf")
	if err != nil {
		t.Fatal(err)
	}
	d.write("main.tf", string(text))
	d.write("provider.tf", strings.ReplaceAll(provider, "ADDRESS", address))
	apply(t, tf)
	d.env = []string{"HOME=" + d.dir, "PATH=" + os.Getenv("PATH"), "AWS_ENDPOINT_URL=" + address, "AWS_ACCESS_KEY_ID=test", "AWS_SECRET_ACCESS_KEY=test",
		"AWS_REGION=eu-central-1", "AWS_EC2_METADATA_DISABLED=true", "AWS_MAX_ATTEMPTS=1"} // once: what moto does not know stays broken

	args := []string{"--only", strings.Join(compared, ","), "--format", "json", "--fail-on", "never", "--all"}
	configured := d.verdicts(append([]string{"scan", "."}, args...)...)
	// The account has moto's own resources too; the tag cuts ours out.
	live := d.verdicts(append([]string{"scan", "aws://", "--regions", "eu-central-1", "--tags", "plumb=e2e"}, args...)...)
	for _, want := range []string{"s3/bucket_versioning aws_s3_bucket pass", "s3/bucket_versioning aws_s3_bucket fail", "dynamodb/point_in_time_recovery aws_dynamodb_table fail"} {
		if !slices.Contains(configured, want) {
			t.Fatalf("no %s in %v", want, configured)
		}
	}
	if !slices.Equal(configured, live) {
		t.Errorf("configuration:\n  %s\nlive:\n  %s", strings.Join(configured, "\n  "), strings.Join(live, "\n  "))
	}
	d.twoViews(address, configured)
}

// compared are policies whose verdict does not hang on what only a configuration says.
var compared = []string{"s3/bucket_versioning", "ebs/volumes_are_encrypted", "security_group/all_ports_not_open_to_world", "dynamodb/point_in_time_recovery"}

// verdicts returns what a scan says, as "policy type outcome", sorted.
func (d *desk) verdicts(args ...string) []string {
	d.t.Helper()
	out, errs := d.run(0, args...)
	var report struct {
		Verdicts []struct {
			Policy  string `json:"policy"`
			Outcome string `json:"verdict"`
			Subject struct {
				Type string `json:"type"`
			} `json:"resource"`
		} `json:"verdicts"`
	}
	if err := json.Unmarshal([]byte(out), &report); err != nil {
		d.t.Fatalf("%v\n%s\n%s", err, out, errs)
	}
	var list []string
	for _, v := range report.Verdicts {
		list = append(list, v.Policy+" "+v.Subject.Type+" "+v.Outcome)
	}
	slices.Sort(list)
	return list
}

const provider = `terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

provider "aws" {
  region                      = "eu-central-1"
  access_key                  = "test"
  secret_key                  = "test"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  s3_use_path_style           = true

  default_tags {
    tags = { plumb = "e2e" }
  }

  endpoints {
    dynamodb = "ADDRESS"
    ec2      = "ADDRESS"
    s3       = "ADDRESS"
    sts      = "ADDRESS"
  }
}
`

// What a new user meets.
func TestLiveBadInput(t *testing.T) {
	d := newDesk(t)
	d.env = []string{"HOME=" + d.dir, "PATH=" + os.Getenv("PATH"), "AWS_EC2_METADATA_DISABLED=true"}
	_, errs := d.run(2, "scan", "aws://")
	d.wants(errs, "find out which account this is")
	_, errs = d.run(2, "scan", "aws://nobody")
	d.wants(errs, "aws://nobody: read the AWS configuration", "nobody")
	_, errs = d.run(2, "scan", "aws://", "--tags", "x")
	d.wants(errs, `--tags "x": want KEY=VALUE`)
	_, errs = d.run(2, "scan", ".", "--regions", "eu-west-1")
	d.wants(errs, "are for an AWS account")
	out, _ := d.run(0, "aws", "permissions", "--only", "s3/bucket_versioning")
	d.wants(out, "s3:GetBucketVersioning", "s3:ListAllMyBuckets")
	if strings.Contains(out, "iam:") {
		t.Errorf("more than is needed: %s", out)
	}
	_, errs = d.run(0, "aws", "permissions", "--pillar", "security")
	d.wants(errs, "not shown by any account")
}
