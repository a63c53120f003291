import {fold} from '../../src/analysis/fold.js'
import {pick, type Random} from '../planted/random.js'

/** Letters that are taken for each other. */
const alike: Readonly<Record<string, string>> = {
  ...{a: 'e', b: 'p', c: 'k', d: 't', e: 'a', f: 'v', g: 'j', i: 'y', j: 'g', k: 'c', m: 'n', n: 'm'},
  ...{o: 'u', p: 'b', s: 'z', t: 'd', u: 'o', v: 'w', w: 'v', y: 'i', z: 's'}
}

const swap = (word: string, at: number) =>
  word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
const drop = (word: string, at: number) => word.slice(0, at) + word.slice(at + 1)
const double = (word: string, at: number) => word.slice(0, at) + (word[at] ?? '') + word.slice(at)
const replace = (word: string, at: number) =>
  word.slice(0, at) + (alike[word[at] ?? ''] ?? word[at] ?? '') + word.slice(at + 1)

/** A name with one of its longer words misspelled. */
export interface Misspelling {
  readonly name: string
  readonly wrong: string
  readonly right: string
}

/** A name with neighbours swapped, a letter lost or doubled, or one put for another that sounds alike, past the first letter. */
export function misspell(name: string, next: Random): Misspelling {
  for (;;) {
    const right = pick(
      name.split(' ').filter((word) => word.length > 3),
      next
    )
    const slip = pick([swap, drop, double, replace], next)
    const wrong = slip(right, 1 + Math.floor(next() * (right.length - 2)))
    if (fold(wrong) !== fold(right) && /^\p{Lu}/u.test(wrong))
      return {name: name.replace(right, () => wrong), wrong, right}
  }
}
