import {type SerialComma, series} from '../../src/analysis/series.js'
import {grouped} from '../../src/grouped.js'
import {defineRule} from '../../src/rule.js'
import {variantFindings} from '../../src/variants.js'

const names: Readonly<Record<SerialComma, string>> = {
  comma: 'series with a last comma',
  none: 'series without a last comma'
}

export default defineRule({
  id: 'serial-comma',
  summary: 'Set a comma before the last item of a series throughout, or not at all.',
  why: `
“Red, white and blue” is the rule of most newspapers, “red, white, and blue” that of most publishers of books.
Many a series needs its comma, or bears none, for the sake of sense, so that the rule speaks only where the house sets a style,
or where four series and more of a draft are of one style and few of the other.`,
  severity: 'info',
  recommended: false,
  strict: true,
  quoted: 'skip',
  scope: 'document',
  options: {
    style: {default: 'consistent', description: 'What is expected: `consistent`, `comma` or `none`.'},
    fewest: {default: 4, description: 'How many series of one style make it that of the draft.'}
  },
  examples: {
    ok: [
      'The flag is red, white and blue. They sold apples, pears, and plums.',
      {text: 'They sold apples, pears and plums. The mayor, Ana Berg and her aide came.', options: {style: 'none'}}
    ],
    bad: [
      {
        text: 'They sold apples, pears⟦, and⟧ plums.',
        options: {style: 'none'},
        reasons: ['Unexpected series with a last comma (1 in the draft), expected series without a last comma'],
        fixed: 'They sold apples, pears and plums.'
      },
      {
        text: 'They sold apples, pears and plums. They bought cows, pigs and hens. They met doctors, nurses and teachers. They saw ships, boats and planes. They lost knives, forks⟦, and⟧ spoons.',
        reasons: ['Unexpected series with a last comma (1 in the draft), expected series without a last comma (4)']
      }
    ]
  },
  *check(tree, {style, fewest}) {
    const uses = series(tree)
    const styles: readonly SerialComma[] = ['comma', 'none']
    const isSet = styles.some((form) => form === style)
    const [most = 0, least = 0] = [...grouped(uses, ({form}) => form).values()]
      .map(({length}) => length)
      .sort((a, b) => b - a)
    if (isSet || (most >= fewest && 4 * least <= most))
      yield* variantFindings(uses, {style, styles, name: (form) => names[form]})
  }
})
