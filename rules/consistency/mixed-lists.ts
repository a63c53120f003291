import {type ItemEnd, type ItemStart, lists} from '../../src/analysis/lists.js'
import {defineMixedRule} from '../../src/mixed-rule.js'

const ends: Readonly<Record<ItemEnd, string>> = {
  '.': 'in a full stop',
  ';': 'in a semicolon',
  ',': 'in a comma',
  '': 'without a mark'
}

const starts: Readonly<Record<ItemStart, string>> = {capital: 'capital', small: 'small letter'}

export default defineMixedRule({
  id: 'mixed-lists',
  summary: 'Begin and end the items of a list in one way.',
  why: `
Where one item of a list ends in a full stop and the next in nothing, or one begins with a capital and the next without, the list looks unfinished.
The form that most items have is expected; where none is that frequent, the editor is asked. The last item may end as it likes, and names keep their letters.`,
  recommended: false,
  strict: true,
  options: {
    ends: {default: true, description: 'Compare what ends the items.'},
    starts: {default: true, description: 'Compare the first letters of the items.'}
  },
  examples: {
    ok: [
      'The town bought:\n\n- two ferries;\n\n- a bridge; and\n\n- a port.',
      'The town bought:\n\n1. Two ferries.\n\n2. A bridge.\n\n3. A port'
    ],
    bad: [
      {
        text: 'The town bought:\n\n- two ferries;\n\n- a new ⟦bridge⟧\n\n- three buses;\n\n- a port.',
        reasons: [
          'Unexpected items that end without a mark (1 in the draft), expected items that end in a semicolon (2)'
        ],
        fixed: 'The town bought:\n\n- two ferries;\n\n- a new bridge;\n\n- three buses;\n\n- a port.'
      },
      {
        text: 'The town bought:\n\n- two ferries\n\n- ⟦A⟧ bridge\n\n- three buses\n\n- a port',
        reasons: [
          'Unexpected items that begin with a capital (1 in the draft), expected items that begin with a small letter (3)'
        ],
        fixed: 'The town bought:\n\n- two ferries\n\n- a bridge\n\n- three buses\n\n- a port'
      }
    ]
  },
  *mixtures(tree, options) {
    for (const list of lists(tree)) {
      if (options.ends) yield {uses: list.ends, name: (form: ItemEnd) => `items that end ${ends[form]}`}
      if (options.starts)
        yield {uses: list.starts, name: (form: ItemStart) => `items that begin with a ${starts[form]}`}
    }
  }
})
