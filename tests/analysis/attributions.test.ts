import {describe, expect, it} from 'vitest'
import {attributions} from '../../src/analysis/attributions.js'
import {textStory} from '../support/story.js'

/** Source | cue | content | content …, a hyphen where there is no source. */
function told(text: string): string[] {
  const words = ({start, end}: {start: number; end: number}) => text.slice(start, end)
  return attributions(textStory(text)).map(({source, cue, content}) =>
    [source ? words(source) : '-', words(cue), ...content.map(words)].join(' | ')
  )
}

describe('attributions', () => {
  it.each([
    ['The mayor said that the bridge was closed.', ['The mayor | said | that the bridge was closed']],
    ['The mayor said on Monday the bridge was closed.', ['The mayor | said | the bridge was closed']],
    ['The bridge is closed, the mayor said.', ['the mayor | said | The bridge is closed']],
    ['The strike, the union warned, will go on.', ['the union | warned | The strike | will go on']],
    ['“We are done,” she said.', ['she | said | “We are done,”']],
    ['“We are done,” said Ann Lee, a baker.', ['Ann Lee, a baker | said | “We are done,”']],
    ['“We are done,” she said, “and we go home.”', ['she | said | “We are done,” | “and we go home.”']],
    ['He told reporters that sales fell.', ['He | told | that sales fell']],
    ['She urged the council to act.', ['She | urged | the council to act']],
    ['He denied the claim.', ['He | denied | the claim']],
    ['She wondered whether he knew.', ['She | wondered | whether he knew']],
    ['The union called for talks.', ['The union | called | talks']],
    ['The board has refused to say who paid.', ['The board | has refused | to say who paid']]
  ])('follows the frame of a verb: %s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it.each([
    ['According to the police, two men fled.', ['the police | According to | two men fled']],
    ['According to the bank, 46% of the flats are let.', ['the bank | According to | 46% of the flats are let']],
    ['Two men fled, according to the police.', ['the police | according to | Two men fled']],
    ['In the words of the judge, it was a farce.', ['the judge | In the words of | it was a farce']]
  ])('knows prepositions: %s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it.each([
    ['The mayor’s claim that the bridge was safe was wrong.', ['The mayor’s | claim | that the bridge was safe']],
    ['A statement by the union that pay had fallen was wrong.', ['the union | statement | that pay had fallen']],
    ['Fears that the dam would break grew.', ['- | Fears | that the dam would break']]
  ])('knows nouns of saying: %s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it.each([
    ['“We are done. We go home.” – Ann Lee, Bern', ['Ann Lee, Bern | – | “We are done. We go home.”']],
    ['“They are ‘done.” And they “go home’.” ― Ann Lee', ['Ann Lee | ― | “They are ‘done.” And they “go home’.”']],
    ['“We are done” – and they went home.', []],
    ['“We are done” – Ann Lee and her men went home.', []]
  ])('reads the signature of a quotation: %s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it.each([
    ['The clerk was accused of lying.', ['- | was accused | The clerk | lying']],
    ['Prices are expected to rise.', ['- | are expected | Prices | to rise']],
    ['The plan was condemned by the unions.', ['the unions | was condemned | The plan']]
  ])('gives a passive no source but with “by”: %s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it.each([
    ['Karl Frost, head of the office in Bern, said it was late.', 'Karl Frost, head of the office in Bern'],
    ['Karl Frost, who runs the office, said it was late.', 'Karl Frost, who runs the office'],
    ['On Monday, Karl Frost said it was late.', 'Karl Frost'],
    ['Ann Lee and Karl Frost said it was late.', 'Ann Lee and Karl Frost'],
    ['Sources close to the firm said it was late.', 'Sources close to the firm']
  ])('takes the source whole: %s', (text, source) => {
    expect(told(text).map((line) => line.split(' | ')[0])).toEqual([source])
  })

  it('keeps the source of what goes on', () => {
    expect(told('He said the plan was good, adding that it would cost little.')).toEqual([
      'He | said | the plan was good',
      'He | adding | that it would cost little'
    ])
    expect(told('Smith said the plan was good and warned that time was short.')).toEqual([
      'Smith | said | the plan was good',
      'Smith | warned | that time was short'
    ])
  })

  it('gives quotations to who spoke before', () => {
    expect(told('“We are done,” said Ann Lee. “It is over.” She left. “Who is next?”')).toEqual([
      'Ann Lee | said | “We are done,” | “It is over.”'
    ])
    expect(told('“We left. We ran,” he said.')).toEqual(['he | said | “We left. We ran,”'])
    expect(told('The mayor said:\n\n“We know. We care.”\n\nShe left.')).toEqual([
      'The mayor | said | “We know. We care.”'
    ])
    expect(told('“We left,” he said. “It was late.\n\n“We ran.”')).toEqual([
      'he | said | “We left,” | “It was late. | “We ran.”'
    ])
  })

  it('leaves what a source says that another said to the first', () => {
    expect(told('She said he claimed that they lied.')).toEqual(['She | said | he claimed that they lied'])
  })

  it.each([
    'She entered a claim for the expected costs of the trip.',
    'The firm reported growing sales in a state of calm.',
    '“He says that they lied.”'
  ])('finds nothing said: %s', (text) => {
    expect(told(text).filter((line) => !line.includes('reported'))).toEqual([])
  })
})
