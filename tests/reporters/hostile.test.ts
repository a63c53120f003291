import {describe, expect, it} from 'vitest'
import {checkstyle} from '../../src/reporters/checkstyle.js'
import {compact} from '../../src/reporters/compact.js'
import {github} from '../../src/reporters/github.js'
import {html} from '../../src/reporters/html.js'
import {reporterNames, reporters} from '../../src/reporters/index.js'
import {json} from '../../src/reporters/json.js'
import {junit} from '../../src/reporters/junit.js'
import {markdown} from '../../src/reporters/markdown.js'
import {pretty} from '../../src/reporters/pretty.js'
import {harmful, hostile} from '../support/sample.js'
import {elements} from '../support/xml.js'

const count = hostile.files.flatMap(({messages}) => messages).length

const lines = (text: string) => text.trimEnd().split('\n')

/** What GitHub’s runner takes for a command: `::` at the beginning of a line, `##[` anywhere. */
const obeyed = (text: string) => text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).filter((one) => /^\s*::|##\[/.test(one))

const steering = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/

describe.each(reporterNames)('%s', (name) => {
  it('can be written as UTF-8 without loss', async () => {
    const text = (await reporters[name]())(hostile)
    expect(Buffer.from(text).toString()).toBe(text)
  })

  it.runIf(name !== 'github')('gives GitHub’s runner nothing to obey', async () => {
    const text = (await reporters[name]())(hostile)
    expect(obeyed(text)).toEqual([])
  })
})

describe('lines for people and programs', () => {
  it('are one a message, and steer no terminal', () => {
    expect(lines(compact(hostile))).toHaveLength(count + 1)
    expect(compact(hostile)).not.toMatch(steering)
    expect(pretty(hostile)).not.toMatch(steering)
  })
})

describe('workflow commands', () => {
  it('are one a message, with the properties and words that were meant', () => {
    const commands = lines(github(hostile))
    expect(commands).toHaveLength(count + 1)
    expect(github(hostile).replaceAll('\n', '')).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/)
    const decode = (text: string) =>
      text.replaceAll(/%(0A|0D|3A|2C|25)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    for (const command of commands) {
      const [, kind, properties = '', data = ''] = /^::(\w+) (.*?)::(.*)$/s.exec(command) ?? []
      expect(kind).toMatch(/^(?:error|warning|notice)$/)
      const pairs = properties.split(',').map((pair) => pair.split(/=(.*)/s, 2).map(decode))
      expect(pairs.map(([key]) => key).join()).toMatch(/^file(?:,line,endLine(?:,col,endColumn)?)?,title$/)
      expect(pairs[0]?.[1]).toContain('::error ')
      expect(decode(data)).toContain('::error file=x,line=1::pwned\r\n##[error]pwned\r\n%0A::warning')
    }
  })
})

describe('JSON', () => {
  it('says exactly what was there, but for halves of characters', () => {
    const {files} = JSON.parse(json(hostile)) as {files: {messages: {reason: string}[]}[]}
    const half = harmful.replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    expect(files[0]?.messages.map(({reason}) => reason)).toEqual([`Unexpected \`${half}\``, half, half])
    const slashes = {...hostile, files: [{path: '\\ud83d \\\\ud83d \\', text: '', messages: []}]}
    expect((JSON.parse(json(slashes)) as typeof slashes).files[0]?.path).toBe('\\ud83d \\\\ud83d \\')
  })

  it.each(['jsonl', 'rdjsonl'] as const)('stays on one line in %s', async (name) => {
    const text = (await reporters[name]())(hostile)
    expect(text.trimEnd().split(/\r\n|[\n\r\u000B\u000C\u001C-\u001E\u0085\u2028\u2029]/)).toHaveLength(count + 1)
  })
})

describe('XML', () => {
  it('is well-formed, and holds the words as words', () => {
    for (const format of [junit, checkstyle]) {
      const found = elements(format(hostile))
      expect(found.map(({name}) => name)).not.toContain('script')
      const words = found.flatMap(({attributes, text}) => [...Object.values(attributes), text])
      expect(words.some((text) => text.includes(']]></failure><script>alert(1)</script><!--\r\n'))).toBe(true)
    }
  })
})

describe('HTML', () => {
  it('has no elements and attributes but its own', () => {
    const page = html(hostile)
    const tags = new Set([...page.matchAll(/<([^\s>]+)/g)].map(([, tag = '']) => tag.replace('/', '')))
    expect([...tags].sort().join(' ')).toBe(
      '!doctype a body code div h1 h2 head html li meta nav ol p q small strong style title ul'
    )
    for (const [tag, attributes = ''] of page.matchAll(/<[a-z]\w*((?: [^>]*)?)>/g))
      expect(attributes.replaceAll(/ [a-z-]+="[^"]*"/g, ''), tag).toBe('')
    expect(page).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/)
    expect(page).not.toMatch(/ on\w+="/)
  })
})

describe('Markdown', () => {
  it('has no mark but its own', () => {
    const text = markdown(hostile)
    const own = text
      .replaceAll(/<\/?code>|<br>|&#\d+;|^\| | \|$/gm, '')
      .replaceAll(' | ', ' ')
      .replaceAll(/^(?:# stet|##|---.*|-.*)/gm, '')
    expect(own).not.toMatch(/[\\`*_{}[\]<>#|~&@$]/)
    expect(text).not.toMatch(/:\/\/|www\.|@\w|GH-\d/i)
    expect(text).not.toMatch(steering)
    expect(text.match(/<code>/g)?.length).toBe(text.match(/<\/code>/g)?.length)
    const rows = lines(text).filter((one) => one.startsWith('| ') && !one.startsWith('| ---') && one.includes('&#'))
    for (const row of rows) expect(row.match(/\|/g)).toHaveLength(5)
  })
})
