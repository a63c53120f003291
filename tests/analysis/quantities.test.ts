import {describe, expect, it} from 'vitest'
import {quantities} from '../../src/analysis/quantities.js'
import {textStory} from '../support/story.js'

const found = (text: string) =>
  quantities(textStory(text)).map(({start, end, kind, value, unit}) => [
    text.slice(start, end),
    kind,
    Number(value.toFixed(3)),
    ...(unit ? [unit] : [])
  ])

describe('quantities', () => {
  it.each([
    ['about 15,000 men', ['15,000', 'count', 15000]],
    ['some 4.2 million men', ['4.2 million', 'count', 4200000]],
    ['one and a half million men', ['one and a half million', 'count', 1500000]],
    ['three hundred and five men', ['three hundred and five', 'count', 305]],
    ['twenty-five thousand men', ['twenty-five thousand', 'count', 25000]],
    ['a dozen men', ['a dozen', 'count', 12]],
    ['half a million men', ['half a million', 'count', 500000]],
    ['a 15,000-strong force', ['15,000-strong', 'count', 15000]],
    ['more than 2000 troops', ['2000', 'count', 2000]]
  ])('counts: %s', (text, expected) => {
    expect(found(text)).toEqual([expected])
  })
  it.each([
    ['it cost $4.2bn', ['$4.2bn', 'money', 4200000000, 'USD']],
    ['it cost US$5 million', ['US$5 million', 'money', 5000000, 'USD']],
    ['it cost €3m', ['€3m', 'money', 3000000, 'EUR']],
    ['it cost five million euros', ['five million euros', 'money', 5000000, 'EUR']],
    ['it rose 35%', ['35%', 'percent', 35, '%']],
    ['it rose ten per cent', ['ten per cent', 'percent', 10, '%']],
    ['it rose 3 percentage points', ['3 percentage points', 'percent', 3, 'pp']],
    ['a road of 5km', ['5km', 'measure', 5, 'km']],
    ['a 900-metre runway', ['900-metre', 'measure', 900, 'm']],
    ['in 50 minutes', ['50 minutes', 'measure', 50, 'min']]
  ])('reads units: %s', (text, expected) => {
    expect(found(text)).toEqual([expected])
  })
  it.each([
    ['two-thirds of them', ['two-thirds', 'fraction', 0.667]],
    ['a third of them', ['third', 'fraction', 0.333]],
    ['half of them', ['half', 'fraction', 0.5]],
    ['3 in 10 adults', ['3 in 10', 'fraction', 0.3]],
    ['two out of three men', ['two out of three', 'fraction', 0.667]]
  ])('reads parts: %s', (text, expected) => {
    expect(found(text)).toEqual([expected])
  })
  it.each([
    ['the third man', 'ordinal'],
    ['the 12th man', 'ordinal'],
    ['in 2016 they left', 'year'],
    ['in the 1990s they left', 'year'],
    ['on March 12 they left', 'date'],
    ['on 12 March they left', 'date'],
    ['at 8:30 they left', 'time'],
    ['at 9 a.m. they left', 'time'],
    ['a 45-year-old man', 'age'],
    ['he is 45 years old', 'age'],
    ['then Ann Smith, 45, left', 'age'],
    ['they won 2-1', 'score'],
    ['at No. 10 they met', 'label'],
    ['under Article 5 of the pact', 'label']
  ])('tells what counts nothing: %s', (text, kind) => {
    expect(found(text).map(([, found]) => found)).toEqual([kind])
  })
  it('counts no “one”, and says when a figure is vague', () => {
    expect(found('One of them is the one that no one saw.')).toEqual([])
    expect(quantities(textStory('Thousands fled.'))).toMatchObject([{isVague: true}])
  })
})
