import {describe, expect, it} from 'vitest'
import {onChangedLines} from '../../src/messages/changed-lines.js'
import {draft} from '../support/sample.js'

const {messages} = draft('a.txt', 'one\ntwo three\n\nfour\nfive\n', [
  {at: 'one'},
  {at: 'two'},
  {at: 'three\n'},
  {at: 'four\nfive'},
  {at: 'five', related: [{at: 'one', reason: 'There'}]}
])

const kept = (...lines: [number, number][]) =>
  onChangedLines(
    messages,
    lines.map(([first, last]) => ({first, last}))
  ).map(({actual}) => actual)

describe('on changed lines alone', () => {
  it('stay the messages that touch one', () => {
    expect(kept()).toEqual([])
    expect(kept([2, 2])).toEqual(['two', 'three\n'])
    expect(kept([3, 3])).toEqual([])
    expect(kept([4, 4])).toEqual(['four\nfive'])
    expect(kept([1, Infinity])).toHaveLength(5)
  })

  it('stay those that compare places, where either changed', () => {
    expect(kept([1, 1])).toEqual(['one', 'five'])
    expect(kept([5, 9])).toEqual(['four\nfive', 'five'])
  })
})
