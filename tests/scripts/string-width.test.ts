import fc from 'fast-check'
import {expect, it} from 'vitest'
import stringWidth from '../../node_modules/string-width/index.js'
import fastWidth from '../../src/scripts/string-width.js'

it('counts as the package does', () => {
  const narrow = Array.from({length: 0x2100}, (_, code) => String.fromCharCode(code))
  for (const character of narrow)
    expect(fastWidth(`a${character}b`), JSON.stringify(character)).toBe(stringWidth(`a${character}b`))
  const unit = fc.constantFrom(
    'a',
    ' ',
    '“',
    'é',
    '…',
    '🌊',
    '中',
    'e\u0301',
    '\u001B[31m',
    '\u001B[39m',
    '\u200D',
    '©',
    '\t'
  )
  fc.assert(
    fc.property(fc.string({unit}), (text) => fastWidth(text) === stringWidth(text)),
    {numRuns: 300}
  )
})
