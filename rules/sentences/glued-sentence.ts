import {abbreviationClass} from '../../src/analysis/abbreviations.js'
import {gazetteer} from '../../src/analysis/gazetteer.js'
import {type GluedWords, gluedWords} from '../../src/analysis/glued-words.js'
import {vocabulary} from '../../src/analysis/vocabulary.js'
import {list} from '../../src/dictionary.js'
import {defineRule, type Finding} from '../../src/rule.js'
import type {Severity} from '../../src/setting.js'
import type {Story} from '../../src/story.js'

const functionWords = list('function-words')

/** Words that begin a sentence and no second half of a name: “sheKnows” and “takeOver” are names, “paidThe” is none. */
const openers = new Set([
  'After',
  'Although',
  'Because',
  'Before',
  'But',
  'Despite',
  'He',
  'Her',
  'His',
  'However',
  'I',
  'It',
  'Its',
  'Meanwhile',
  'She',
  'Since',
  'Their',
  'There',
  'These',
  'They',
  'This',
  'Those',
  'The',
  'Until',
  'We',
  'When',
  'While'
])

/** Endings of addresses and files that someone may write with a capital: “Example.Com”. */
const endings = /^(?:app|biz|com|doc|docx|edu|gov|html?|info|jpe?g|js|me|mil|mp\d|net|org|pdf|png|tv|txt)$/i

const isSmall = (text: string) => /^[\p{Ll}’'-]+$/u.test(text)

/** Whether more words of the sentence follow, so that what is glued on is hardly the last part of a name. */
const goesOn = ({next, right}: GluedWords) =>
  next !== undefined && (next.before !== '' || /^[,’]$/.test(next.text) || /[’']s$/.test(right))

/** How sure it is that a sentence begins at the right word; nothing where it hardly does. */
function sureness(tree: Story, glued: GluedWords): Severity | undefined {
  const {left, mark, right, next} = glued
  if (endings.test(right) || !goesOn(glued)) return undefined
  const word = right.replace(/[’'](?:d|ll|m|re|s|ve)$/u, '')
  // “shot.At least”: a word of two letters may be the end of an address, unless a small word follows.
  const isLong = word.length > 2 || (next?.before === ' ' && isSmall(next.text) && left.length > 2)
  const begins = openers.has(word) || (functionWords().has(word.toLowerCase()) && isLong && isSmall(left))
  if (mark === '.' && abbreviationClass(`${left}.`) !== undefined) return undefined
  if (mark.length > 1 || begins) return left.length > 1 ? 'error' : undefined
  if (left.length < 2 || !isSmall(left) || right.length < 3) return undefined
  if (!vocabulary(tree).has(left)) return undefined
  return next?.before !== '' && (mark !== '.' || gazetteer(tree).hasWord(right)) ? 'error' : 'warning'
}

/** A sentence that was begun without a stop: “they paidThe next day”. */
const isRunTogether = (tree: Story, {left, right, next}: GluedWords) =>
  left.length > 2 && openers.has(right) && next?.before === ' ' && isSmall(next.text) && vocabulary(tree).has(left)

const found = (glued: GluedWords, severity: Severity, put: string, what: string): Finding => ({
  at: glued,
  reason: `Unexpected \`${glued.left}${glued.mark}${glued.right}\`, expected ${what}`,
  expected: [`${glued.left}${glued.mark.replace(/(?=[“‘]$)|(?<![“‘])$/, put)}${glued.right}`],
  note: `Set ${put === ' ' ? 'a space' : 'a full stop and a space'} here, if a new sentence begins.`,
  severity,
  fix: {safe: severity === 'error' && put === ' ', edits: [{at: {start: glued.gap, end: glued.gap}, text: put}]}
})

export default defineRule({
  id: 'glued-sentence',
  summary: 'Set a space between one sentence and the next.',
  why: `
When paragraphs are pasted together, or text is copied from a page, the space after a full stop is lost:
“in the region.Moscow said”. The same happens to the stop itself: “they paidThe next day”.
Names and addresses that are written so (YouTube, example.com, Node.js) are left alone.`,
  severity: 'error',
  recommended: true,
  examples: {
    ok: [
      'Troops stood in the region. Moscow said nothing.',
      'YouTube, iPhone, McDonald’s, eBay and LinkedIn rose; Node.js, System.Out and Booking.com did not.',
      'The U.S.Navy sailed at 9 a.m.Then, on Jan.6, it was 1,000 miles off.',
      'Write to mail@example.com or see www.example.com/a,b?The for more.'
    ],
    bad: [
      {
        text: 'Fighting went on in the ⟦region.Moscow⟧ said nothing.',
        reasons: ['Unexpected `region.Moscow`, expected a space between the sentences'],
        fixed: 'Fighting went on in the region. Moscow said nothing.'
      },
      {
        text: 'It was over in the ⟦end.“We⟧ won,” she said.',
        reasons: ['Unexpected `end.“We`, expected a space between the sentences'],
        fixed: 'It was over in the end. “We won,” she said.'
      },
      {
        text: '“Has it ⟦ended?”The⟧ minister did not know.',
        reasons: ['Unexpected `ended?”The`, expected a space between the sentences'],
        fixed: '“Has it ended?” The minister did not know.'
      },
      {
        text: 'In the end they ⟦paidThe⟧ next day it rained.',
        reasons: ['Unexpected `paidThe`, expected a full stop and a space between the sentences'],
        fixed: 'In the end they paid. The next day it rained.'
      }
    ]
  },
  *check(tree) {
    for (const glued of gluedWords(tree)) {
      if (glued.mark === '') {
        if (isRunTogether(tree, glued))
          yield found(glued, 'error', '. ', 'a full stop and a space between the sentences')
      } else {
        const severity = sureness(tree, glued)
        if (severity) yield found(glued, severity, ' ', 'a space between the sentences')
      }
    }
  }
})
