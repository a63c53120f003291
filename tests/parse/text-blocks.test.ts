import {describe, expect, it} from 'vitest'
import {textBlocks} from '../../src/parse/text-blocks.js'

const blocks = (text: string) => textBlocks(text).map(({start, end}) => text.slice(start, end))

describe('textBlocks', () => {
  it('takes each line of web copy for a paragraph', () => {
    expect(blocks('A heading\nThe first paragraph is here.\n\nThe second.')).toEqual([
      'A heading',
      'The first paragraph is here.',
      'The second.'
    ])
  })
  it('joins text that was wrapped at a width', () => {
    const wrapped = [
      'The council of the island voted on Monday to close the old harbour',
      'for two years, because the breakwater needs repair. The mayor said',
      'that the fishermen would be paid for the time that they lose.',
      '',
      'A second vote follows in the autumn, when the new budget is known',
      'and the engineers have looked at the wall from the seaward side,',
      'which nobody has done since the storm.'
    ]
    expect(blocks(wrapped.join('\n'))).toEqual([wrapped.slice(0, 3).join('\n'), wrapped.slice(4).join('\n')])
    expect(blocks(wrapped.join('\r\n'))).toHaveLength(2)
  })
  it('begins a paragraph at an indented line of a wire', () => {
    const wire = [
      'The council of the island voted on Monday to close the old harbour',
      'for two years, because the breakwater needs repair and more of it.',
      '    The mayor said that the fishermen would be paid for the whole of',
      'the time that they lose, and that the boats would be kept in order',
      'by the harbour itself.'
    ]
    expect(blocks(wire.join('\n'))).toHaveLength(2)
  })
  it('leaves a list of short lines apart', () => {
    expect(blocks('Apples\nPears\nPlums\nCherries')).toHaveLength(4)
  })
  it('keeps marks and spaces at the edges out of the blocks', () => {
    expect(blocks('\uFEFF  Hello there. \u00A0\r\n\r\n\tBye')).toEqual(['Hello there.', 'Bye'])
    expect(blocks('')).toEqual([])
    expect(blocks(' \n \n')).toEqual([])
  })
})
