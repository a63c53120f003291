import {createHash} from 'node:crypto'
import {describe, expect, it} from 'vitest'
import {rules} from '../../rules/index.js'
import {checkstyle} from '../../src/reporters/checkstyle.js'
import {compact} from '../../src/reporters/compact.js'
import {github} from '../../src/reporters/github.js'
import {gitlab} from '../../src/reporters/gitlab.js'
import {html} from '../../src/reporters/html.js'
import {style, styleDigest} from '../../src/reporters/html-style.js'
import {json} from '../../src/reporters/json.js'
import {jsonl} from '../../src/reporters/jsonl.js'
import {junit} from '../../src/reporters/junit.js'
import {markdown} from '../../src/reporters/markdown.js'
import {rdjson} from '../../src/reporters/rdjson.js'
import {rdjsonl} from '../../src/reporters/rdjsonl.js'
import {sarif} from '../../src/reporters/sarif.js'
import type {FileReport} from '../../src/report.js'
import {message, place, report} from '../support/report.js'
import {draft, large, sample} from '../support/sample.js'
import {elements} from '../support/xml.js'

const lines = (text: string) => text.trimEnd().split('\n')

const all = sample.files.flatMap(({path, messages}) => messages.map((one) => ({path, ...one})))

interface Region {
  charOffset: number
  charLength: number
  snippet: {text: string}
}

interface Sarif {
  runs: {
    tool: {driver: {rules: {id: string; help: {markdown: string}; defaultConfiguration: {level: string}}[]}}
    invocations: {executionSuccessful: boolean; toolExecutionNotifications: {message: {text: string}}[]}[]
    results: {
      ruleId: string
      ruleIndex: number
      level: string
      locations: {physicalLocation: {artifactLocation: {uri: string}; region: Region}}[]
      partialFingerprints: {'stet/v1': string}
    }[]
  }[]
}

function runOf(text: string) {
  const [run] = (JSON.parse(text) as Sarif).runs
  if (!run) throw new Error('Missing run')
  return run
}

describe('compact', () => {
  it('has a line for each message and each fault', () => {
    expect(lines(compact(sample))).toHaveLength(all.length + 1)
    expect(compact(report({}))).toBe('')
  })

  it('counts no column for a byte order mark', () => {
    const columns = (file: FileReport) => lines(compact(report(file))).map((line) => line.split(':').slice(1, 3))
    expect(columns(draft('a.txt', '\uFEFFIt is.\n\uFEFFIt was.', [{at: 'It is'}, {at: 'is'}, {at: 'was'}]))).toEqual([
      ['1', '1'],
      ['1', '4'],
      ['2', '5']
    ])
    expect(columns(draft('a.txt', '\uFEFFIt is.', [{at: '\uFEFFIt'}]))).toEqual([['1', '1']])
  })
})

describe('jsonl', () => {
  it('has the messages of json, each with its path', () => {
    const {files} = JSON.parse(json(sample)) as {files: {path: string; messages: object[]; error?: string}[]}
    const expected = files.flatMap(({path, messages, error}) => [
      ...(error === undefined ? [] : [{path, error}]),
      ...messages.map((one) => ({path, ...one}))
    ])
    expect(lines(jsonl(sample)).map((line): unknown => JSON.parse(line))).toEqual(expected)
  })
})

describe('github', () => {
  it('gives columns within one line alone, the last one included', () => {
    const [first] = lines(github(report({messages: [message({place: place(3, 5)})]})))
    expect(first).toContain('line=1,endLine=1,col=4,endColumn=5,')
    const [point] = lines(github(report({messages: [message({place: place(3, 3)})]})))
    expect(point).toContain('col=4,endColumn=4,')
    expect(lines(github(sample)).find((line) => line.includes('over-two-lines'))).not.toContain('col')
  })

  it('names drafts from the folder that it is told', () => {
    const cut = github(report({path: '/desk/drafts/a.txt', messages: [message()]}), {cwd: '/desk'})
    expect(cut).toContain('file=drafts/a.txt,')
  })
})

describe('sarif', () => {
  it('flags what the draft has there', () => {
    for (const {locations} of runOf(sarif(sample)).results)
      for (const {physicalLocation} of locations) {
        const {artifactLocation, region} = physicalLocation
        const file = sample.files.find(({path}) => path === decodeURIComponent(artifactLocation.uri))
        const {charOffset, charLength, snippet} = region
        expect(file?.text.slice(charOffset, charOffset + charLength)).toBe(snippet.text)
      }
  })

  it('tells of each rule what there is to tell', () => {
    const messages = rules.map(({meta}) => message({ruleId: meta.id, severity: meta.severity}))
    const {tool, results} = runOf(sarif(report({text: 'x', messages})))
    expect(tool.driver.rules).toHaveLength(rules.length)
    for (const {ruleId, ruleIndex, level} of results) {
      const rule = tool.driver.rules[ruleIndex]
      expect(rule).toMatchObject({id: ruleId, defaultConfiguration: {level}})
      expect(rule?.help.markdown).toMatch(/Flagged:\n\n(?:[^\n]+:\n\n)?> /)
    }
  })

  it('says what is not there', () => {
    const [{executionSuccessful, toolExecutionNotifications} = {}] = runOf(sarif(sample)).invocations
    expect(executionSuccessful).toBe(false)
    expect(toolExecutionNotifications?.map(({message: {text}}) => text)).toEqual([
      'Not checked: No such file or folder'
    ])
    const {results, invocations} = runOf(sarif(large(6000)))
    expect(results).toHaveLength(5000)
    expect(results.map(({level}) => level).indexOf('note')).toBe(4000)
    expect(JSON.stringify(invocations)).toContain('1,000 results left out')
  })

  it('gives drafts addresses', () => {
    const uri = (path: string) =>
      runOf(sarif(report({path, messages: [message()]}), {cwd: '/desk'})).results[0]?.locations[0]?.physicalLocation
        .artifactLocation.uri
    expect(uri('./a b#?.txt')).toBe('a%20b%23%3F.txt')
    expect(uri('a:b/c%41.txt')).toBe('a%3Ab/c%2541.txt')
    expect(uri('../a.txt')).toBe('../a.txt')
    expect(uri('/desk/drafts/a.txt')).toBe('drafts/a.txt')
    expect(uri('/other/ä.txt')).toBe('file:///other/%C3%A4.txt')
    expect(uri('<stdin>')).toBe('%3Cstdin%3E')
  })

  it('does not count a byte order mark', () => {
    const [result] = runOf(sarif(report(draft('a.txt', '\uFEFFOne to to go', [{at: 'to to'}])))).results
    expect(result?.locations[0]?.physicalLocation.region).toMatchObject({startColumn: 5, charOffset: 4, charLength: 5})
  })
})

describe('gitlab', () => {
  it('gives no two issues the same fingerprint', () => {
    const twice = report(
      {text: 'x x', messages: [message(), message()]},
      {path: 'b.txt', text: 'x x', messages: [message()]}
    )
    const issues = JSON.parse(gitlab(twice)) as {fingerprint: string}[]
    expect(new Set(issues.map(({fingerprint}) => fingerprint)).size).toBe(3)
  })
})

describe('rdjson', () => {
  it('counts columns in bytes of UTF-8, and makes one suggestion of a fix', () => {
    const {diagnostics} = JSON.parse(rdjson(sample)) as {
      diagnostics: {location: {range?: {start: {line: number; column: number}}}; suggestions?: {text: string}[]}[]
    }
    const ferry = Buffer.from(sample.files[0]?.text ?? '')
    const [first, , toll, words] = diagnostics
    expect(ferry.toString('utf8', 0, (first?.location.range?.start.column ?? 0) - 1)).toBe('\u{1F6A2} Ferry ')
    const line = ferry.indexOf('\n\r\n') + 3
    expect(ferry.toString('utf8', line, line + (toll?.location.range?.start.column ?? 0) - 1)).toBe(
      'The  ship sank 🌊 with '
    )
    expect(words?.suggestions?.map(({text}) => text)).toEqual(['people on board'])
    expect(lines(rdjsonl(sample)).map((one): unknown => JSON.parse(one))).toEqual(diagnostics)
  })
})

describe('junit', () => {
  it('counts what it holds', () => {
    const found = elements(junit(sample))
    const named = (name: string) => found.filter((element) => element.name === name)
    const [root] = named('testsuites')
    expect(root?.attributes).toMatchObject({
      tests: String(named('testcase').length),
      failures: String(named('failure').length),
      errors: String(named('error').length)
    })
    expect(named('testsuite')).toHaveLength(sample.files.length)
  })
})

describe('checkstyle', () => {
  it('keeps reasons and line ends', () => {
    const messages = elements(checkstyle(sample)).flatMap(({name, attributes}) =>
      name === 'error' ? [attributes['message']] : []
    )
    expect(messages).toContain('Unexpected toll without a source\nSay who counted.')
  })
})

describe('markdown', () => {
  it('stays within 1 MiB, keeps the errors and says what is cut', () => {
    const text = markdown(large(20_000))
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1 << 20)
    expect(Buffer.byteLength(text)).toBeGreaterThan(1_000_000)
    const shown = text.match(/\| error \|/g)?.length ?? 0
    expect(text).not.toContain('| info |')
    expect(text).toContain(`\n${(20_000 - shown).toLocaleString('en')} findings left out`)
  })

  it('says what is hidden', () => {
    const quiet = {...sample, files: sample.files.map((file) => ({...file, messages: []}))}
    expect(markdown(quiet)).toContain('5 messages below error not shown')
    expect(html(quiet)).toContain('5 messages below error not shown')
  })
})

describe('html', () => {
  it('lets no style in but its own', () => {
    expect(styleDigest).toBe(`sha256-${createHash('sha256').update(style).digest('base64')}`)
    expect(html(sample)).toContain(`<style>${style}</style>`)
  })

  it('shows the whole text, and leads from each mark to its finding and back', () => {
    const text = 'One two three four'
    const at = ['One two', 'two three', 'two', '', 'four']
    const messages = at.map((words) => {
      const start = text.indexOf(words, words === '' ? text.length : 0)
      return message({place: place(start, start + words.length), severity: words === 'two' ? 'error' : 'info'})
    })
    const page = html(report({text, messages}))
    const marked = /<div class="draft" dir="auto">(.*?)<\/div>/s.exec(page)?.[1] ?? ''
    expect(marked.replaceAll(/<[^>]*>/g, '')).toBe(text)
    expect(marked).toContain('<a class="error" href="#d1-3">two</a>')
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target)
    expect(ids).toHaveLength(1 + 2 * at.length)
  })
})
