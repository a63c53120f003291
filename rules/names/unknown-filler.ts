import {fold} from '../../src/analysis/fold.js'
import {type Frame, frames} from '../../src/analysis/frames.js'
import {gazetteer} from '../../src/analysis/gazetteer.js'
import {edits, isSlip} from '../../src/analysis/name-distance.js'
import {nameWords} from '../../src/analysis/name-variants.js'
import {vocabulary} from '../../src/analysis/vocabulary.js'
import {defineRule} from '../../src/rule.js'
import type {Story} from '../../src/story.js'

export default defineRule({
  id: 'unknown-filler',
  summary: 'Name an agreement, treaty or summit by the place or person that it is known by.',
  why: `
Agreements are called by a place: the Dayton peace agreement, the Treaty of Lisbon. A translator or a tired hand puts another word there,
and no spelling checker sees it. The name is compared with those that are known before or after such words,
and with those that the draft itself uses so; an agreement that is not known is left alone.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'The Dayton peace agreement ended the war. The Oslo agreement did not.',
      'The Varnholm peace agreement was signed in June.',
      'The Treaty of Varnholm was signed in 1712.'
    ],
    bad: [
      {
        text: 'The ⟦Dayten⟧ peace agreement ended the war.',
        reasons: ['Unexpected name `Dayten`, expected `Dayton` before “peace agreement”'],
        fixed: 'The Dayton peace agreement ended the war.'
      },
      {
        text: 'They broke the ⟦Daylin⟧ peace agreement. It was signed in Dayton.',
        reasons: ['Unexpected name `Daylin`, expected `Dayton` before “peace agreement”']
      },
      {
        text: 'The Treaty of ⟦Lisban⟧ was signed in 2007.',
        reasons: ['Unexpected name `Lisban`, expected `Lisbon` after “Treaty of”']
      }
    ]
  },
  *check(tree) {
    for (const frame of frames(tree)) {
      const expected = meantBy(tree, frame)
      if (expected === undefined) continue
      const {start, end, filler, noun, leads} = frame
      const at = {start, end}
      yield {
        at,
        reason: `Unexpected name \`${filler}\`, expected \`${expected}\` ${leads ? 'after' : 'before'} “${noun}”`,
        expected: [expected],
        note: 'Check which one is meant.',
        fix: {safe: false, edits: [{at, text: expected}]}
      }
    }
  }
})

/** The name that a frame asks for: a slip for one that is known there, or not far from one that the draft uses elsewhere. */
function meantBy(tree: Story, {filler, known}: Frame): string | undefined {
  const words = nameWords(tree)
  const names = gazetteer(tree)
  if (known.has(filler) || (words.get(fold(filler))?.places.length ?? 0) > 1) return undefined
  if (names.find([filler])?.kind === 'place') return undefined
  const used = [...known].filter(
    (other) =>
      words.has(fold(other)) &&
      // The same place in the same frame: what one letter shows elsewhere, two show here.
      other.slice(0, 2) === filler.slice(0, 2) &&
      edits(filler, other) <= 2
  )
  if (used.length === 1) return used[0]
  const [only, ...more] = vocabulary(tree).has(filler) ? [] : [...known].filter((other) => isSlip(filler, other))
  return more.length === 0 ? only : undefined
}
