import {frames, knownFillers} from '../../src/analysis/frames.js'
import {edits, isSlip} from '../../src/analysis/name-distance.js'
import {nameSlips} from '../../src/analysis/name-slips.js'
import {nameVariants, nameWords} from '../../src/analysis/name-variants.js'
import {vocabulary} from '../../src/analysis/vocabulary.js'
import {defineRule, type Finding} from '../../src/rule.js'
import type {Span} from '../../src/span.js'
import type {Story} from '../../src/story.js'

const finding = (at: Span, written: string, expected: string, because: string, note: string): Finding => ({
  at,
  reason: `Unexpected name \`${written}\`, expected \`${expected}\`${because}`,
  expected: [expected],
  note,
  fix: {safe: false, edits: [{at, text: expected}]}
})

function* slips(tree: Story): Generator<Finding> {
  for (const {start, end, written, expected, known} of nameSlips(tree))
    yield finding(
      {start, end},
      written,
      expected,
      ` as in ${known.name}`,
      'Check the name; if it is someone or something else, add it to the dictionary of the house.'
    )
}

/** The filler that a frame asks for, where the one that stands there is a slip: known before the noun, or in the draft’s own frames. */
function usualFiller(tree: Story, filler: string, noun: string): string | undefined {
  const words = nameWords(tree)
  const own = frames(tree).map((frame) => frame.filler)
  const candidates = new Set([...knownFillers(noun)].filter((known) => isSlip(filler, known)))
  for (const other of own) {
    const times = words.get(other.toLowerCase())?.places.length ?? 0
    // The same frame and the same first letters: what one letter shows elsewhere, two show here.
    const near = other !== filler && other.slice(0, 2) === filler.slice(0, 2) && edits(filler, other) <= 2
    if (near && times > 1 && knownFillers(noun).has(other)) return other
  }
  const [only, ...more] = candidates
  return more.length === 0 && !vocabulary(tree).has(filler) ? only : undefined
}

function* oddFillers(tree: Story): Generator<Finding> {
  for (const {start, end, filler, noun} of frames(tree)) {
    const once = (nameWords(tree).get(filler.toLowerCase())?.places.length ?? 0) < 2
    if (!once || knownFillers(noun).has(filler)) continue
    const expected = usualFiller(tree, filler, noun)
    if (expected === undefined) continue
    yield finding({start, end}, filler, expected, ` before “${noun}”`, `Check which ${noun} is meant.`)
  }
}

function* variants(tree: Story): Generator<Finding> {
  for (const {start, end, written, usual, times} of nameVariants(tree)) {
    yield {
      ...finding(
        {start, end},
        written,
        usual.word,
        ` as ${times} times in the draft`,
        'Check which spelling is right.'
      ),
      related: usual.places.slice(0, 1).map((at) => ({at, reason: `“${usual.word}” stands here`}))
    }
  }
}

export default defineRule({
  id: 'misspelled-name',
  summary: 'Spell a name as its bearer does.',
  why: `
A wrong name is the error that readers forgive least, and a spelling checker does not know one name from another.
A name is compared with those in the dictionaries, with the company it keeps (“… peace agreement”)
and with the draft’s own use. A name that is right, or that may be somebody else’s, is left alone.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'Angela Merkel met Emmanuel Macron and Recep Tayyip Erdogan in Berlin.',
      'Jon Smith, a plumber, and Erik Adams met Marta Merkl.',
      'The Dayton peace agreement ended the war. The Oslo agreement did not.',
      'Sergei Lavrov and Sergey Lavrov are one man.'
    ],
    bad: [
      {
        text: 'Chancellor Angela ⟦Merkell⟧ met reporters in Berlin.',
        reasons: ['Unexpected name `Merkell`, expected `Merkel` as in Angela Merkel'],
        fixed: 'Chancellor Angela Merkel met reporters in Berlin.'
      },
      {
        text: 'The ⟦Dayten⟧ peace agreement ended the war.',
        reasons: ['Unexpected name `Dayten`, expected `Dayton` before “peace agreement”']
      },
      {
        text: 'Okwarin spoke first. The mayor thanked Okwarin, and Okwarin sat down. Then ⟦Okwarni⟧ left.',
        reasons: ['Unexpected name `Okwarni`, expected `Okwarin` as 3 times in the draft']
      }
    ]
  },
  *check(tree) {
    const told = new Set<number>()
    for (const found of [...slips(tree), ...oddFillers(tree), ...variants(tree)]) {
      if (told.has(found.at.start)) continue
      told.add(found.at.start)
      yield found
    }
  }
})
