import {markup, type MarkupKind} from '../../src/analysis/markup.js'
import {defineRule} from '../../src/rule.js'

/** What each kind is called in a report. */
const names: Readonly<Record<MarkupKind, string>> = {
  reference: 'HTML code',
  tag: 'HTML tag',
  comment: 'HTML comment',
  escape: 'code of a program',
  shortcode: 'shortcode',
  template: 'template code',
  wiki: 'wiki markup',
  link: 'Markdown link',
  emphasis: 'Markdown emphasis',
  heading: 'heading markup',
  code: 'Markdown markup'
}

export default defineRule({
  id: 'leftover-markup',
  summary: 'Take out markup that readers would see.',
  why: `
Text that was copied from the source of a page, a content management system or a chat brings its codes along,
and they are printed as they stand: \`&nbsp;\`, \`<br/>\`, \`[caption id="12"]\`, \`**bold**\`.
Signs that writers type themselves are left alone: a < b, <3, *this* word, and a text that speaks of a tag.`,
  severity: 'error',
  recommended: true,
  foreign: 'check',
  examples: {
    ok: [
      'AT&T; a < b > c; I <3 you; *this* word; f**k; [sic]; [the mayor]; {1, 2}; C:\\users; #1; 5 ** 3.',
      'The page was built with the <table> tag and “<br>”.'
    ],
    bad: [
      {
        text: 'The mayor⟦&nbsp;⟧left⟦&mdash;⟧at noon.⟦<br/></p>⟧',
        reasons: [
          'Unexpected HTML code `&nbsp;`, expected a space',
          'Unexpected HTML code `&mdash;`, expected `—`',
          'Unexpected HTML tag `<br/></p>`, expected plain text'
        ],
        fixed: 'The mayor left—at noon.'
      },
      {
        text: '⟦[caption id="12" align="left"]⟧The mayor.⟦[/caption]⟧ ⟦{{< figure src="a.jpg" >}}⟧',
        reasons: [
          'Unexpected shortcode `[caption id="12" align="left"]`, expected plain text',
          'Unexpected shortcode `[/caption]`, expected plain text',
          'Unexpected template code `{{< figure src="a.jpg" >}}`, expected plain text'
        ]
      },
      {
        text: 'The ⟦**new**⟧ bridge, see ⟦[the plan](https://example.org/plan)⟧, is open.',
        reasons: [
          'Unexpected Markdown emphasis `**new**`, expected `new`',
          'Unexpected Markdown link `[the plan](https://example.org/plan)`, expected `the plan`'
        ],
        fixed: 'The new bridge, see the plan, is open.'
      }
    ]
  },
  *check(tree) {
    for (const {start, end, kind, text, plain, isCharacter} of markup(tree)) {
      const at = {start, end}
      const expected =
        plain === ' ' ? 'a space' : plain === '' ? (isCharacter ? 'nothing' : 'plain text') : `\`${plain}\``
      yield {
        at,
        reason: `Unexpected ${names[kind]} \`${text}\`, expected ${expected}`,
        expected: [plain],
        note: 'Take it out, and write or set in the page what it stood for.',
        fix: {safe: isCharacter, edits: [{at, text: plain}]}
      }
    }
  }
})
