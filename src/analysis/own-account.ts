import type {Story} from '../story.js'
import {firstPersons} from './first-persons.js'

/** How often a writer may say “I” before a story counts as their own account. */
const mostFirstPerson = 2

/** Whether a story is told by someone who was there or who argues: its writer is the source, and judges on purpose. */
export const isOwnAccount = (story: Story): boolean =>
  firstPersons(story).filter(({lower}) => /^(?:i|m)/.test(lower)).length > mostFirstPerson
