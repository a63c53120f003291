import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {addedLines} from '../src/action/changed.js'
import {waitAfter} from '../src/action/github-api.js'
import {defaults} from '../src/action/inputs.js'
import {packageFile} from '../src/data-file.js'
import {stet} from './support/command.js'
import {added, pullRequest, Repository, serve, step, token} from './support/github.js'
import {repository as gitRepository} from './support/repository.js'
import {scratch} from './support/scratch.js'

const metadata = parse(readFileSync(packageFile('action.yml'), 'utf8')) as {
  readonly inputs: Readonly<Record<string, {readonly default?: string}>>
  readonly outputs: Readonly<Record<string, object>>
}

const good = 'The council met on Tuesday, and it will meet again.\n'
const bad = 'The council met on the the Tuesday, and it will meet again.\n'
const worse = 'The mayor left by the the back door, and she said no more.\n'

const rooms = ['red', 'blue', 'green', 'white', 'black', 'large', 'small', 'old', 'new', 'warm']
const halls = [
  'town',
  'city',
  'market',
  'music',
  'dance',
  'guild',
  'union',
  'fish',
  'corn',
  'wool',
  'cloth',
  'wine',
  'court',
  'fire',
  'rail'
]

/** 150 paragraphs, each with an error and a warning. */
const many = halls
  .flatMap((hall) => rooms.map((room) => `The ${room} room of the the ${hall} hall will be let again,we hear.\n`))
  .join('\n')

/** A repository whose API is on loopback. */
async function served(files: Repository['files'] = []) {
  const repository = new Repository()
  repository.files = files
  return {repository, api: await serve(repository)}
}

describe.concurrent('on a push', () => {
  it('checks all drafts, and asks the API nothing', async () => {
    const {repository, api} = await served()
    const workspace = scratch({'a/bad.txt': bad, 'good.txt': good})
    const {status, annotations, summary, outputs, log} = await step({workspace, api, event: {ref: 'refs/heads/main'}})
    expect(status, log).toBe(1)
    expect(annotations).toEqual([
      '::error file=a/bad.txt,line=1,endLine=1,col=20,endColumn=26,title=stet%3A repeated-word::' +
        'Unexpected `the the`, expected `the`%0ADelete the repetition, or put the word there that was meant.'
    ])
    expect(summary).toContain('# stet: 1 error, 0 warnings, 0 notes in 2 drafts')
    expect(summary).toContain('## a/bad.txt')
    expect(outputs).toMatchObject({errors: '1', warnings: '0', info: '0', files: '2', 'sarif-file': ''})
    expect(Object.keys(outputs)).toEqual(Object.keys(metadata.outputs))
    expect(JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8'))).toMatchObject({summary: {errors: 1}})
    expect(repository.requests).toEqual([])
  })

  it('checks drafts with markup', async () => {
    const workspace = scratch({'a.md': `# Council\n\n${bad}`, 'b.html': `<p>${bad}</p>`})
    const {status, annotations, log} = await step({workspace})
    expect(status, log).toBe(1)
    expect(annotations.map((line) => /file=([^,]*),line=(\d+),.*col=(\d+)/.exec(line)?.slice(1))).toEqual([
      ['a.md', '3', '20'],
      ['b.html', '1', '23']
    ])
  })

  it('fails as fail-on and max-warnings say', async () => {
    const workspace = scratch({'bad.txt': bad, '.stetrc.json': '{"rules": {"repeated-word": "warning"}}'})
    const status = async (inputs: Record<string, string>) => (await step({workspace, inputs})).status
    const cases: Record<string, string>[] = [
      {},
      {'fail-on': 'warning'},
      {'fail-on': 'none'},
      {'fail-on': 'none', 'max-warnings': '0'}
    ]
    expect(await Promise.all(cases.map(status))).toEqual([0, 1, 0, 1])
  })

  it('works in a folder, writes SARIF, and keeps quiet where it is told to', async () => {
    const workspace = scratch({'news/text/bad.txt': bad, 'other.txt': bad, 'news/other.yml': 'preset: strict'})
    const inputs = {
      'working-directory': 'news',
      files: 'text/*.txt\n\n',
      config: 'other.yml',
      'sarif-file': 'out.sarif',
      annotations: 'false',
      summary: 'False'
    }
    const {status, annotations, summary, outputs} = await step({workspace, inputs})
    expect({status, annotations, summary}).toEqual({status: 1, annotations: [], summary: ''})
    expect(outputs['sarif-file']).toBe(join(workspace, 'news', 'out.sarif'))
    expect(readFileSync(outputs['sarif-file'] ?? '', 'utf8')).toContain('"uri":"news/text/bad.txt"')
  })

  it.each([
    [{'fail-on': 'eror'}, 'fail-on: Unexpected `eror`, expected error'],
    [{annotations: 'maybe'}, 'annotations: Unexpected `maybe`, expected true or false'],
    [{'max-warnings': '-1'}, 'max-warnings: Unexpected `-1`, expected a number'],
    [{'working-directory': 'none'}, 'working-directory: Unexpected `none`, expected a folder of the workspace'],
    [{files: 'a.txt\n-'}, 'files: Unexpected `-`, expected files, folders or globs, one a line'],
    [{preset: token}, 'preset: Unexpected `***`, expected recommended, strict, all']
  ])('says of the inputs %j what is wrong', async (inputs, line) => {
    const {status, log} = await step({workspace: scratch({'good.txt': good}), inputs})
    expect({status, log}).toEqual({status: 1, log: `::error title=stet::${line}\n`})
  })

  it('leaves out what the baseline of the config knows', async () => {
    const workspace = scratch({'news/old.txt': bad, 'news/.stetrc.json': '{"baseline": "known.json"}'})
    await stet(['--write-baseline', '.'], {cwd: join(workspace, 'news')})
    writeFileSync(join(workspace, 'news', 'new.txt'), bad)
    const {annotations, outputs} = await step({workspace, inputs: {'working-directory': 'news'}})
    expect(outputs).toMatchObject({errors: '1', files: '2'})
    expect(annotations[0]).toContain('file=news/new.txt,')
  })

  it('fails for a draft that cannot be read', async () => {
    const {status, annotations} = await step({workspace: scratch(), inputs: {files: 'none.txt', 'fail-on': 'none'}})
    expect(status).toBe(1)
    expect(annotations).toEqual(['::error file=none.txt,title=stet::Not checked: No such file or folder'])
  })
})

describe.concurrent('on a pull request', () => {
  it('checks the files that changed, or their lines', async () => {
    const text = `${bad}\n${good}\n${worse}`
    const patch = '@@ -2,3 +2,4 @@ The council\n \n The council\n \n-Old\n+The mayor left by the the back door.\n'
    const files = [
      {filename: 'news/bad.txt', status: 'modified', changes: 2, patch},
      {filename: 'gone.txt', status: 'removed', changes: 9},
      {filename: 'large.txt', status: 'modified', changes: 9999}
    ]
    const {api} = await served(files)
    const workspace = scratch({'news/bad.txt': text, 'old.txt': bad, 'large.txt': bad})
    mkdirSync(join(workspace, '.git'))
    const places = async (inputs: Record<string, string>) => {
      const {annotations} = await step({workspace, api, event: pullRequest(), inputs})
      return annotations.map((line) => /file=(.*?),line=(\d+)/.exec(line)?.slice(1).join(':'))
    }
    expect(await places({})).toEqual(['large.txt:1', 'news/bad.txt:1', 'news/bad.txt:5'])
    expect(await places({'only-changed': 'lines'})).toEqual(['large.txt:1', 'news/bad.txt:5'])
    expect(await places({'only-changed': 'off'})).toHaveLength(4)
    expect(await places({'working-directory': 'news', 'only-changed': 'lines'})).toEqual(['news/bad.txt:5'])
  })

  describe('compares quotations with the base', () => {
    const before = '“We will never accept the plan,” Ortiz said.\n'
    const now = before.replace('never', 'hardly')
    const files = [
      {filename: 'news/a ä.txt', status: 'modified', changes: 2},
      {filename: 'news/b.txt', previous_filename: 'c.txt', status: 'renamed', changes: 2},
      {filename: 'news/new.txt', status: 'added', changes: 2}
    ]
    const texts = {'news/a ä.txt': now, 'news/b.txt': now, 'news/new.txt': now, 'news/old.txt': now}
    const altered = ['news/a ä.txt', 'news/b.txt']

    const run = async (workspace: string, api: string, sha: string) => {
      const {annotations, log} = await step({workspace, api, event: pullRequest('island/daily', sha)})
      const found = annotations.filter((line) => line.includes('altered-quote'))
      return {log, paths: found.map((line) => /file=(.*?),/.exec(line)?.[1]?.replaceAll('%20', ' '))}
    }

    it('from git where the commit is here', async () => {
      const {repository, api} = await served(files)
      const {folder, git, write, commit} = gitRepository({'news/a ä.txt': before, 'c.txt': before})
      const sha = git('rev-parse', 'HEAD').trim()
      git('mv', 'c.txt', 'news/b.txt')
      write(texts)
      commit()
      expect((await run(folder, api, sha)).paths).toEqual(altered)
      expect(repository.count('GET')).toBe(1)
    })

    it('from the API where it is not', async () => {
      const {repository, api} = await served(files)
      repository.base = {'news/a ä.txt': before, 'c.txt': before}
      expect((await run(scratch(texts), api, 'e'.repeat(40))).paths).toEqual(altered)
      expect(repository.count('GET')).toBe(3)
    })

    it('and goes on with one notice where neither tells', async () => {
      const {repository, api} = await served(files)
      repository.intercept = ({path}) => (path.includes('/contents/') ? {status: 403, message: 'Forbidden'} : undefined)
      const {log, paths} = await run(scratch(texts), api, 'e'.repeat(40))
      expect(paths).toEqual([])
      expect(log.match(/^::notice title=stet::Quotations were not compared .*403 Forbidden/gm)).toHaveLength(1)
    })
  })

  it('is content where no draft changed', async () => {
    const {repository, api} = await served([{filename: 'README.md', status: 'modified', changes: 1, patch: '@@ @@'}])
    const inputs = {comment: 'suggestions'}
    const {status, outputs} = await step({workspace: scratch({'bad.txt': bad}), api, event: pullRequest(), inputs})
    expect(status).toBe(0)
    expect(outputs['files']).toBe('0')
    expect(repository.comments).toEqual([])
  })

  it('reads the changed files page by page, and sends the token with each request', async () => {
    const texts = Array.from({length: 301}, (_, i) => [`drafts/${1000 + i}.txt`, i === 300 ? bad : good] as const)
    const {repository, api} = await served(texts.map(([path, text]) => added(path, text)))
    const workspace = scratch({...Object.fromEntries(texts), 'old.txt': bad})
    const {annotations, outputs} = await step({workspace, api, event: pullRequest()})
    expect(outputs).toMatchObject({files: '301', errors: '1'})
    expect(annotations[0]).toContain('file=drafts/1300.txt,')
    expect(repository.requests.map(({page}) => page)).toEqual([1, 2, 3, 4])
    expect(repository.requests.every(({authorization}) => authorization === `Bearer ${token}`)).toBe(true)
  })

  it('keeps within the caps, and lists the rest in the summary and in one comment, which it updates', async () => {
    const {repository, api} = await served([added('many.txt', many)])
    repository.comments.push(
      ...Array.from({length: 120}, (_, id) => ({
        id,
        body: `Comment ${id}`,
        user: {type: 'User'},
        author_association: 'NONE'
      }))
    )
    const run = (draft: string) =>
      step({workspace: scratch({'many.txt': draft}), api, event: pullRequest(), inputs: {comment: 'summary'}})
    const {status, annotations, summary, outputs} = await run(many)
    expect(status).toBe(1)
    const all = Number(outputs['errors']) + Number(outputs['warnings']) + Number(outputs['info'])
    expect(outputs).toMatchObject({errors: '150', warnings: '150'})
    expect(annotations.map((line) => line.split(' ', 1)[0]).toSorted()).toEqual([
      ...Array.from({length: 10}, () => '::error'),
      ...Array.from({length: 10}, () => '::warning')
    ])
    expect(summary).toContain(`Annotations show the worst 20 of ${all} findings; all are listed here.`)
    expect(summary.match(/^\| \d+:\d+ \|/gm)).toHaveLength(all)
    expect(repository.comments).toHaveLength(121)
    expect(repository.comments[120]?.body).toMatch(/^<!-- stet:\w+ -->\n# stet: 150 errors, 150 warnings/)
    expect(repository.comments[120]?.body.length).toBeLessThan(65_536)
    await run(many)
    expect(repository.count('PATCH')).toBe(0)
    await run(good)
    expect(repository.comments).toHaveLength(121)
    expect(repository.comments[120]?.body).toContain('0 errors, 0 warnings, 0 notes')
    expect([repository.count('POST'), repository.count('PATCH')]).toEqual([1, 1])
  })

  it('updates no comment of a stranger who copied the mark', async () => {
    const {repository, api} = await served([added('bad.txt', bad)])
    const run = () =>
      step({workspace: scratch({'bad.txt': bad}), api, event: pullRequest(), inputs: {comment: 'summary'}})
    await run()
    Object.assign(repository.comments[0] ?? {}, {user: {type: 'User'}, body: `${repository.comments[0]?.body} Hi!`})
    await run()
    expect(repository.comments).toHaveLength(2)
    expect(repository.count('PATCH')).toBe(0)
  })

  it('suggests the fixes on changed lines in one review, none twice', async () => {
    const text = [
      'The dam held for the the winter , said `Ortiz`.',
      'An old the the line.',
      'She left ```code``` to to him.'
    ]
    const patch = `@@ -1,1 +1,3 @@\n+${text[0]}\n ${text[1]}\n+${text[2]}`
    const {repository, api} = await served([{filename: 'a b.md', status: 'modified', changes: 2, patch}])
    const run = (lines: readonly string[]) =>
      step({
        workspace: scratch({'a b.md': lines.join('\r\n')}),
        api,
        event: pullRequest(),
        inputs: {comment: 'suggestions'}
      })
    const {status, log} = await run(text)
    expect(status, log).toBe(1)
    expect(repository.reviews).toHaveLength(1)
    const [review] = repository.reviews
    expect(review).toMatchObject({commit_id: 'f'.repeat(40), event: 'COMMENT', body: 'stet suggests 2 changes.'})
    expect(review?.comments.map(({path, line}) => [path, line])).toEqual([
      ['a b.md', 1],
      ['a b.md', 3]
    ])
    expect(review?.comments[0]?.body).toContain(
      '\n```suggestion\nThe dam held for the winter, said `Ortiz`.\n```\n\n<!-- stet:'
    )
    expect(review?.comments[0]?.body).toMatch(
      /^\*\*repeated-word\*\*: Unexpected <code>the the<\/code>.*\n\n\*\*stray-punctuation\*\*: /
    )
    expect(review?.comments[1]?.body).toContain('\n````suggestion\nShe left ```code``` to him.\n````\n')
    await run(text)
    expect(repository.reviews).toHaveLength(1)
    // The merge with another base has other lines at these numbers.
    await run(['A line.', ...text])
    expect(repository.reviews).toHaveLength(1)
  })

  it('lets nothing in a name or a draft come alive', async () => {
    const name = 'a::error file=x,line=1%0A<script>.txt'
    const text = '“\u001B[31m ::error::x ##[error]x `<script>alert(1)</script>` --> @all www.evil.example the the\n'
    const {repository, api} = await served([added(name, text)])
    const inputs = {comment: 'suggestions'}
    const {log, summary} = await step({workspace: scratch({[name]: text}), api, event: pullRequest(), inputs})
    for (const line of log.split('\n').filter((line) => line.startsWith('::')))
      expect(line).toMatch(
        /^::(?:(?:error|warning|notice) file=a%3A%3Aerror file=x%2Cline=1%250A<script>\.txt,line=1,|group::|endgroup::)/
      )
    expect(log).not.toMatch(/\u001B|##\[/)
    const said = [summary, ...repository.comments.map(({body}) => body)]
    expect(said).toHaveLength(2)
    for (const body of said) expect(body).not.toMatch(/<script|\u001B|@all/)
  })
})

describe.concurrent('where the API', () => {
  const event = pullRequest()
  const inputs = {comment: 'suggestions'}

  it('lets a fork only read: says so in one notice, and goes on', async () => {
    const {repository, api} = await served([added('bad.txt', bad)])
    repository.intercept = ({method}) =>
      method === 'POST' ? {status: 403, message: 'Resource not accessible by integration'} : undefined
    const run = (from?: string) =>
      step({
        workspace: scratch({'bad.txt': bad}),
        api,
        event: pullRequest(from),
        inputs: {...inputs, 'fail-on': 'none'}
      })
    const [fork, own] = await Promise.all([run('stranger/daily'), run()])
    for (const {status, log, annotations, summary} of [fork, own]) {
      expect(status).toBe(0)
      expect(annotations).toHaveLength(1)
      expect(summary).toContain('1 error')
      expect(log.match(/^::notice title=stet::No comment/gm)).toHaveLength(1)
    }
    expect(fork.log).toContain('the token of a pull request from a fork can only read')
    expect(own.log).toContain('403 Resource not accessible by integration')
  })

  it('is busy: waits as long as it asks', async () => {
    const {repository, api} = await served([added('bad.txt', bad)])
    const answers = [
      {status: 429, headers: {'retry-after': '1'}},
      {status: 403, headers: {'retry-after': '0'}, message: 'You have exceeded a secondary rate limit'}
    ]
    const posts = [{status: 403, headers: {'retry-after': '1'}, message: 'You have exceeded a secondary rate limit'}]
    repository.intercept = ({method}) => (method === 'POST' ? posts : answers).shift()
    const start = Date.now()
    const {log} = await step({workspace: scratch({'bad.txt': bad}), api, event, inputs})
    expect(Date.now() - start).toBeGreaterThan(2000)
    expect(log).not.toContain('::notice')
    expect([repository.comments.length, repository.reviews.length]).toEqual([1, 1])
  })

  it('asks for more patience than a run has: ends with a clear line', async () => {
    const {repository, api} = await served()
    repository.intercept = () => ({
      status: 403,
      headers: {'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Date.now() / 1000 + 3000)},
      message: `API rate limit exceeded for ${token}`
    })
    const {status, log} = await step({workspace: scratch({'bad.txt': bad}), api, event})
    expect(status).toBe(1)
    expect(log).toMatch(/^::error title=stet::.*403 API rate limit exceeded for \*\*\*.*\n$/)
    expect(repository.requests).toHaveLength(1)
  })

  it('fails for a while: tries again, and makes nothing twice', async () => {
    const {repository, api} = await served([added('bad.txt', bad)])
    let gets = 0
    let posts = 0
    repository.intercept = (request) => {
      if (request.method === 'GET') return gets++ === 0 ? {status: 502} : undefined
      if (posts++ > 0) return undefined
      // It is made, but the answer gets lost.
      repository.answer(request)
      return {status: 504}
    }
    const {log} = await step({workspace: scratch({'bad.txt': bad}), api, event, inputs})
    expect(log).not.toContain('::notice')
    expect([repository.comments.length, repository.reviews.length]).toEqual([1, 1])
  })

  it('fails for good: ends with a clear line where it must know what changed, and with a notice elsewhere', async () => {
    const {repository, api} = await served([added('bad.txt', bad)])
    repository.intercept = () => ({status: 503, message: 'Unavailable'})
    const run = (more: Record<string, string>) =>
      step({workspace: scratch({'bad.txt': bad}), api, event, inputs: {...inputs, ...more}})
    const [must, may] = await Promise.all([run({}), run({'only-changed': 'off', 'fail-on': 'none'})])
    expect(must.status).toBe(1)
    expect(must.log).toMatch(/^::error title=stet::.*503 Unavailable.*\n$/)
    expect(may.status).toBe(0)
    expect(may.log.match(/^::notice title=stet::.*503 Unavailable/gm)).toHaveLength(1)
  })

  it('does not show what changed: says which permission is missing', async () => {
    const {api} = await served()
    const event = {pull_request: {...pullRequest().pull_request, base: {repo: {full_name: 'island/secret'}}}}
    const {status, log} = await step({workspace: scratch({'bad.txt': bad}), api, event})
    expect(status).toBe(1)
    expect(log).toMatch(/^::error title=stet::GET .*: 404 Not Found: give the job the permission `pull-requests: read`/)
  })

  it('cannot be reached: says so', async () => {
    const {status, log} = await step({workspace: scratch({'bad.txt': bad}), api: 'http://127.0.0.1:1', event})
    expect(status).toBe(1)
    expect(log).toContain('No connection')
  })
})

it('has the inputs and defaults that action.yml names', () => {
  const named = Object.entries(metadata.inputs).map(([name, input]) => [name, input.default ?? ''])
  expect(Object.fromEntries(named)).toEqual({...defaults, 'github-token': '${{ github.token }}'})
})

it('waits as the API asks, else longer each time', () => {
  const wait = (attempt: number, again: 'refused' | 'unknown', asked?: number) =>
    waitAfter(attempt, {again, ...(asked !== undefined && {wait: asked})})
  expect([wait(1, 'unknown'), wait(2, 'unknown'), wait(3, 'unknown')]).toEqual([500, 1000, 2000])
  expect([wait(1, 'refused'), wait(2, 'refused'), wait(2, 'refused', 3000)]).toEqual([60_000, 120_000, 3000])
})

it('reads the lines that a patch adds', () => {
  const patch = '@@ -1,3 +1,3 @@ head\n-old\n+new\n same\n+++ more\n\\ No newline at end of file\n@@ -9 +9,0 @@\n-x'
  expect([...addedLines(patch)]).toEqual([
    [1, 'new'],
    [3, '++ more']
  ])
})
