import type {BoilerplateKind} from '../../src/analysis/boilerplate-phrases.js'
import {boilerplate} from '../../src/analysis/boilerplate.js'
import {defineRule} from '../../src/rule.js'

/** What each kind of furniture is called in a report. */
const names: Readonly<Record<BoilerplateKind, string>> = {
  source: 'source line',
  'sign-off': 'sign-off',
  credit: 'credit line',
  follow: 'prompt to follow',
  newsletter: 'newsletter prompt',
  share: 'share prompt',
  related: 'link to other stories',
  tags: 'list of tags',
  comments: 'comment prompt',
  advertisement: 'advertisement',
  copyright: 'copyright line',
  disclaimer: 'disclaimer',
  subscription: 'subscription prompt',
  donation: 'donation prompt',
  bio: 'author’s biography',
  date: 'date line',
  app: 'prompt to get an app',
  navigation: 'page navigation',
  embed: 'embedded post'
}

export default defineRule({
  id: 'boilerplate',
  summary: 'Delete what belongs to the page and not to the story.',
  why: `
A scraped or pasted draft brings the page along: source lines, a stranger’s biography, “follow us”, prompts to subscribe,
headlines of other stories. Nobody meant them to be printed.
A line is judged by its words, its shape and its place, so a story about newsletters stays untouched.`,
  severity: 'warning',
  recommended: true,
  foreign: 'check',
  examples: {
    ok: [
      'The mayor read the letter aloud. It was signed by forty shopkeepers.\n\nThe newsletter of the guild, which has 900 readers, printed it the next day.',
      'The source of the river is a spring near Ness, the council said.',
      'The mayor read the letter aloud and put it away.\n\n“Sign up for our newsletter,” the guild tells its visitors. “Follow us on Facebook.”',
      'The mayor read the letter aloud and put it away.\n\nHolm, a reporter for the Island Daily, told the court that she had seen it.'
    ],
    bad: [
      {
        text: 'The mayor read the letter aloud. It was signed by forty shopkeepers, and nobody spoke.\n\n⟦Source: Island Daily⟧',
        reasons: ['Unexpected source line, expected nothing but the story']
      },
      {
        text: 'The mayor read the letter aloud. It was signed by forty shopkeepers, and nobody spoke.\n\n⟦Follow us on Facebook and Twitter\n\nSign up for our daily newsletter⟧',
        reasons: ['Unexpected prompt to follow, expected nothing but the story']
      },
      {
        text: 'The mayor read the letter aloud and put it away.\n\n⟦Source: Island Daily⟧\n\n⟦Berit Holm is a reporter at the Island Daily. She covers courts and has years of experience.⟧',
        reasons: [
          'Unexpected source line, expected nothing but the story',
          'Unexpected author’s biography, expected nothing but the story'
        ]
      },
      {
        text: 'The mayor read the letter aloud. ⟦READ MORE: Shopkeepers of Ness write to the mayor again⟧ The council meets again on Monday.',
        reasons: ['Unexpected link to other stories, expected nothing but the story']
      }
    ]
  },
  *check(tree) {
    for (const block of boilerplate(tree)) {
      yield {
        at: block,
        reason: `Unexpected ${names[block.kind]}, expected nothing but the story`,
        expected: [''],
        note: 'Delete it; what the page needs of it goes into the fields of the CMS.'
      }
    }
  }
})
