import {isOwnAccount} from '../../src/analysis/own-account.js'
import {slants, type Slant} from '../../src/analysis/slants.js'
import {hasWording} from '../../src/analysis/wordings.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'slant',
  summary: 'Let the facts judge people and what they say.',
  why: `
“The chilling claim”, “the unhinged minister”, “he spouts propaganda”: the writer tells readers what to think before they know what happened.
The fact stands without the word. What somebody says, in quotation marks or without, is theirs and left alone,
and many words count only beside a noun: a “furious leader” is a portrait, “furious residents” may be news.
In columns and reviews the words may be meant, so it is a question.`,
  severity: 'info',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'The claim came from a man in the crowd, and the wind was chilling.',
      'She said that the plan was a disgraceful trick.',
      'The angry residents parroted nobody, and the whale spouts water.'
    ],
    bad: [
      {
        text: 'The ⟦chilling⟧ claim came after the ⟦unhinged⟧ minister and his ⟦pals⟧ had met.',
        reasons: [
          'Unexpected `chilling`, expected nothing',
          'Unexpected `unhinged`, expected nothing',
          'Unexpected `pals`, expected `friends`'
        ]
      },
      {
        text: 'He ⟦spouts⟧ the same propaganda each night, and the mayor ⟦shamefully⟧ closed the school.',
        reasons: ['Unexpected `spouts`, expected a plain verb', 'Unexpected `shamefully`, expected nothing']
      }
    ]
  },
  *check(tree) {
    const found = slants(tree)
    // Who argues or tells their own story judges on purpose.
    if (found.length > 0 && isOwnAccount(tree)) return
    for (const slant of found) if (!hasWording(tree, slant.token)) yield findingOf(slant)
  }
})

const otherwise: Partial<Record<Slant['kind'], string>> = {
  contempt: 'a neutral noun',
  scorn: 'a plain verb',
  spread: 'a plain verb'
}

function findingOf({token, kind, expected}: Slant) {
  const plain = otherwise[kind]
  const words = expected ?? (plain === undefined ? '' : undefined)
  return {
    at: token,
    reason: `Unexpected \`${token.text}\`, expected ${expected === undefined ? (plain ?? 'nothing') : `\`${expected}\``}`,
    ...(words !== undefined && {expected: [words]}),
    note: 'Leave the verdict to the reader, or give it to somebody who makes it.'
  }
}
