import {describe, expect, it} from 'vitest'
import {dates} from '../../src/analysis/dates.js'
import {draftDay} from '../../src/analysis/draft-day.js'
import {toldDates} from '../../src/analysis/told-dates.js'
import {textStory} from '../support/story.js'

const days = (text: string) =>
  dates(textStory(text)).map(({days, year, month, until, weekday}) =>
    [days.map((one) => [one.year, one.month, one.day].join('-')).join(' '), year, month, until, weekday].filter(
      (part) => part !== undefined && part !== ''
    )
  )

describe('dates', () => {
  it.each([
    ['on 3 April 2024', '2024-4-3'],
    ['on the 3rd of April, 2024', '2024-4-3'],
    ['on the third day of April 2024', '2024-4-3'],
    ['on the twenty-first of April 2024', '2024-4-21'],
    ['on April 3, 2024', '2024-4-3'],
    ['on Apr. 3rd 2024', '2024-4-3'],
    ['on April 3,2024', '2024-4-3'],
    ['on 2024 April 3', '2024-4-3'],
    ['on 2024-04-03', '2024-4-3'],
    ['on 3-Apr-2024', '2024-4-3'],
    ['on 23.04.2024', '2024-4-23'],
    ['on 4/23/2024', '2024-4-23'],
    ['on 3/4/2024', '2024-4-3 2024-3-4'],
    ['on 3 April', '-4-3'],
    ['in April 2024', 4]
  ])('reads %s', (text, expected) => {
    expect(days(text)).toHaveLength(1)
    expect(days(text)[0]).toContain(expected)
  })
  it('reads several days, and the year of the next date', () => {
    expect(days('3–5 April 2024')).toEqual([['2024-4-3', 2024, 4, 5]])
    expect(days('from 3 April to 5 May 2024')).toEqual([
      ['2024-4-3', 2024, 4],
      ['2024-5-5', 2024, 5]
    ])
    expect(days('from 28 December to 3 January 2024')[0]).toEqual(['-12-28', 12])
  })
  it('reads weekdays, with their date or alone', () => {
    expect(days('On Tuesday evening, 2 April, they met; on Wednesday they parted.')).toEqual([['-4-2', 4, 2], [3]])
  })
  it.each([
    'They may march on. In June’s garden, Sun and Mar sat.',
    'He injured 12 March 3, 2020.',
    'Version 1.2.3, 10/20.'
  ])('reads none in: %s', (text) => {
    expect(days(text)).toEqual([])
  })
})

describe('the day of the draft', () => {
  const day = {year: 2024, month: 4, day: 3}
  it.each([
    'LONDON, 3 April 2024 – The council met.',
    'A headline\n\nOSLO, Norway, April 3, 2024 (Island Press) — The council met.',
    'LEEDS, Wednesday, April 3, 2024 -- The council met.'
  ])('stands in a dateline: %s', (text) => {
    expect(draftDay(textStory(text))).toEqual(day)
  })
  it('is what is known of the draft, whatever it says', () => {
    expect(draftDay(textStory('LONDON, 5 May 2023 – They met.', {date: '2024-04-03'}))).toEqual(day)
  })
  it.each(['The council met on 3 April 2024 – and parted.', 'LONDON, 3 April – The council met.', ''])(
    'is not known from: %s',
    (text) => {
      expect(draftDay(textStory(text))).toBeUndefined()
    }
  )
})

describe('told dates', () => {
  it('are days and months with their year', () => {
    const text = 'They met on Monday, 3 April 2024, in May 2024 and on 31 June 2024; a fair opens on 6 June.'
    expect(toldDates(textStory(text)).map(({start, end, date}) => [text.slice(start, end), date])).toEqual([
      ['Monday, 3 April 2024', '2024-04-03'],
      ['May 2024', '2024-05']
    ])
  })
})
