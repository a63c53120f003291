import type {VFile} from 'vfile'
import type {Story, StoryData} from '../story.js'
import {parseText} from './text.js'

/** A parsed file: the story that rules judge. Later inputs add the page that it was taken from. */
export interface Draft {
  readonly story: Story
}

/** Parse a file by its type; `data` is what is known beside its text. */
export function parse(file: VFile, data: StoryData = {}): Draft {
  const story = parseText(file)
  story.data = {stet: {...data, source: String(file)}}
  return {story}
}
