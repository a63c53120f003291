import {unified} from 'unified'
import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import headlineStop from '../rules/structure/headline-stop.js'
import unmarkedHeading from '../rules/structure/unmarked-heading.js'
import {paragraphs} from '../src/analysis/paragraphs.js'
import type {Rule} from '../src/rule.js'
import type {BlockKind} from '../src/story.js'
import {textStory} from './support/story.js'

/** What a rule says of paragraphs whose kind the markup tells. */
function reasons(rule: Rule, ...lines: (readonly [text: string, kind?: BlockKind])[]): string[] {
  const file = new VFile({value: lines.map(([text]) => text).join('\n\n'), path: 'draft.txt'})
  const story = textStory(String(file))
  for (const [index, {node}] of paragraphs(story).entries()) {
    const block = lines[index]?.[1]
    if (block) node.data = {...node.data, block}
  }
  unified().use(rule, true).runSync(story, file)
  return file.messages.map(({reason}) => reason)
}

const before = ['The mayor left the hall at noon.', 'body'] as const
const after = ['The council stayed and voted for the bridge.', 'body'] as const

it('unmarked-heading asks for no markup where there is some', () => {
  expect(reasons(unmarkedHeading, before, ['A vote that nobody wanted', 'subhead'], after)).toEqual([])
  expect(reasons(unmarkedHeading, before, ['A vote that nobody wanted', 'caption'], after)).toEqual([])
  expect(reasons(unmarkedHeading, before, ['A vote that nobody wanted', 'body'], after)).toHaveLength(1)
})

it('headline-stop reads what is marked as a heading, in any case', () => {
  expect(reasons(headlineStop, before, ['A vote that nobody wanted.', 'subhead'], after)).toHaveLength(1)
  expect(reasons(headlineStop, before, ['Who wanted it?', 'subhead'], after)).toEqual([])
  expect(reasons(headlineStop, before, ['A vote …', 'subhead'], after)).toEqual([])
  expect(reasons(headlineStop, before, ['A vote in the U.S.', 'subhead'], after)).toEqual([])
  expect(reasons(headlineStop, before, ['A vote. A bridge.', 'subhead'], after)).toEqual([])
  expect(reasons(headlineStop, before, ['A vote that nobody wanted.', 'body'], after)).toEqual([])
})
