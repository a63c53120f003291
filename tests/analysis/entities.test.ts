import {describe, expect, it} from 'vitest'
import {entities} from '../../src/analysis/entities.js'
import {textStory} from '../support/story.js'

/** The entities of a text: kind, name, the words of each mention, and the roles. */
const found = (text: string) =>
  entities(textStory(text)).map(({kind, name, mentions, roles}) => [
    kind,
    name,
    mentions.map(({start, end}) => text.slice(start, end)),
    roles.map((role) => (role.former ? 'once ' : '') + role.text)
  ])

describe('entities', () => {
  it('joins a full name, its surname, its possessive and a title before it', () => {
    expect(found('Mayor Marta Okwarin spoke. Okwarin’s aide left, and Ms Okwarin sat down.')).toEqual([
      ['person', 'Marta Okwarin', ['Marta Okwarin', 'Okwarin’s', 'Okwarin'], ['Mayor', 'Ms']]
    ])
  })

  it('joins a surname that two people of the draft share to neither', () => {
    expect(found('They met Marta Okwarin and Peter Okwarin. Then Okwarin left.').map(([, name]) => name)).toEqual([
      'Marta Okwarin',
      'Peter Okwarin',
      'Okwarin'
    ])
  })

  it('joins an acronym to the name that has it in brackets', () => {
    expect(found('The Harbour Safety Agency (HSA) agreed. Nobody else from the HSA did.')).toEqual([
      ['organisation', 'Harbour Safety Agency', ['Harbour Safety Agency', 'HSA', 'HSA'], []]
    ])
  })

  it('joins a role that the draft gives to one person', () => {
    expect(found('The French president, Emmanuel Macron, left. Reporters saw the French president go.')).toEqual([
      ['person', 'Emmanuel Macron', ['Emmanuel Macron', 'French president'], ['French president']]
    ])
  })

  it.each([
    ['The aide called former US president Bill Clinton.', ['once former US president']],
    [
      'They asked Bill Clinton, the former president of the United States, to come.',
      ['once former president of the United States']
    ],
    ['They asked the president of Poland, Andrzej Duda, to come.', ['president of Poland']],
    [
      'They asked Deputy Prime Minister Olena Kravets, who is head of the party, to come.',
      ['Deputy Prime Minister', 'head of the party']
    ],
    ['They asked Olena Kravets, widow of the mayor Luis Ortiz, to come.', []],
    ['They asked Olena Kravets, and the president agreed.', []]
  ])('reads the roles in %s', (text, roles) => {
    expect(
      entities(textStory(text))
        .find(({kind}) => kind === 'person')
        ?.roles.map((role) => (role.former ? 'once ' : '') + role.text)
    ).toEqual(roles)
  })

  it('keeps days, titles alone and adjectives of places out', () => {
    expect(found('On Monday the French left, and President after President followed in April.')).toEqual([])
  })
})
