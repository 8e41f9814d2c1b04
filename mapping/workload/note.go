package workload

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/mapping"
)

// How plumb marks its notes, so that it replaces its own and nobody else's.
//
// A choice's note is wholly plumb's or wholly a person's. Ours begins with
//
//	[plumb 1a2b3c] text      a note
//	[plumb+ 1a2b3c] text     a note on a choice that plumb selected
//
// where 1a2b3c is a checksum of the text, blanks aside: a note that somebody has
// edited is not ours any more. An answer's note can hold both; ours is a block
//
//	[plumb 1a2b3c]
//	text
//	[/plumb]
//
// and the text around it is a person's. The marks take 24 characters at most (mapping.NoteMargin).
const (
	markNote     = "[plumb "
	markSelected = "[plumb+ "
	markEnd      = "[/plumb]"
)

var (
	choiceMark = regexp.MustCompile(`^\[plumb(\+?) ([0-9a-f]{6})\] `)
	blockMark  = regexp.MustCompile(`(?s)\[plumb ([0-9a-f]{6})\]\n(.*?)\n\[/plumb\]`)
)

func checksum(text string) string {
	sum := sha256.Sum256([]byte(strings.Join(strings.Fields(text), " ")))
	return hex.EncodeToString(sum[:3])
}

// ownership says whose a choice's note is.
type ownership int

const (
	nobodys ownership = iota
	ours
	oursSelected // ours, on a choice that plumb selected
	theirs       // a person wrote or edited it
)

// owner says whose a choice's note is.
func owner(note string) ownership {
	note = plain(note)
	if note == "" {
		return nobodys
	}
	m := choiceMark.FindStringSubmatch(note)
	switch {
	case m == nil, checksum(note[len(m[0]):]) != m[2]:
		return theirs
	case m[1] == "+":
		return oursSelected
	}
	return ours
}

// choiceNote is a marked note of at most 250 characters. It is empty where not
// even one sentence of text fits.
func choiceNote(text string, selected bool) string {
	mark := markNote
	if selected {
		mark = markSelected
	}
	text = Fit(text, mapping.ChoiceNoteLimit-len(mark)-len("1a2b3c] "))
	if text == "" {
		return ""
	}
	return mark + checksum(text) + "] " + text
}

// answerNote puts our block into an answer's note in place of the one we wrote
// before, or behind what people wrote. ok is false where somebody has edited
// our block, where it stands twice, or where there is no room for a sentence: then the note is to be left as it is.
func answerNote(have, text string) (note string, ok bool, why string) {
	original := have
	have = lines(have)
	before, after, found := have, "", false
	if strings.Contains(have, markNote) || strings.Contains(have, markEnd) {
		at := blockMark.FindAllStringSubmatchIndex(have, -1)
		if len(at) != 1 || strings.Count(have, markNote) != 1 || strings.Count(have, markEnd) != 1 {
			return original, false, "the note holds marks of plumb that somebody has moved or edited"
		}
		m := at[0]
		if checksum(have[m[4]:m[5]]) != have[m[2]:m[3]] {
			return original, false, "somebody has edited plumb's part of the note"
		}
		before, after, found = have[:m[0]], have[m[1]:], true
	}
	if !found && plain(have) != "" {
		before = strings.TrimRight(have, "\n") + "\n\n"
	}
	room := mapping.NoteLimit - mapping.Length(before) - mapping.Length(after) - len("[plumb 1a2b3c]\n\n[/plumb]")
	text = Fit(text, room)
	if text == "" {
		return original, false, "there is no room for a sentence beside what people wrote"
	}
	return before + markNote + checksum(text) + "]\n" + text + "\n" + markEnd + after, true, ""
}

// hasBlock reports whether an answer's note holds a part of ours.
func hasBlock(note string) bool { return blockMark.MatchString(lines(note)) }

// leftOut stands at the end of a note that was shortened.
const leftOut = "More in the review."

// Fit returns text if it has at most limit characters (UTF-16 units, as
// mapping.Length counts), else as many of its sentences as fit, and a last
// one that says that there is more. It never cuts a sentence; the result is
// empty where not even the first fits.
func Fit(text string, limit int) string {
	text = plain(text)
	if mapping.Length(text) <= limit {
		return text
	}
	short, withMore := "", ""
	length, from := 0, 0
	for _, end := range sentenceEnds(text) {
		length += mapping.Length(text[from:end])
		from = end
		if length > limit {
			break
		}
		short = strings.TrimSpace(text[:end])
		if length+len(" "+leftOut) <= limit {
			withMore = short + " " + leftOut
		}
	}
	if withMore != "" {
		return withMore
	}
	return short
}

// abbreviations do not end a sentence.
var abbreviations = []string{"e.g.", "i.e.", "etc.", "vs.", "cf.", "no.", "approx."}

// sentenceEnds returns the offsets behind each sentence: behind . ! ? (and what
// closes behind them) before a blank, and at line ends.
func sentenceEnds(text string) []int {
	var ends []int
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\n':
			if i > 0 && text[i-1] != '\n' {
				ends = append(ends, i)
			}
		case '.', '!', '?':
			end := i + 1
			for end < len(text) && strings.IndexByte(`)"'`, text[end]) >= 0 {
				end++
			}
			if end >= len(text) || text[end] != ' ' {
				continue
			}
			word := text[strings.LastIndexAny(text[:i], " \n(")+1 : i+1]
			if !slices.Contains(abbreviations, strings.ToLower(word)) {
				ends = append(ends, end)
			}
		}
	}
	return ends
}
