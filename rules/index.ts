// Written by `npm run generate` from the files of this folder; do not edit.
import type {Rule} from '../src/rule.js'
import reopenedQuote from './quotes/reopened-quote.js'
import unbalancedQuote from './quotes/unbalanced-quote.js'

export {default as reopenedQuote} from './quotes/reopened-quote.js'
export {default as unbalancedQuote} from './quotes/unbalanced-quote.js'

/** Every rule, by category and id. */
export const rules: readonly Rule[] = [
  reopenedQuote,
  unbalancedQuote
]

/** The category of each rule: the folder of its file. */
export const categories: Readonly<Record<string, string>> = {
  'reopened-quote': 'quotes',
  'unbalanced-quote': 'quotes'
}
