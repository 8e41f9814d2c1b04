package report

import (
	"strconv"
	"unicode/utf16"
)

// The window and base of GitHub's line hash.
const (
	hashWindow = 100
	hashBase   = 37
)

// lineHashes returns, for every line of a file, what GitHub's code scanning
// calls primaryLocationLineHash. It is the algorithm of codeql-action's
// src/fingerprints.ts (MIT licence), written anew:
//
// The text is taken as UTF-16 code units without spaces and tabs, every line
// ending as one \n, and closed by the unit 65535. The hash of a line is the
// polynomial, base 37 modulo 2^64, of the 100 units from its first on, filled up
// with zeros at the end of the file; in hexadecimal without leading zeros,
// followed by a colon and how many lines up to this one have had that hash.
func lineHashes(text []byte) []string {
	units, starts := hashUnits(text)

	oldest := uint64(1) // hashBase to the power of hashWindow
	for range hashWindow {
		oldest *= hashBase
	}
	hashes := make([]string, 0, len(starts))
	seen := make(map[uint64]int, len(starts))
	var hash uint64
	for i := 0; len(hashes) < len(starts); i++ {
		var in, out uint64
		if i < len(units) {
			in = uint64(units[i])
		}
		if i >= hashWindow && i-hashWindow < len(units) {
			out = uint64(units[i-hashWindow])
		}
		hash = hash*hashBase + in - oldest*out
		if starts[len(hashes)] == i-hashWindow+1 {
			seen[hash]++
			hashes = append(hashes, strconv.FormatUint(hash, 16)+":"+strconv.Itoa(seen[hash]))
		}
	}
	return hashes
}

// hashUnits returns the units that are hashed, and where among them each line
// starts.
func hashUnits(text []byte) (units []uint16, starts []int) {
	units = make([]uint16, 0, len(text)+1)
	atStart, afterCR := true, false
	add := func(u uint16) {
		if atStart {
			starts = append(starts, len(units))
		}
		atStart = u == '\n'
		units = append(units, u)
	}
	for _, r := range string(text) {
		if r == ' ' || r == '\t' || r == '\n' && afterCR {
			afterCR = false
			continue
		}
		afterCR = r == '\r'
		if afterCR {
			r = '\n'
		}
		if r > 0xffff {
			high, low := utf16.EncodeRune(r)
			add(uint16(high))
			add(uint16(low))
			continue
		}
		add(uint16(r))
	}
	add(65535)
	return units, starts
}
