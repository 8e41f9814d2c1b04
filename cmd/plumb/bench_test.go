package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
	"time"

	"github.com/plumb-iac/plumb/testdata/generate"
)

// BenchmarkScan measures whole processes: CPU and wall time from start to finish and
// the peak of memory, beside a program that links the same packages and does
// nothing ("nothing") and one that only parses the same files ("parse"). The budgets
// are ratios of CPU: one file at most 4 times nothing; a large tree at most 6 times
// parse (docs/architecture.md).
//
//	go test ./cmd/plumb -run '^$' -bench Scan -benchtime 5x
func BenchmarkScan(b *testing.B) {
	bin := b.TempDir()
	build(b, bin, "plumb", ".")
	build(b, bin, "nothing", "../../testdata/bench/nothing")
	build(b, bin, "parse", "../../testdata/bench/parse")
	plumb, nothing, parse := filepath.Join(bin, "plumb"), filepath.Join(bin, "nothing"), filepath.Join(bin, "parse")

	b.Run("nothing", func(b *testing.B) { measure(b, nothing) })

	one := b.TempDir()
	if err := os.WriteFile(filepath.Join(one, "main.tf"), []byte(smallProject), 0o644); err != nil {
		b.Fatal(err)
	}
	b.Run("one_file", func(b *testing.B) { measure(b, plumb, "scan", one, "--fail-on", "never") })

	for _, n := range []int{1000, 10000} {
		shapes := map[string]func(string, int) error{"modules": generate.Write, "blocks": writeBlocks}
		for _, shape := range []string{"modules", "blocks"} {
			dir := b.TempDir()
			if err := shapes[shape](dir, n); err != nil {
				b.Fatal(err)
			}
			b.Run(fmt.Sprintf("%s_%d/parse", shape, n), func(b *testing.B) { measure(b, parse, dir) })
			b.Run(fmt.Sprintf("%s_%d/scan", shape, n), func(b *testing.B) { measure(b, plumb, "scan", dir, "--fail-on", "never") })
		}
	}
}

const smallProject = `
resource "aws_s3_bucket" "logs" {
  bucket = "logs"
}

resource "aws_s3_bucket_versioning" "logs" {
  bucket = aws_s3_bucket.logs.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_db_instance" "db" {
  engine            = "postgres"
  instance_class    = "db.m7g.large"
  storage_encrypted = true
}
`

// writeBlocks writes n resources each of which is a block of its own, as in trees that
// grew by copying: the most text for each instance.
func writeBlocks(dir string, n int) error {
	for file := 0; n > 0; file++ {
		f, err := os.Create(filepath.Join(dir, fmt.Sprintf("part_%04d.tf", file)))
		if err != nil {
			return err
		}
		for i := range min(n, 100) {
			if _, err := fmt.Fprintf(f, blocks[i%len(blocks)], file, i, file, i-i%len(blocks)); err != nil {
				return err
			}
		}
		n -= 100
		if err := f.Close(); err != nil {
			return err
		}
	}
	return nil
}

// blocks take the number of the file, of the resource, and of the first resource of
// their group.
var blocks = []string{`
resource "aws_s3_bucket" "b_%[1]d_%[2]d" {
  bucket = "bucket-%[1]d-%[2]d"
  tags = {
    team = "core"
    name = "bucket-%[1]d"
  }
}
`, `
resource "aws_s3_bucket_versioning" "v_%[1]d_%[2]d" {
  bucket = aws_s3_bucket.b_%[3]d_%[4]d.id
  versioning_configuration {
    status = "Enabled"
  }
}
`, `
resource "aws_security_group" "s_%[1]d_%[2]d" {
  name        = "group-%[1]d-%[2]d"
  description = "group"
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]
  }
  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
`, `
resource "aws_iam_role" "r_%[1]d_%[2]d" {
  name = "role-%[1]d-%[2]d"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}
`, `
resource "aws_sqs_queue" "q_%[1]d_%[2]d" {
  name                      = "queue-%[1]d-%[2]d"
  message_retention_seconds = 86400
  tags = {
    bucket = aws_s3_bucket.b_%[3]d_%[4]d.arn
  }
}
`}

func build(b *testing.B, dir, name, pkg string) {
	b.Helper()
	out, err := exec.Command("go", "build", "-o", filepath.Join(dir, name), pkg).CombinedOutput()
	if err != nil {
		b.Fatalf("build %s: %v\n%s", pkg, err, out)
	}
}

// measure runs a program b.N times and reports what the operating system says that it cost.
func measure(b *testing.B, program string, args ...string) {
	var cpu time.Duration
	var peak int64
	for b.Loop() {
		cmd := exec.Command(program, args...)
		if err := cmd.Run(); err != nil {
			b.Fatalf("%s: %v", filepath.Base(program), err)
		}
		cpu += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
		if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
			peak = max(peak, usage.Maxrss)
		}
	}
	b.ReportMetric(float64(cpu.Microseconds())/1000/float64(b.N), "cpu-ms/op")
	if runtime.GOOS == "linux" { // in kilobytes there
		b.ReportMetric(float64(peak)/1024, "peak-MB")
	}
}
