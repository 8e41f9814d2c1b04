package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/plumb-iac/plumb/scanner/finding"
)

// settingsName is the file that holds a project's settings.
const settingsName = "plumb.yaml"

// maxSettings bounds the size of plumb.yaml.
const maxSettings = 1 << 20

// settings are what plumb.yaml can hold. Flags win over them, lists of policies,
// variables and ignores add up. Nothing in the file can start a process or reach
// the network: it may come from a stranger's pull request.
type settings struct {
	FailOn   string   `yaml:"fail-on"`
	Risk     string   `yaml:"risk"`
	Only     []string `yaml:"only"`
	Pillars  []string `yaml:"pillars"`
	Policies []string `yaml:"policies"`  // directories, relative to the file
	VarFiles []string `yaml:"var-files"` // relative to the file
	// Vars are values of input variables; anything that is not a string is
	// given to Terraform as JSON.
	Vars            yaml.Node             `yaml:"vars"`
	Workspace       string                `yaml:"workspace"`
	IncludeExamples bool                  `yaml:"include-examples"`
	Complete        bool                  `yaml:"complete"`
	Ignore          []finding.IgnoreEntry `yaml:"ignore"`

	file string // "" if there is none
}

// readSettings reads the file that --config names, else plumb.yaml in dir, else
// plumb.yaml in the working directory, else nothing.
func readSettings(config, dir string) (*settings, error) {
	candidates := []string{config}
	if config == "" {
		candidates = []string{filepath.Join(dir, settingsName), settingsName}
		if dir == "" {
			candidates = candidates[1:]
		}
	}
	for _, file := range candidates {
		data, err := readLimited(file, maxSettings)
		if errors.Is(err, fs.ErrNotExist) && config == "" {
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("read settings: %w", err)
		}
		s := &settings{file: file}
		dec := yaml.NewDecoder(bytes.NewReader(data))
		dec.KnownFields(true)
		if err := dec.Decode(s); err != nil && !errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("%s: %s", file, yamlError(err))
		}
		if err := dec.Decode(new(yaml.Node)); !errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("%s: only one YAML document is read", file)
		}
		if err := s.placeIgnores(data); err != nil {
			return nil, fmt.Errorf("%s: %s", file, yamlError(err))
		}
		return s, nil
	}
	return &settings{}, nil
}

// placeIgnores notes where in the file each ignore entry stands.
func (s *settings) placeIgnores(data []byte) error {
	var lines struct {
		Ignore []yaml.Node `yaml:"ignore"`
	}
	if err := yaml.Unmarshal(data, &lines); err != nil {
		return err
	}
	file, err := filepath.Abs(s.file)
	if err != nil {
		return err
	}
	for i, node := range lines.Ignore {
		s.Ignore[i].File, s.Ignore[i].Line = file, node.Line
	}
	return nil
}

// yamlError puts an error of the YAML package on one line, without its prefix
// and Go type names.
func yamlError(err error) string {
	var typed *yaml.TypeError
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	if errors.As(err, &typed) {
		text = strings.Join(typed.Errors, "; ")
	}
	text = strings.ReplaceAll(text, " in type main.settings", "")
	text = strings.ReplaceAll(text, " in type finding.IgnoreEntry", "")
	return strings.ReplaceAll(text, "not found", "is not a setting")
}

func readLimited(file string, limit int64) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err == nil && int64(len(data)) > limit {
		err = fmt.Errorf("%s: larger than %d bytes", file, limit)
	}
	return data, err
}

// vars returns the variables as --var would give them.
func (s *settings) vars() ([]string, error) {
	if s.Vars.IsZero() {
		return nil, nil
	}
	if s.Vars.Kind != yaml.MappingNode {
		return nil, fmt.Errorf("%s:%d: vars is a mapping of names to values", s.file, s.Vars.Line)
	}
	var out []string
	for i := 0; i+1 < len(s.Vars.Content); i += 2 {
		name, value := s.Vars.Content[i], s.Vars.Content[i+1]
		if value.Kind == yaml.ScalarNode {
			out = append(out, name.Value+"="+value.Value)
			continue
		}
		var v any
		if err := value.Decode(&v); err != nil {
			return nil, fmt.Errorf("%s:%d: %s", s.file, value.Line, yamlError(err))
		}
		text, err := json.Marshal(v) // JSON objects and lists are HCL expressions too
		if err != nil {
			return nil, fmt.Errorf("%s:%d: variable %s: %w", s.file, value.Line, name.Value, err)
		}
		// "${" in a text is a template to HCL
		out = append(out, name.Value+"="+strings.NewReplacer("${", "$${", "%{", "%%{").Replace(string(text)))
	}
	return out, nil
}

// relative returns names as seen from the settings file.
func (s *settings) relative(names []string) []string {
	out := make([]string, len(names))
	for i, name := range names {
		if filepath.IsAbs(name) {
			out[i] = name
		} else {
			out[i] = filepath.Join(filepath.Dir(s.file), name)
		}
	}
	return out
}
