import {type SerialComma, series} from '../../src/analysis/series.js'
import {grouped} from '../../src/grouped.js'
import {defineMixedRule} from '../../src/mixed-rule.js'

const names: Readonly<Record<SerialComma, string>> = {
  comma: 'series with a last comma',
  none: 'series without a last comma'
}

export default defineMixedRule({
  id: 'serial-comma',
  summary: 'Set a comma before the last item of a series throughout, or not at all.',
  why: `
“Red, white and blue” is the rule of most newspapers, “red, white, and blue” that of most publishers of books.
Many a series needs its comma, or bears none, for the sake of sense, so that the rule speaks only where the house sets a style,
or where four series and more of a draft are of one style and few of the other.`,
  recommended: false,
  strict: true,
  options: {
    style: {forms: {comma: '', none: ''}},
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
  *mixtures(tree, {style, fewest}) {
    const uses = series(tree)
    const [most = 0, least = 0] = [...grouped(uses, ({form}) => form).values()]
      .map(({length}) => length)
      .sort((a, b) => b - a)
    if (style !== undefined || (most >= fewest && 4 * least <= most))
      yield {uses, style, name: (form: SerialComma) => names[form]}
  }
})
