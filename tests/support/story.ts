import {VFile} from 'vfile'
import {storyOf} from '../../src/parse/story-of.js'
import {parseText} from '../../src/parse/text.js'
import type {Story, StoryData} from '../../src/story.js'

/** The story of a plain text. */
export const textStory = (text: string, data: StoryData = {}): Story =>
  storyOf(new VFile(text), parseText(text).blocks, data)
