package finding

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// fingerprintVersion is mixed into every fingerprint. It changes when the recipe
// does, and with it the key under which SARIF carries them (plumb/v1).
const fingerprintVersion = "plumb/v1"

// Fingerprint returns what identifies the matter that a verdict is about: 32
// hexadecimal digits made from the policy's id, the root module, the resource's
// address and the attribute (for a verdict on a workload or an account as a
// whole, its account and region too).
//
// It does not depend on files, lines, messages, risk, the source the resource
// was read from, or the order of anything. Indices are left out of the attribute
// (ingress[1].cidr_blocks[0] counts as ingress.cidr_blocks), because an index
// into a set moves with its neighbours and one into a list with what is
// inserted before it. Several matters that are the same but for the index are
// told apart by SetFingerprints.
func Fingerprint(v *Verdict) string { return fingerprint(v, v.Policy) }

func fingerprint(v *Verdict, policy string) string {
	parts := []string{fingerprintVersion, policy, v.Subject.Root, v.Subject.Address, withoutIndices(v.Attribute)}
	if v.Subject.Type == "" {
		parts = append(parts, v.Subject.Account, v.Subject.Region)
	}
	h := sha256.New()
	var size [8]byte
	for _, p := range parts { // with its length before each part, so that no two lists of parts give the same bytes
		binary.BigEndian.PutUint64(size[:], uint64(len(p)))
		h.Write(size[:])
		h.Write([]byte(p))
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// SetFingerprints sets the Fingerprint of every verdict. Where a policy fails a
// resource several times at attributes that differ only in their indices, the
// second and later ones get a suffix, ":2", ":3", in the order of Sort, whatever
// the order of vs: solving one of three leaves two that are known.
func SetFingerprints(vs []*Verdict) {
	vs = slices.Clone(vs)
	Sort(vs)
	type key struct {
		fingerprint string
		source      resource.Source
		outcome     Outcome
	}
	seen := make(map[key]int, len(vs))
	for _, v := range vs {
		k := key{Fingerprint(v), v.Subject.Source, v.Outcome}
		if k.outcome == Waived {
			k.outcome = Fail // a waiver does not change what the matter is
		}
		seen[k]++
		v.Fingerprint = k.fingerprint
		if n := seen[k]; n > 1 {
			v.Fingerprint += ":" + strconv.Itoa(n)
		}
	}
}

// withoutIndices drops the list indices of a path and keeps names and map keys.
// A path that is not well formed is kept as it is.
func withoutIndices(path string) string {
	if !strings.Contains(path, "[") {
		return path
	}
	steps, ok := resource.Steps(path)
	if !ok {
		return path
	}
	out := ""
	for _, s := range steps {
		if name, isName := s.(string); isName {
			out = resource.Join(out, name)
		}
	}
	return out
}
