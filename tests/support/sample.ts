import {VFile} from 'vfile'
import type {MessageRecord} from '../../src/messages/record.js'
import {placesOf} from '../../src/place.js'
import type {FileReport} from '../../src/report.js'
import {message, report} from './report.js'

type Fields = Omit<Partial<MessageRecord>, 'place' | 'related' | 'fix'> & {
  /** What is flagged: the text from here on that stands in the draft. */
  readonly at: string
  readonly related?: readonly {readonly at: string; readonly reason: string}[]
  readonly fix?: {readonly safe: boolean; readonly edits: readonly {readonly at: string; readonly text: string}[]}
}

/** A draft with messages; each place is where its words first stand in the text. */
export function draft(path: string, text: string, all: readonly Fields[]): FileReport {
  const placeOf = placesOf(new VFile(text))
  const place = (at: string) => {
    const start = text.indexOf(at)
    if (start < 0) throw new Error(`Unexpected words, expected some of the draft: ${at}`)
    return placeOf({start, end: start + at.length})
  }
  const messages = all.map(({at, related = [], fix, ...fields}) =>
    message({
      actual: at,
      ...fields,
      place: place(at),
      related: related.map((other) => ({reason: other.reason, place: place(other.at)})),
      fix: fix ? {safe: fix.safe, edits: fix.edits.map((edit) => ({place: place(edit.at), text: edit.text}))} : null
    })
  )
  return {path, text, messages}
}

const ferry = draft(
  'drafts/ferry.txt',
  '\u{1F6A2} Ferry “Aurelia\r\n\r\nThe  ship sank 🌊 with 43 peple on bord.\r\n',
  [
    {
      at: '“',
      ruleId: 'open-mark',
      category: 'quotes',
      reason: 'Unexpected `“` without a mark that closes the quotation',
      note: 'Close the quotation where the name ends, or delete the mark.',
      related: [{at: '.', reason: 'The sentence ends here'}],
      url: 'https://example.org/open-mark'
    },
    {
      at: '  ',
      ruleId: 'doubled-space',
      category: 'punctuation',
      severity: 'warning',
      reason: 'Unexpected two spaces, expected one',
      expected: [' '],
      fix: {safe: true, edits: [{at: '  ', text: ' '}]}
    },
    {
      at: '43 peple on bord',
      ruleId: 'unsourced-toll',
      category: 'claims',
      severity: 'info',
      reason: 'Unexpected toll without a source',
      note: 'Say who counted.'
    },
    {
      at: 'peple on bord',
      ruleId: 'wrong-words',
      category: 'spelling',
      reason: 'Unexpected `peple on bord`, expected `people on board`',
      expected: ['people on board', 'pupils on board'],
      fix: {
        safe: false,
        edits: [
          {at: 'bord', text: 'board'},
          {at: 'peple', text: 'people'}
        ]
      }
    }
  ]
)

/** Two drafts and one that could not be linted: all severities, other places, fixes, CRLF, characters of two code units. */
export const sample = report(
  ferry,
  draft('drafts/no news.txt', 'Nothing happened.\n', []),
  draft('drafts/café 100%.txt', 'One, two & <three> | `four`\nTwo, one\n', [
    {at: '<three> | `four`\nTwo', severity: 'warning', ruleId: 'over-two-lines', reason: 'Unexpected end of the line'}
  ]),
  {path: 'drafts/none.txt', fault: 'No such file or folder'}
)

const bytes = Array.from({length: 160}, (_, code) => String.fromCharCode(code)).join('')

/** Words that do harm wherever they are not escaped. */
export const harmful = [
  '::error file=x,line=1::pwned',
  '##[error]pwned',
  '%0A::warning::pwned',
  ']]></failure><script>alert(1)</script><!--',
  '" onmouseover="alert(1)" \'',
  '`code` ``` | \\| \\',
  '[link](https://evil.example) ![image](https://evil.example/x.png) <https://evil.example>',
  'https://evil.example www.evil.example mail@evil.example @everyone #1 GH-1 owner/repo#2 $x$ ~~gone~~ **bold** _it_',
  '{0} {{1}} [related](1)',
  '&lt;b&gt; &amp; &#60;b&#62;',
  '\u001B[31m\u009B2J\u202Eabc\u2066\u2028\u2029\uFFFE\uFFFF\uD83D \uDE00',
  bytes
].join('\r\n')

const name = `a::error file=x,line=1%0A<script>.txt`

/** A report in which whatever comes from outside is hostile: names, texts, reasons, notes, fixes, faults. */
export const hostile = report(
  ...[name, `::error title=x::${name}`, `\u001B]0;${harmful}`].map((path) =>
    draft(path, `${harmful}\n`, [
      {
        at: harmful,
        ruleId: 'hostile-rule',
        reason: `Unexpected \`${harmful}\``,
        note: harmful,
        expected: [harmful],
        url: 'https://example.org/"><script>',
        related: [{at: ']]>', reason: harmful}],
        fix: {safe: false, edits: [{at: ']]>', text: harmful}]}
      },
      {at: '\uD83D', severity: 'warning', reason: harmful},
      {at: '\uDE00', severity: 'info', reason: harmful}
    ])
  ),
  {path: `${name}2`, fault: harmful}
)

const severities = ['error', 'warning', 'info'] as const

/** A report with as many messages as this, in a draft of as many paragraphs, not all of them ASCII. */
export function large(count: number) {
  const paragraph = 'The centre of Zürich lay under snow; the “center” of Basel did not, said the council 🌨.\n\n'
  const text = paragraph.repeat(count)
  const at = (i: number, words: string) => {
    const start = paragraph.indexOf(words)
    const point = (column: number) => ({line: 2 * i + 1, column: column + 1, offset: i * paragraph.length + column})
    return {start: point(start), end: point(start + words.length)}
  }
  const messages = Array.from({length: count}, (_, i) =>
    message({
      ruleId: `mixed-spelling-${i % 40}`,
      severity: severities[i % 3] ?? 'info',
      reason: 'Unexpected `center`, expected `centre` as it is spelled elsewhere in the draft',
      note: 'Spell it one way throughout; the other form stands at the beginning of the paragraph.',
      actual: 'center',
      expected: ['centre'],
      place: at(i, 'center'),
      related: [{reason: 'The other form stands here', place: at(i, 'centre')}],
      fix: {safe: false, edits: [{place: at(i, 'center'), text: 'centre'}]}
    })
  )
  return report({path: 'drafts/large.txt', text, messages})
}
