import {describe, expect, it} from 'vitest'
import {markdownBlocks} from '../src/markdown.js'
import {paint} from '../src/terminal.js'
import {wrap} from '../src/wrap.js'

const colored = paint(true)
const plain = paint(false)

describe('wrap', () => {
  it('breaks at spaces, after a margin', () => {
    expect(wrap('one two three four five six seven', 24, '  ', '* ')).toBe('* one two three four\n  five six seven')
    expect(wrap('a\n\nb', 40, '  ')).toBe('  a\n\n  b')
    expect(wrap('', 40)).toBe('')
  })

  it('leaves words alone that are too wide, and spaces that stand together', () => {
    const url = `https://example.org/${'x'.repeat(40)}`
    expect(wrap(`see ${url} here`, 24)).toBe(`see\n${url}\nhere`)
    expect(wrap(`${'a'.repeat(18)}  b`, 20)).toBe(`${'a'.repeat(18)}  b`)
  })

  it('does not count styles, and ends them before a margin', () => {
    const text = `one ${colored('underline', colored('yellow', 'two three four five six'))} seven`
    const lines = wrap(text, 24, '    ').split('\n')
    expect(lines).toEqual([
      '    one \u001B[4m\u001B[33mtwo three four\u001B[39m\u001B[24m',
      '    \u001B[4m\u001B[33mfive six\u001B[39m\u001B[24m seven'
    ])
    expect(wrap(colored('bold', 'one two'), 40)).toBe(colored('bold', 'one two'))
  })
})

describe('markdownBlocks', () => {
  const text = `
Write **all** of it,
and *soon*; see [the guide](https://example.org).

- one \`**x**\`
  goes on
- 2 * 3 * 4`

  it('joins lines, takes marks away, and keeps those of code', () => {
    expect(markdownBlocks(text, plain)).toEqual([
      'Write all of it, and soon; see the guide (https://example.org).',
      '• one `**x**` goes on\n• 2 * 3 * 4'
    ])
  })

  it('puts styles in their place', () => {
    const [first, second] = markdownBlocks(text, colored)
    expect(first).toContain(`Write ${colored('bold', 'all')} of it, and ${colored('underline', 'soon')};`)
    expect(second).toContain(`• one ${colored('cyan', '**x**')} goes on`)
  })
})
