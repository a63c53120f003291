import type {MessageRecord} from '../messages/record.js'
import type {FileReport, Report} from '../report.js'
import {attribute, coded, content} from './escape.js'
import {style, styleDigest} from './html-style.js'
import {markedText} from './html-text.js'
import {replacement} from './replacement.js'
import {faultOf, hidden, plural, tally} from './words.js'

const words = (text: string) => coded(content(text))

const policy = `default-src 'none'; style-src '${styleDigest}'; base-uri 'none'; form-action 'none'`

const where = ({line, column}: MessageRecord['place']['start']) => `${line}:${column}`

const otherPlace = ({reason, place}: MessageRecord['related'][number]) =>
  `<p><small>${where(place.start)} ${words(reason)}</small></p>`

function offer({fix}: MessageRecord, text: string): string {
  const whole = fix && replacement(fix, text)
  if (!whole) return ''
  const {start, end} = whole.place
  const parts = [text.slice(start.offset, end.offset), whole.text].map((part) => `<q>${content(part)}</q>`)
  return `<p><small>${fix.safe ? 'Safe fix' : 'Suggestion'}: ${parts.join(' → ')}</small></p>`
}

const item = (message: MessageRecord, text: string, id: string) =>
  `<li id="${id}"><p><a href="#at-${id}">${where(message.place.start)}</a> <strong class="${message.severity}">${message.severity}</strong> ${words(message.reason)} <small>${content(message.ruleId)}</small></p>${
    message.note === null ? '' : `<p>${words(message.note)}</p>`
  }${message.related.map(otherPlace).join('')}${offer(message, text)}</li>\n`

function section({path, text, messages, fault}: FileReport, index: number): string {
  const idOf = (message: number) => `d${index + 1}-${message + 1}`
  const title = `<h2 id="d${index + 1}">${content(path)}</h2>\n`
  if (fault !== undefined) return `${title}<p class="error">${content(faultOf(fault))}</p>\n`
  const list = messages.map((message, i) => item(message, text, idOf(i))).join('')
  return `${title}<div class="draft" dir="auto">${markedText(text, messages, idOf)}</div>\n${
    list ? `<ol>\n${list}</ol>` : '<p>Nothing found.</p>'
  }\n`
}

const contentsLine = ({path, messages}: FileReport, index: number) =>
  `<li><a href="#d${index + 1}">${content(path)}</a> ${plural(messages.length, 'finding')}</li>\n`

/** One page that needs nothing beside it: each draft with its findings marked in the text, and what is said of them. */
export function html(report: Report): string {
  const {files, summary} = report
  const rest = hidden(report) && `<p>${hidden(report)}</p>\n`
  const title = `stet: ${tally(summary)} in ${plural(files.length, 'draft')}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
${rest}${files.length > 1 ? `<nav><ul>\n${files.map(contentsLine).join('')}</ul></nav>\n` : ''}${files.map(section).join('')}</body>
</html>
`
}
