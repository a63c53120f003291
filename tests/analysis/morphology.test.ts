import {expect, test} from 'vitest'
import {inflect, nounForms, verbForms, type VerbForm} from '../../src/analysis/morphology.js'
import {table} from '../../src/dictionary.js'

const verbs = (word: string) => verbForms(word).map(({lemma, form}) => `${lemma} ${form}`)
const nouns = (word: string) => nounForms(word).map(({lemma, number}) => `${lemma} ${number}`)
const forms = (lemma: string) => {
  const {third, past, participle, gerund} = inflect(lemma)
  return [third, past, participle, gerund].map((words) => words.join('|')).join(' ')
}

test.each([
  ['walk', 'walks walked walked walking'],
  ['stop', 'stops stopped stopped stopping'],
  ['visit', 'visits visited visited visiting'],
  ['hope', 'hopes hoped hoped hoping'],
  ['try', 'tries tried tried trying'],
  ['play', 'plays played played playing'],
  ['watch', 'watches watched watched watching'],
  ['fix', 'fixes fixed fixed fixing'],
  ['die', 'dies died died dying'],
  ['dye', 'dyes dyed dyed dyeing'],
  ['agree', 'agrees agreed agreed agreeing'],
  ['panic', 'panics panicked panicked panicking'],
  ['veto', 'vetoes vetoed vetoed vetoing'],
  ['equip', 'equips equipped equipped equipping'],
  ['offer', 'offers offered offered offering'],
  ['occur', 'occurs occurred occurred occurring'],
  ['appeal', 'appeals appealed appealed appealing'],
  ['travel', 'travels travelled|traveled travelled|traveled travelling|traveling'],
  ['focus', 'focuses|focusses focused|focussed focused|focussed focusing|focussing'],
  ['quit', 'quits quit|quitted quit|quitted quitting'],
  ['go', 'goes went gone going'],
  ['be', 'is was|were been being'],
  ['have', 'has had had having'],
  ['write', 'writes wrote written writing'],
  ['learn', 'learns learned|learnt learned|learnt learning']
])('inflects %s', (lemma, expected) => {
  expect(forms(lemma)).toBe(expected)
})

test.each([
  ['stopped', ['stop past', 'stop participle']],
  ['hoping', ['hope gerund']],
  ['hopping', ['hop gerund']],
  ['lasted', ['last past', 'last participle']],
  ['tasted', ['taste past', 'taste participle']],
  ['tries', ['try third']],
  ['left', ['leave past', 'leave participle']],
  ['cut', ['cut base', 'cut past', 'cut participle']],
  ['found', ['find past', 'find participle', 'found base']],
  ['analyses', ['analyse third']],
  ['Programmed', ['program past', 'program participle', 'programme past', 'programme participle']],
  ['are', ['be base']],
  ['tweeted', ['tweet past', 'tweet participle']],
  ['need', ['need base']],
  ['hundred', []],
  ['species', []],
  ['this', []],
  ['the', []],
  ['would', []]
])('reads the verb %s', (word, expected) => {
  expect(verbs(word).sort()).toEqual([...expected].sort())
})

test.each([
  ['dog', ['dog singular']],
  ['dogs', ['dog plural']],
  ['boxes', ['box plural']],
  ['cities', ['city plural']],
  ['cookies', ['cookie plural']],
  ['boss', ['boss singular']],
  ['children', ['child plural']],
  ['criteria', ['criterion plural']],
  ['series', ['series singular', 'series plural']],
  ['police', ['police plural']],
  ['people', ['people singular', 'person plural']],
  ['news', ['news singular']],
  ['lives', ['life plural']],
  ['axes', ['ax plural', 'axe plural', 'axis plural']],
  ['spokeswomen', ['spokeswoman plural']],
  ['radios', ['radio plural']],
  ['heroes', ['hero plural']],
  ['said', []],
  ['his', []],
  ['of', []]
])('reads the noun %s', (word, expected) => {
  expect(nouns(word).sort()).toEqual([...expected].sort())
})

test('reads every form of an irregular verb back to its lemma', () => {
  const rows = table('irregular-verbs', ['lemma', 'past', 'participle', 'gerund', 'third'])()
  expect(rows.length).toBeGreaterThan(200)
  for (const {lemma} of rows)
    for (const [form, words] of Object.entries(inflect(lemma)) as [VerbForm, readonly string[]][])
      for (const word of words) expect(verbForms(word)).toContainEqual({lemma, form})
})

test('reads both numbers of an irregular noun', () => {
  const rows = table('irregular-nouns', ['singular', 'plural'])()
  expect(rows.length).toBeGreaterThan(200)
  for (const {singular, plural} of rows) {
    const lemma = (singular || plural).toLowerCase()
    if (singular) expect(nounForms(singular)).toContainEqual({lemma, number: 'singular'})
    for (const form of plural.split('|').filter(Boolean))
      expect(nounForms(form)).toContainEqual({lemma: singular ? lemma : form, number: 'plural'})
  }
})
