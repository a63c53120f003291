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
    ['more than 2000 troops', ['2000', 'count', 2000]],
    ['a million and a half men', ['a million and a half', 'count', 1500000]],
    ['a quarter of a million men', ['a quarter of a million', 'count', 250000]],
    ['2,5 million men', ['2,5 million', 'count', 2500000]],
    ['three-and-a-half dozen', ['three-and-a-half dozen', 'count', 42]],
    ['minus 3 men', ['minus 3', 'count', -3]],
    ['hundreds of thousands of men', ['hundreds of thousands', 'count', 200000]]
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
    ['in 50 minutes', ['50 minutes', 'measure', 50, 'min']],
    ['some 2 1/2 miles', ['2 1/2 miles', 'measure', 2.5, 'mi']],
    ['some 5 square miles', ['5 square miles', 'measure', 5, 'mi²']],
    ['a 40-square-mile area', ['40-square-mile', 'measure', 40, 'mi²']],
    ['over 6,000 nautical miles', ['6,000 nautical miles', 'measure', 6000, 'nmi']],
    ['with 188g of rice', ['188g', 'measure', 188, 'g']],
    ['at 50 km/h', ['50 km/h', 'measure', 50, 'km/h']],
    ['at 30 miles per hour', ['30 miles per hour', 'measure', 30, 'mph']],
    ['at 20C', ['20C', 'measure', 20, '°C']],
    ['at -10°C', ['-10°C', 'measure', -10, '°C']],
    ['at 68 degrees Fahrenheit', ['68 degrees Fahrenheit', 'measure', 68, '°F']],
    ['he weighs 11st', ['11st', 'measure', 11, 'st']]
  ])('reads units: %s', (text, expected) => {
    expect(found(text)).toEqual([expected])
  })
  it.each([
    ['two-thirds of them', ['two-thirds', 'fraction', 0.667]],
    ['a third of them', ['third', 'fraction', 0.333]],
    ['half of them', ['half', 'fraction', 0.5]],
    ['3 in 10 adults', ['3 in 10', 'fraction', 0.3]],
    ['two out of three men', ['two out of three', 'fraction', 0.667]],
    ['one in five men', ['one in five', 'fraction', 0.2]],
    ['one-third of men', ['one-third', 'fraction', 0.333]],
    ['1/3 of men', ['1/3', 'fraction', 0.333]]
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
  it.each([
    ['10-15 men', 10, 15],
    ['10–15 men', 10, 15],
    ['5 to 7 men', 5, 7],
    ['between 5 and 7 men', 5, 7],
    ['1.2 to 1.5 million men', 1200000, 1500000],
    ['£3m-£4m', 3000000, 4000000]
  ])('reads ranges: %s', (text, value, high) => {
    expect(quantities(textStory(text))).toMatchObject([{value, high}])
  })
  it.each(['from 5 to 7 men', 'between 2010 and 2015', '12 May to 3 June'])(
    'takes two figures for no range: %s',
    (text) => {
      expect(quantities(textStory(text)).map(({high}) => high)).toEqual([undefined, undefined])
    }
  )
  it('counts no “one”, and says when a figure is vague', () => {
    expect(found('One of them is the one that no one saw.')).toEqual([])
    expect(quantities(textStory('Thousands fled.'))).toMatchObject([{isVague: true}])
  })
})
