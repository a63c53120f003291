import {describe, expect, it} from 'vitest'
import {spellingsOf} from '../../src/spelling/variants.js'

describe('spellingsOf', () => {
  it('tells how each English spells a word', () => {
    expect(spellingsOf('colour')).toEqual({'en-US': 'color', 'en-GB': 'colour', 'en-CA': 'colour', 'en-AU': 'colour'})
    expect(spellingsOf('color')).toEqual({'en-US': 'color', 'en-GB': 'colour', 'en-CA': 'colour', 'en-AU': 'colour'})
    expect(spellingsOf('tyres')?.['en-CA']).toBe('tires')
    expect(spellingsOf('analysing')?.['en-US']).toBe('analyzing')
  })
  it('takes both endings for British', () => {
    expect(spellingsOf('organize')?.['en-GB']).toBe('organize')
    expect(spellingsOf('organise')?.['en-GB']).toBe('organise')
  })
  it('knows nothing of words that all spell alike', () => {
    expect(spellingsOf('house')).toBeUndefined()
    expect(spellingsOf('exercise')).toBeUndefined()
    expect(spellingsOf('prize')).toBeUndefined()
  })
})
