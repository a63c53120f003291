import {type Leftover, leftovers} from '../../src/analysis/leftovers.js'
import {reviewComments, type TrackedChanges, trackedChanges} from '../../src/analysis/review-marks.js'
import {excerpt} from '../../src/excerpt.js'
import {defineRule} from '../../src/rule.js'

/** What each kind is called in a report. */
const names: Readonly<Record<Leftover['kind'], string>> = {
  note: 'note to the desk',
  image: 'name of an image file',
  error: 'message of a program',
  conflict: 'mark of a merge conflict'
}

const counted = (count: number, noun: string) => (count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`])

/** “3 insertions and 1 deletion by Ada and Ben”. */
function told({insertions, deletions, authors}: TrackedChanges): string {
  const changes = [...counted(insertions, 'insertion'), ...counted(deletions, 'deletion')].join(' and ')
  return authors.length === 0 ? changes : `${changes} by ${excerpt(authors.join(' and '))}`
}

export default defineRule({
  id: 'residue',
  summary: 'Delete what was left in the draft on the way to the page.',
  why: `
Colleagues write notes to one another into a draft, programs leave the names of files and their error messages.
Each of them has been printed somewhere.
In a Word document their comments and tracked changes travel along: each comment is reported with who wrote what, and for each paragraph how much was inserted and deleted, and by whom.
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
    for (const {start, end, text} of reviewComments(tree))
      yield {
        at: {start, end},
        quoted: 'check',
        reason: `Unexpected comment \`${excerpt(text)}\`, expected nothing but the story`,
        note: 'Do what it asks, and delete it.'
      }
    for (const changes of trackedChanges(tree))
      yield {
        at: {start: changes.start, end: changes.end},
        quoted: 'check',
        reason: `Unexpected tracked changes (${told(changes)}), expected nothing but the story`,
        note: 'Accept or reject each change of the paragraph.'
      }
  }
})
