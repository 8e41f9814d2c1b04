package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The expected values are those of codeql-action's own tests (src/fingerprints.test.ts).
func TestLineHashes(t *testing.T) {
	ends := []string{"e9496ae3ebfced30:1", "fb7c023a8b9ccb3f:1", "ce8ba1a563dcdaca:1", "e20e36e16fcb0cc8:1", "b3edc88f2938467e:1", "c8e28b0b4002a3a0:1", "c129715d7a2bc9a3:1"}
	tests := []struct {
		name, in string
		want     []string
	}{
		{"empty", "", []string{"c129715d7a2bc9a3:1"}},
		{"short", " a\nb\n  \t\tc\n d", []string{"271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"}},
		{"no newline at the end", " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End", []string{"8b7cf3e952e7aeb2:1", "b1ae1287ec4718d9:1", "bff680108adb0fcc:1", "c6805c5e1288b612:1", "b86d3392aea1be30:1", "e6ceba753e1a442:1"}},
		{"LF", " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n", ends},
		{"CR", " hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r", ends},
		{"CRLF", " hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n", ends},
		{"mixed", " hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n", ends},
		{"repeated", strings.Repeat("Lorem ipsum dolor sit amet.\n", 10), []string{
			"a7f2ff13bc495cf2:1", "a7f2ff13bc495cf2:2", "a7f2ff13bc495cf2:3", "a7f2ff13bc495cf2:4", "a7f2ff13bc495cf2:5", "a7f2ff13bc495cf2:6",
			"a7f2ff1481e87703:1", "a9cf91f7bbf1862b:1", "55ec222b86bcae53:1", "cc97dc7b1d7d8f7b:1", "c129715d7a2bc9a3:1"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if d := cmp.Diff(tt.want, lineHashes([]byte(tt.in))); d != "" {
				t.Error(d)
			}
		})
	}
}

func FuzzLineHashes(f *testing.F) {
	f.Add([]byte("a\r\nb\n"))
	f.Add([]byte("\xff \U0001f600"))
	f.Fuzz(func(t *testing.T, text []byte) {
		// Spaces before a line feed that follows a carriage return split the pair.
		lines := bytes.Count(text, []byte("\n")) + bytes.Count(text, []byte("\r")) - bytes.Count(text, []byte("\r\n")) + 1
		if got := len(lineHashes(text)); got != lines {
			t.Errorf("%d hashes for %d lines", got, lines)
		}
	})
}

func BenchmarkLineHashes(b *testing.B) {
	text := bytes.Repeat([]byte("resource \"aws_s3_bucket\" \"b\" {\n  bucket = \"name\"\n}\n\n"), 1000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		lineHashes(text)
	}
}
