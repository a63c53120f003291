import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {stet} from './support/command.js'
import {docx, paragraph, run} from './support/docx.js'
import {repository} from './support/repository.js'
import {scratch} from './support/scratch.js'

const only = ['--no-config', '--only', 'repeated-word', '--format', 'compact']

it('reads every form, and goes on where one is broken', {timeout: 30_000}, async () => {
  const good = docx({body: [paragraph(run('It is is here.'))]})
  const cwd = scratch({
    'a.docx': good,
    'b.docx': good.slice(0, good.length / 2),
    'c.docx': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
    'd.html': '<p>It <b>is</b> is here.</p>',
    'e.md': 'It *is* is here.',
    'f.json': '{"body": "It is is here."',
    'g.jsonl': '{"body": "It is is here."}\n{"body": \n',
    'h.html': '<div>'.repeat(1000)
  })
  const names = ['a.docx', 'b.docx', 'c.docx', 'd.html', 'e.md', 'f.json', 'g.jsonl', 'h.html']
  const {status, stdout, stderr} = await stet([...only, '--field', 'body', ...names], {cwd})
  expect(status).toBe(2)
  expect(stdout.split('\n').filter((line) => line.includes('[repeated-word]'))).toHaveLength(4)
  expect(
    stderr
      .trim()
      .split('\n')
      .map((line) => line.slice(0, 13))
      .sort()
  ).toEqual(['b.docx', 'c.docx', 'f.json', 'h.html'].map((name) => `stet: ${name}:`.slice(0, 13)).sort())
  expect(stdout + stderr).not.toMatch(/^\s+at /m)
})

it('writes no Word document', {timeout: 30_000}, async () => {
  const bytes = docx({body: [paragraph(run('It is is here.'))]})
  const cwd = scratch({'a.docx': bytes})
  const {status, stdout, stderr} = await stet([...only, '--fix-suggestions', 'a.docx'], {cwd})
  expect({status, stderr}).toEqual({
    status: 1,
    stderr: 'stet: a.docx: Not fixed: Word documents are never written\n'
  })
  expect(stdout).toContain('[repeated-word]')
  expect(readFileSync(join(cwd, 'a.docx'))).toEqual(Buffer.from(bytes))
})

const words = ['--only', 'stray-punctuation', '--only', 'misspelled-word', '--only', 'repeated-word']

/** The same faults in each form, and how the form is when they are mended. */
const forms = [
  {
    name: 'a.md',
    bad: '---\ntitle: Pay\ndescription: "It is \\"so\\" , yes"\n---\n\n> The *old pier* , he\n> said. They recceive\n> [the the](/a_b) AT&amp;T .\n',
    good: '---\ntitle: Pay\ndescription: "It is \\"so\\", yes"\n---\n\n> The *old pier*, he\n> said. They receive\n> [the](/a_b) AT&amp;T.\n'
  },
  {
    name: 'a.html',
    bad: '<h1>Pay</h1>\n<p title="so , so">The <b>old pier</b> , he\n  said. They recceive\n  <a href="/a_b">the the</a> AT&amp;T .</p>\n',
    good: '<h1>Pay</h1>\n<p title="so , so">The <b>old pier</b>, he\n  said. They receive\n  <a href="/a_b">the</a> AT&amp;T.</p>\n'
  },
  {
    name: 'a.json',
    bad: '[{"id": "so , so", "body": "The \\"old\\" pier\\u00a0, he said.\\n\\nThey recceive the the AT\\u0026T ."}]\n',
    good: '[{"id": "so , so", "body": "The \\"old\\" pier, he said.\\n\\nThey receive the AT\\u0026T."}]\n'
  },
  {
    name: 'a.jsonl',
    bad: '{"body": "So."}\r\n{"body": "They\\trecceive \\"the the\\" pay ."}\r\n',
    good: '{"body": "So."}\r\n{"body": "They\\treceive \\"the the\\" pay."}\r\n'
  }
] as const

describe('--fix', () => {
  it.each(forms)('writes $name as its form is, and leaves its markup', async ({name, bad, good}) => {
    const cwd = scratch({[name]: bad})
    const args = [...words, '--fix-suggestions', '--field', 'body', name]
    await stet(args, {cwd})
    expect(readFileSync(join(cwd, name), 'utf8')).toBe(good)
    const {stderr} = await stet(args, {cwd})
    expect({stderr, text: readFileSync(join(cwd, name), 'utf8')}).toEqual({stderr: '', text: good})
  })

  it('writes words with the escapes of a field of HTML in JSON', async () => {
    const cwd = scratch({
      'a.json': '{"body": "<p class=\\"a\\">It is <i>old</i> , AT&amp;T &amp; he they recceive\\n  it.</p>"}'
    })
    await stet([...words, '--fix-suggestions', '--field', 'body:html', 'a.json'], {cwd})
    expect(readFileSync(join(cwd, 'a.json'), 'utf8')).toBe(
      '{"body": "<p class=\\"a\\">It is <i>old</i>, AT&amp;T &amp; he they receive\\n  it.</p>"}'
    )
  })
})

interface Found {
  readonly ruleId: string
  readonly actual: string
  readonly place: Record<'start' | 'end', {readonly line: number; readonly column: number; readonly offset: number}>
  readonly field?: {readonly item: number; readonly name: string; readonly start: number; readonly end: number}
}

async function found(cwd: string, ...args: readonly string[]): Promise<readonly Found[]> {
  const {stdout, stderr} = await stet(['--format', 'json', ...args], {cwd})
  expect(stderr).toBe('')
  return (JSON.parse(stdout) as {files: {messages: Found[]}[]}).files.flatMap(({messages}) => messages)
}

describe('the JSON report', () => {
  it.each(forms)('has places in $name itself', async ({name, bad}) => {
    const messages = await found(scratch({[name]: bad}), ...words, '--field', 'body', name)
    expect(messages.length).toBeGreaterThan(1)
    for (const {place} of messages) {
      const {start, end} = place
      const before = bad.slice(0, start.offset).split('\n')
      expect([before.length, (before.at(-1)?.length ?? 0) + 1]).toEqual([start.line, start.column])
      expect(bad.slice(start.offset, end.offset)).toMatch(/recceive|the the|[\s0],|[\s] ?\.$/)
    }
  })

  it('says which item and field, and where in its text', async () => {
    const text = '“They,” \u{1F600} we "say", recceive the\tthe pay.'
    const cwd = scratch({'a.json': JSON.stringify([{title: 'One'}, {title: 'Two', body: {text}}])})
    const messages = await found(cwd, ...words, '--field', 'title', '--field', 'body.text', 'a.json')
    expect(messages.map(({field}) => field)).toEqual(
      ['recceive', 'the\tthe'].map((word) => {
        const start = text.indexOf(word)
        return {item: 1, name: 'body.text', start, end: start + word.length}
      })
    )
  })

  it('has no field where there is none', async () => {
    const messages = await found(scratch({'a.md': 'They recceive it.'}), ...words, 'a.md')
    expect(messages.map((message) => 'field' in message)).toEqual([false])
  })
})

describe('on Markdown and HTML', () => {
  const drafts = {
    'a.md': '# Pay\n\nThe *the* pier.\n\nThey **recceive** it.\n',
    'a.html': '<h1>Pay</h1>\n<p>The <b>the</b> pier.</p>\n\n<p>They <b>recceive</b> it.</p>\n'
  }
  const names = Object.keys(drafts) as (keyof typeof drafts)[]
  const lineOf = (name: keyof typeof drafts, word: string) =>
    drafts[name].slice(0, drafts[name].indexOf(word)).split('\n').length

  it.each(names)('--changed-lines keeps to them: %s', async (name) => {
    const {folder, write} = repository({[name]: drafts[name].replace('recceive', 'receive')})
    write({[name]: drafts[name]})
    const messages = await found(folder, ...words, '--changed', '--base', 'HEAD', '--changed-lines', name)
    expect(messages.map(({actual}) => actual)).toEqual(['recceive'])
  })

  it.each(names)('a baseline knows what moved: %s', async (name) => {
    const cwd = scratch({[name]: drafts[name]})
    const args = [...words, '--baseline', 'b.json']
    await stet([...args, '--write-baseline', name], {cwd})
    const before = name === 'a.md' ? '# New\n\nIt is is new.\n\n' : '<h1>New</h1><p>It is is new.</p>'
    writeFileSync(join(cwd, name), before + drafts[name])
    expect((await found(cwd, ...args, name)).map(({ruleId, actual}) => [ruleId, actual])).toEqual([
      ['repeated-word', 'is is']
    ])
  })

  it.each(names)('stet ignore hides a finding, wherever it moves: %s', async (name) => {
    const cwd = scratch({[name]: drafts[name]})
    const {status} = await stet(['ignore', `${name}:${lineOf(name, 'recceive')}`, 'misspelled-word'], {cwd})
    expect(status).toBe(0)
    expect((await found(cwd, ...words, name)).map(({ruleId}) => ruleId)).toEqual(['repeated-word'])
    writeFileSync(
      join(cwd, name),
      drafts[name]
        .replace('pier.', 'pier. There it is')
        .replace(/\*\*|<i>/, '')
        .replace(/\*\*|<\/i>/, '')
    )
    expect((await found(cwd, ...words, name)).map(({ruleId}) => ruleId)).toEqual(['repeated-word'])
  })

  it.each(names)('every format tells the same place: %s', async (name) => {
    const cwd = scratch({[name]: drafts[name]})
    const [{place} = {place: undefined}] = await found(cwd, '--only', 'misspelled-word', name)
    const {line = 0, column = 0, offset = 0} = place?.start ?? {}
    expect(drafts[name].slice(offset, place?.end.offset)).toBe('recceive')
    const print = async (format: string) =>
      (await stet(['--only', 'misspelled-word', '--format', format, name], {cwd})).stdout
    const region = {startLine: line, startColumn: column, endLine: line, endColumn: column + 8, charOffset: offset}
    expect(JSON.parse(await print('sarif'))).toMatchObject({
      runs: [{results: [{locations: [{physicalLocation: {region: {...region, snippet: {text: 'recceive'}}}}]}]}]
    })
    expect(JSON.parse(await print('rdjson'))).toMatchObject({
      diagnostics: [{location: {path: name, range: {start: {line, column}, end: {line, column: column + 8}}}}]
    })
    expect(await print('github')).toContain(
      `file=${name},line=${line},endLine=${line},col=${column},endColumn=${column + 7}`
    )
    expect(await print('markdown')).toContain(`| ${line}:${column} |`)
    expect(await print('html')).toMatch(
      /<a class="warning" href="#d1-1">recceive<\/a>|<a class="error" href="#d1-1">recceive<\/a>/
    )
  })
})

it('a baseline knows a field of an export by its own words', async () => {
  const item = (text: string) => JSON.stringify({body: `${text}\n\nThe the pier.`})
  const cwd = scratch({'a.jsonl': `${item('One')}\n`})
  const args = [...words, '--field', 'body', '--baseline', 'b.json', 'a.jsonl']
  await stet([...args, '--write-baseline'], {cwd})
  writeFileSync(join(cwd, 'a.jsonl'), `${JSON.stringify({body: 'New'})}\n${item('Two')}\n`)
  expect(await found(cwd, ...args)).toEqual([])
})

describe('--type and --field, and the config', () => {
  const draft = '<p>The <b>the</b> pier.</p>'

  it('read a draft as another form than its name tells', async () => {
    const cwd = scratch({'a.txt': draft, 'b.story': '{"body": "It is is so."}\n'})
    expect(await found(cwd, ...words, 'a.txt')).toEqual([])
    expect(await found(cwd, ...words, '--type', 'html', 'a.txt')).toHaveLength(1)
    expect(await found(cwd, ...words, '--type', 'jsonl', '--field', 'body', 'b.story')).toHaveLength(1)
    const {stdout} = await stet([...words, '--type', 'html', '--format', 'compact', '-'], {input: draft})
    expect(stdout).toMatch(/^<stdin>:1:\d+: .*\[repeated-word\]\n$/)
  })

  it('are set for some drafts by a config, which flags go before', async () => {
    const config = {
      fields: ['body'],
      overrides: [
        {files: ['*.txt'], type: 'html'},
        {files: ['cms/**'], fields: ['lede', 'text:markdown']}
      ]
    }
    const cwd = scratch({
      '.stetrc.json': JSON.stringify(config),
      'package.json': '{}',
      'a.txt': draft,
      'b.json': '{"body": "It is is so."}',
      'cms/c.json': '{"body": "It is is so.", "text": "It *was* was so."}'
    })
    expect((await found(cwd, ...words, '.')).map(({field}) => field?.name)).toEqual([undefined, 'body', 'text'])
    expect((await found(cwd, ...words, '--field', 'body', 'cms')).map(({field}) => field?.name)).toEqual(['body'])
    expect(await found(cwd, ...words, '--type', 'text', 'a.txt')).toEqual([])
  })

  it.each([
    [
      ['--type', 'pdf', 'a.txt'],
      /^stet: --type: Unexpected `pdf`, expected text, markdown, html, docx, json, jsonl\n$/
    ],
    [['--field', 'body:pdf', 'a.txt'], /^stet: --field: Unexpected `body:pdf`, expected a name, or NAME:TYPE/],
    [['--type', 'docx', 'a.txt'], /^stet: a\.txt: Unexpected file, expected a Word document/],
    [['--type', 'json', 'a.txt'], /^stet: a\.txt: 1:1: Unexpected JSON/]
  ])('refuse %j in one line', async (args, line) => {
    const {status, stderr} = await stet(args, {cwd: scratch({'a.txt': draft})})
    expect(status).toBe(2)
    expect(stderr).toMatch(line)
    expect(stderr.trimEnd()).not.toContain('\n')
  })
})

describe('the day of a draft', () => {
  const until = '<!-- stet-ignore repeated-word until 2026-06-30 -->\nThe the pier.\n'
  const front = (date: string) => `---\ndate: ${date}\n---\n\n${until}`
  const rules = async (cwd: string, ...args: readonly string[]) =>
    (await found(cwd, '--only', 'repeated-word', ...args, 'a.md')).map(({ruleId}) => ruleId)

  it('of --date decides what has expired', async () => {
    const cwd = scratch({'a.md': front('2026-01-01')})
    expect(await rules(cwd, '--date', '2026-06-30')).toEqual([])
    expect(await rules(cwd, '--date', '2026-07-01')).toEqual(['expired-suppression', 'repeated-word'])
  })
})

describe('stet claims', () => {
  const claim = 'At least 120 people were killed in the storm'
  const bodies: Readonly<Record<string, string | Uint8Array>> = {
    'a.txt': `Storm\n\n${claim}.\n`,
    'a.md': `# Storm\n\nAt least *120 people* were killed\nin the storm.\n`,
    'a.html': `<h1>Storm</h1><p>At least <b>120&nbsp;people</b> were killed in the storm.</p>`,
    'a.docx': docx({body: [paragraph(run('Storm'), 'Heading1'), paragraph(run(`${claim}.`))]}),
    'a.json': JSON.stringify([{title: 'Storm', body: `${claim}.`}]),
    'a.jsonl': JSON.stringify({title: 'Storm', body: `${claim}.`})
  }

  it.each(Object.keys(bodies))('finds the same in %s', async (name) => {
    const cwd = scratch({[name]: bodies[name] ?? ''})
    const {status, stdout} = await stet(['claims', '--format', 'json', '--field', 'title', '--field', 'body', name], {
      cwd
    })
    const {files} = JSON.parse(stdout) as {files: {claims: {text: string; kinds: string[]; status: string}[]}[]}
    expect(status).toBe(0)
    expect(
      files.flatMap(({claims}) => claims.map(({text, ...rest}) => ({...rest, text: text.replaceAll(/\s+/g, ' ')})))
    ).toMatchObject([{text: claim, kinds: expect.arrayContaining(['toll']) as unknown, status: 'unattributed'}])
  })

  it('takes a link in the sentence as its source', async () => {
    const cwd = scratch({'a.md': `See [the count](/x): ${claim.toLowerCase()}.\n`})
    const {stdout} = await stet(['claims', '--format', 'json', 'a.md'], {cwd})
    expect(JSON.parse(stdout)).toMatchObject({files: [{claims: [{status: 'linked'}]}]})
  })
})
