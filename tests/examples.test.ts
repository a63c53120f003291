import {describe, expect, it} from 'vitest'
import {circumstances, exampleBlocks} from '../src/examples.js'

describe('an example in Markdown', () => {
  it('tells what it stands on beside its text', () => {
    expect(circumstances({text: 'It rained.'})).toBeUndefined()
    expect(circumstances({text: 'It rained.', date: '2024-06-12', options: {undated: true, style: 'ise'}})).toBe(
      'In a draft of 12 June 2024, with `undated` set to `true` and `style` set to `ise`:'
    )
    expect(exampleBlocks({text: 'It ⟦snowed⟧.', base: 'It rained.'})).toEqual([
      'Before:',
      '> It rained.',
      'Now:',
      '> It **snowed**.'
    ])
  })
  it('shows what is flagged in bold, blanks too, and everything else as it is', () => {
    expect(exampleBlocks({text: 'He left⟦,⟧then⟦  ⟧*she* left&nbsp;⟦too\n\n[sic]⟧'})).toEqual([
      '> He left<b>,</b>then<b>␣␣</b>\\*she\\* left&amp;nbsp;**too**\n>\n> <b>\\[sic\\]</b>'
    ])
  })
})
