package iampolicy

import (
	"hash/crc32"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// The provider walks a set of blocks in the order of the blocks' hashes. Where two
// principals blocks have the same type, or two condition blocks the same test and
// variable, that order is the order of their values in the document. The hash is
// that of the Terraform plugin SDK (helper/schema): the CRC-32 of the attributes in a fixed
// spelling.

// hashOrder returns blocks without repetitions in the order of the provider.
func hashOrder[T any](blocks []T, spell func(T) string) []T {
	byCode := make(map[string]T, len(blocks))
	for _, b := range blocks {
		code := hashCode(spell(b))
		if _, there := byCode[code]; !there {
			byCode[code] = b
		}
	}
	out := make([]T, 0, len(byCode))
	for _, code := range slices.Sorted(maps.Keys(byCode)) {
		out = append(out, byCode[code])
	}
	return out
}

// hashCode is the code that an element of a set has; codes are ordered as texts.
func hashCode(spelling string) string {
	return strconv.FormatUint(uint64(crc32.ChecksumIEEE([]byte(spelling))), 10)
}

func (p principal) spell() string {
	return "identifiers:{" + spellSet(p.identifiers) + "};type:" + p.typ + ";"
}

func (c condition) spell() string {
	var values strings.Builder
	for _, v := range c.values {
		values.WriteString(v + ";")
	}
	return "test:" + c.test + ";values:(" + values.String() + ");variable:" + c.variable + ";"
}

func spellSet(texts []string) string {
	var b strings.Builder
	for _, s := range hashOrder(texts, func(s string) string { return s + ";" }) {
		b.WriteString(s + ";")
	}
	return b.String()
}
