// Package terraformcli finds the terraform executable and a local copy of the
// AWS provider, for the generators and tests that compare plumb with the real
// thing. Nothing that a scan does uses it.
package terraformcli

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/hashicorp/terraform-exec/tfexec"
)

// MirrorEnv names the environment variable that points to a filesystem mirror:
// a directory with registry.terraform.io/hashicorp/aws/VERSION/OS_ARCH/ below it.
const MirrorEnv = "PLUMB_TF_MIRROR"

// Executable returns the path of terraform, or an error that says why there is
// none.
func Executable() (string, error) {
	path, err := exec.LookPath("terraform")
	if err != nil {
		return "", errors.New("terraform is not in PATH")
	}
	return path, nil
}

// Mirror returns the directory of a filesystem mirror that holds the AWS
// provider of the given version: $PLUMB_TF_MIRROR, else Terraform's implied
// mirror directories, else one two levels below the root of the file system.
func Mirror(version string) (string, error) {
	var dirs []string
	if dir := os.Getenv(MirrorEnv); dir != "" {
		dirs = []string{dir}
	} else {
		if home, err := os.UserHomeDir(); err == nil {
			dirs = append(dirs, filepath.Join(home, ".terraform.d/plugins"), filepath.Join(home, ".local/share/terraform/plugins"))
		}
		dirs = append(dirs, "/usr/local/share/terraform/plugins", "/usr/share/terraform/plugins")
		for _, pattern := range []string{"/*/*/registry.terraform.io"} {
			found, err := filepath.Glob(pattern)
			if err != nil {
				return "", err
			}
			for _, dir := range found {
				dirs = append(dirs, filepath.Dir(dir))
			}
		}
	}
	for _, dir := range dirs {
		found, err := filepath.Glob(filepath.Join(dir, "registry.terraform.io/hashicorp/aws", version, "*", "terraform-provider-aws*"))
		if err != nil {
			return "", err
		}
		if len(found) > 0 {
			return dir, nil
		}
	}
	return "", fmt.Errorf("no filesystem mirror with hashicorp/aws %s: set %s", version, MirrorEnv)
}

// New returns a terraform that works in dir. Where mirror is not empty,
// providers are installed from it; its command-line configuration is written to
// scratch, a directory that the caller owns. The user's TF_ variables are not
// passed on; extra, name=value each, is added to the rest.
func New(dir, scratch, mirror string, extra ...string) (*tfexec.Terraform, error) {
	path, err := Executable()
	if err != nil {
		return nil, err
	}
	tf, err := tfexec.NewTerraform(dir, path)
	if err != nil {
		return nil, fmt.Errorf("use terraform: %w", err)
	}
	config := ""
	if mirror != "" {
		config = fmt.Sprintf("provider_installation {\n  filesystem_mirror {\n    path = %q\n  }\n}\n", mirror)
	}
	rc := filepath.Join(scratch, "terraformrc")
	if err := os.WriteFile(rc, []byte(config), 0o600); err != nil {
		return nil, fmt.Errorf("configure terraform: %w", err)
	}
	env := map[string]string{"TF_CLI_CONFIG_FILE": rc, "CHECKPOINT_DISABLE": "1"}
	for _, kv := range os.Environ() {
		name, value, _ := strings.Cut(kv, "=")
		if !strings.HasPrefix(name, "TF_") {
			env[name] = value
		}
	}
	for _, kv := range extra {
		name, value, _ := strings.Cut(kv, "=")
		env[name] = value
	}
	if err := tf.SetEnv(env); err != nil {
		return nil, fmt.Errorf("configure terraform: %w", err)
	}
	return tf, nil
}
