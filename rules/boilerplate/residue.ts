import {type Leftover, leftovers} from '../../src/analysis/leftovers.js'
import {defineRule} from '../../src/rule.js'

/** What each kind is called in a report. */
const names: Readonly<Record<Leftover['kind'], string>> = {
  note: 'note to the desk',
  image: 'name of an image file',
  error: 'message of a program',
  conflict: 'mark of a merge conflict'
}

export default defineRule({
  id: 'residue',
  summary: 'Delete what was left in the draft on the way to the page.',
  why: `
Colleagues write notes to one another into a draft, programs leave the names of files and their error messages.
Each of them has been printed somewhere.
A note to readers, such as “Editor’s note”, and words that an editor has put into a quotation are left alone.`,
  severity: 'error',
  recommended: true,
  quoted: 'skip',
  foreign: 'check',
  examples: {
    ok: [
      'Editor’s note: This article was corrected on Monday.',
      'He did it all (check the website for a list). She [the mayor] had a to-do list.',
      'The file had been named “IMG_2034.jpg”, and the memo said “TODO: call Ana”.'
    ],
    bad: [
      {
        text: '⟦NOTE TO EDITOR:⟧ please call her.\n\nThe mayor, who is 54 ⟦[check this]⟧, left. ⟦TODO:⟧ ask why.',
        reasons: [
          'Unexpected note to the desk `NOTE TO EDITOR:`, expected nothing but the story',
          'Unexpected note to the desk `[check this]`, expected nothing but the story',
          'Unexpected note to the desk `TODO:`, expected nothing but the story'
        ]
      },
      {
        text: '⟦IMG_2034.jpg⟧\n\nThe mayor paid ⟦#REF!⟧ euros, as shown in ⟦Error! Reference source not found⟧.',
        reasons: [
          'Unexpected name of an image file `IMG_2034.jpg`, expected nothing but the story',
          'Unexpected message of a program `#REF!`, expected nothing but the story',
          'Unexpected message of a program `Error! Reference source not found`, expected nothing but the story'
        ]
      }
    ]
  },
  *check(tree) {
    for (const {start, end, kind, text, severity} of leftovers(tree))
      yield {
        at: {start, end},
        severity,
        reason: `Unexpected ${names[kind]} \`${text}\`, expected nothing but the story`,
        note: kind === 'note' ? 'Do what it asks, and delete it.' : 'Delete it, and put in what it stands for.'
      }
  }
})
