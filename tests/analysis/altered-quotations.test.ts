import {describe, expect, it} from 'vitest'
import {alteredWords} from '../../src/analysis/altered-quotations.js'
import {textStory} from '../support/story.js'

/** What changed inside quotation marks from one text to the other. */
const altered = (before: string, now: string) =>
  alteredWords(textStory(now, {base: [textStory(before)]})).map((words) => [words.before, words.now])

describe('alteredWords', () => {
  it.each([
    ['nothing changed', '“We will go home now,” she said.', '“We will go home now,” she said.'],
    ['straight marks made curly', `"We'll go home now," she said.`, '“We’ll go home now,” she said.'],
    ['double marks made single', '“We will go home now,” she said.', '‘We will go home now,’ she said.'],
    ['a capital and the stop', '“We will go home now.”', 'She said that “we will go home now”, and left.'],
    ['an ellipsis in another style', '“We will ... go home now.”', '“We will … go home now.”'],
    [
      'the quotation moved',
      '“We will go home now,” she said.\n\nHe left.',
      'He left.\n\nShe said: “We will go home now.”'
    ],
    ['it is new', '“We will go home now,” she said.', '“We will go home now,” she said. “You may stay here now.”'],
    ['it is gone', '“We will go home now,” she said. “You may stay here now.”', '“We will go home now,” she said.'],
    ['it is another one', '“We will go home now,” she said.', '“Nobody told the board of it,” she said.'],
    ['cut at its end', '“We will go home now and stay there,” she said.', '“We will go home now,” she said.'],
    ['cut at its start', '“Well, we will go home now,” she said.', '“We will go home now,” she said.'],
    ['cut to a few words', '“We will go home now,” she said.', 'She said they would “go home”.'],
    ['parted by its speaker', '“We will go home now and win.”', '“We will go home now,” she said, “and win.”'],
    ['joined again', '“We will go home now,” she said, “and win.”', '“We will go home now and win,” she said.'],
    ['a lost mark put in', '“We will go home now, she said. “And win.”', '“We will go home now,” she said. “And win.”'],
    ['a mark moved', '“We will go home” now and win, she said.', '“We will go home now and win,” she said.'],
    ['words left out are shown', '“We will go home now and win,” she said.', '“We will … now and win,” she said.'],
    ['words put in are shown', '“They will go home now,” she said.', '“[The players] will go home now,” she said.'],
    [
      'another spelling',
      '“The centre will organise it now,” she said.',
      '“The center will organize it now,” she said.'
    ],
    ['a sentence more', '“We will go home now.” She left.', '“We will go home now. You will see.” She left.'],
    ['the words around it', 'The old mayor called it “a bad farce”.', 'The new mayor now called it all “a bad farce”.']
  ])('is content where %s', (_, before, now) => {
    expect(altered(before, now)).toEqual([])
  })

  it.each([
    ['a word', '“We will go home now.”', '“We may go home now.”', [['will', 'may']]],
    [
      'two words',
      '“We will go home now, boys.”',
      '“We may go home now, girls.”',
      [
        ['will', 'may'],
        ['boys', 'girls']
      ]
    ],
    ['the last word', '“We will go home now.”', '“We will go home tomorrow.”', [['now', 'tomorrow']]],
    ['a lost “not”', '“We will not go home now.”', '“We will go home now.”', [['will not go', 'will go']]],
    ['a new “not”', '“We will go home now.”', '“We will not go home now.”', [['will go', 'will not go']]],
    ['words at the end', '“We will go home.”', '“We will go home and win.”', [['home', 'home and win']]],
    ['a figure', '“It cost $15,000 last year.”', '“It cost $16,000 last year.”', [['15,000', '16,000']]],
    [
      'one word in its place',
      'She called the war “just” on Monday.',
      'She called the war “unjust” on Monday.',
      [['just', 'unjust']]
    ],
    ['a moved one', '“We will go home now.”\n\nHe left.', 'He left.\n\n“We may go home now.”', [['will', 'may']]],
    ['a contraction', '“We’re going home now,” she said.', '“We are going home now,” she said.', [['We’re', 'We are']]],
    [
      'a paragraph of several',
      '“We won.\n\n“We will go home now.”',
      '“We won.\n\n“We may go home now.”',
      [['will', 'may']]
    ],
    ['a nested one', '“He said ‘we go home’ to me.”', '“He said ‘we stay home’ to me.”', [['go', 'stay']]]
  ])('sees %s', (_, before, now, expected) => {
    expect(altered(before, now)).toEqual(expected)
  })
})
