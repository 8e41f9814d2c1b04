package policytest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// An account is a case as a live scan would see it.
type account struct {
	Account   string            `json:"account"` // twelve digits; 123456789012 where none is given
	Region    string            `json:"region"`  // eu-west-1 where none is given
	Resources []accountResource `json:"resources"`
	// Incomplete are calls that were denied: the types that are missing for it.
	Incomplete []struct {
		Types  []string `json:"types"`
		Reason string   `json:"reason"`
	} `json:"incomplete"`
	// Want holds what is expected, by address: parts of messages, or unknown.
	// The address "*" is the account or workload as a whole.
	Want map[string][]string `json:"want"`
}

type accountResource struct {
	Type    string            `json:"type"`
	Address string            `json:"address"` // the ARN, else the id
	Name    string            `json:"name"`    // the id; the end of the address where none is given
	Account string            `json:"account"`
	Region  string            `json:"region"`
	Values  map[string]any    `json:"values"`
	Unknown map[string]string `json:"unknown"` // path -> reason
}

func readAccount(fsys fs.FS, name string) (*account, error) {
	text, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	return readAccountText(text)
}

func readAccountText(text []byte) (*account, error) {
	a := &account{Account: "123456789012", Region: "eu-west-1"}
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	d.DisallowUnknownFields()
	if err := d.Decode(a); err != nil {
		return nil, fmt.Errorf("read account: %w", err)
	}
	addresses := map[string]bool{wholeSubject: true}
	for i := range a.Resources {
		r := &a.Resources[i]
		if r.Type == "" || r.Address == "" {
			return nil, fmt.Errorf("read account: resource %d has no type or no address", i+1)
		}
		if addresses[r.Address] {
			return nil, fmt.Errorf("read account: two resources have the address %s", r.Address)
		}
		addresses[r.Address] = true
		if r.Name == "" {
			r.Name = r.Address[strings.LastIndexAny(r.Address, "/:")+1:]
		}
	}
	for address, wants := range a.Want {
		if !addresses[address] {
			return nil, fmt.Errorf("read account: want %s: there is no such resource", address)
		}
		if len(wants) == 0 {
			return nil, fmt.Errorf("read account: want %s: nothing is wanted", address)
		}
	}
	return a, nil
}

func (a *account) wants() []want {
	var wants []want
	for _, address := range sortedKeys(a.Want) {
		for _, text := range a.Want[address] {
			w := want{subject: address, message: text}
			if text == "unknown" {
				w.unknown, w.message = true, ""
			}
			wants = append(wants, w)
		}
	}
	return wants
}

// set returns what a live scan of the account would give. It is made anew each
// time.
func (a *account) set() *resource.Set {
	set := &resource.Set{Targets: []resource.Target{{Kind: resource.AWS, Name: "aws://case", Account: a.Account, Regions: []string{a.Region}}}}
	for _, r := range a.Resources {
		out := &resource.Resource{
			Address: r.Address, Mode: resource.Managed, Type: r.Type, Name: r.Name,
			Source: resource.AWS, Root: "aws://case",
			Provider: resource.Provider{Name: "aws", Account: orElse(r.Account, a.Account), Region: orElse(r.Region, a.Region)},
			Values:   map[string]any{},
		}
		for name, v := range r.Values {
			if v != nil {
				out.Values[name] = withoutNull(v)
			}
		}
		for path, reason := range r.Unknown {
			out.Unknown = append(out.Unknown, resource.Unknown{Path: path, Reason: reason})
		}
		slices.SortFunc(out.Unknown, func(a, b resource.Unknown) int { return strings.Compare(a.Path, b.Path) })
		set.Resources = append(set.Resources, out)
	}
	for _, gap := range a.Incomplete {
		set.Incomplete = append(set.Incomplete, resource.Gap{Root: "aws://case", Types: gap.Types, Reason: gap.Reason})
	}
	set.Sort()
	return set
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// withoutNull returns a copy of v in which attributes that are null are absent.
func withoutNull(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := make(map[string]any, len(v))
		for k, e := range v {
			if e != nil {
				out[k] = withoutNull(e)
			}
		}
		return out
	case []any:
		out := make([]any, len(v))
		for i, e := range v {
			out[i] = withoutNull(e)
		}
		return out
	default:
		return v
	}
}
