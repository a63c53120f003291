import {join} from 'node:path'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {rules} from '../rules/index.js'
import {findConfig, useConfig} from '../src/config.js'
import {packageFile} from '../src/data-file.js'
import {parseTable} from '../src/dictionary.js'
import {styleNames, styleOptions} from '../src/house-styles.js'
import {activeRules, lint, type LintSettings} from '../src/lint.js'
import type {Message} from '../src/message.js'
import {readSetting} from '../src/setting.js'
import type {HouseTerm} from '../src/story.js'
import {readFileSync} from 'node:fs'
import {scratch} from './support/scratch.js'

const only = ['house-term']

/** What is said of a text: each finding as `words > expected`. */
async function said(text: string, settings: LintSettings, path = 'draft.txt'): Promise<string[]> {
  const file = new VFile({path, value: text})
  await lint(file, settings)
  return (file.messages as Message[]).map(({actual, expected}) => `${actual} > ${expected?.join(' or ') ?? '?'}`)
}

const byTerms = (text: string, terms: readonly Partial<HouseTerm>[], date?: string) =>
  said(text, {
    only,
    ...(date !== undefined && {date}),
    story: {house: {names: [], terms: terms.map((term) => ({wrong: [], right: [], ...term}))}}
  })

describe('a term', () => {
  it('is found with the endings that the house names, and as a possessive', async () => {
    const terms = [{wrong: ['dock-worker(s)'], right: ['docker(s)']}]
    expect(
      await byTerms('A dock-worker’s coat, the dock-workers’ hall. Dock-workers met. DOCK-WORKERS.', terms)
    ).toEqual(['dock-worker > docker', 'dock-workers > dockers', 'Dock-workers > Dockers', 'DOCK-WORKERS > DOCKERS'])
    expect(await byTerms('He utilised it; she utilises it.', [{wrong: ['utilise(s/d)'], right: ['use(s/d)']}])).toEqual(
      ['utilised > used', 'utilises > uses']
    )
  })

  it('is a whole word, unless it is said that it need not be', async () => {
    const text = 'The unmailed mail, mailing, e-mail, mail’s, mail-order.'
    expect(await byTerms(text, [{wrong: ['mail'], right: ['post']}])).toEqual(['mail > post', 'mail > post'])
    expect(await byTerms('A sub-sea subsea cable.', [{wrong: ['subs'], right: ['sub-s'], whole: false}])).toEqual([
      'subs > sub-s'
    ])
    expect(await byTerms('The Kiev-based firm.', [{wrong: ['Kiev'], right: ['Kyiv']}])).toEqual(['Kiev > Kyiv'])
  })

  it('goes over line ends, spaces and apostrophes of any kind', async () => {
    const house = {names: [], terms: [{wrong: ["Fishers' Union"], right: ['union of fishers']}]}
    for (const space of [' ', '\r\n', '\u00A0', '   '])
      expect(await said(`The Fishers’${space}Union met.\n`, {only, story: {house}}, 'draft.md')).toHaveLength(1)
  })

  it('leaves capitals alone where nothing else differs and they may come from the place', async () => {
    const terms = [{wrong: ['Internet'], right: ['internet']}]
    expect(await byTerms('Internet use grew. “Internet?” The Internet.', terms)).toEqual(['Internet > internet'])
    expect(await byTerms('A Short History of the Internet in Our Schools\n\nIt grew slowly at first.', terms)).toEqual(
      []
    )
    expect(
      await byTerms('Lower House rules. The Lower House.', [{wrong: ['Lower House'], right: ['lower house']}])
    ).toEqual(['Lower House > Lower house', 'Lower House > lower house'])
    expect(
      await byTerms('Council Leader Ida Brandt.', [{wrong: ['Council Leader'], right: ['leader'], case: true}])
    ).toEqual(['Council Leader > Leader'])
    expect(await byTerms('On the internet.', [{wrong: ['internet'], right: ['Internet']}])).toEqual([
      'internet > Internet'
    ])
  })

  it('is not found in what the house writes, in addresses, or in quotations', async () => {
    expect(await byTerms('Myanmar (Burma), Burma.', [{wrong: ['Burma'], right: ['Myanmar (Burma)']}])).toEqual([
      'Burma > Myanmar (Burma)'
    ])
    const mail = {wrong: ['e-mail'], right: ['email']}
    expect(await byTerms('See www.e-mail.org or e-mail@example.org. “An e-mail,” he said.', [mail])).toEqual([])
    expect(await byTerms('“An e-mail,” he said.', [{...mail, quoted: true}])).toEqual(['e-mail > email'])
  })

  it('gives way to a longer one, and to words that are accepted', async () => {
    const terms = [
      {wrong: ['Tory'], right: ['Conservative']},
      {wrong: ['Tory party'], right: ['Conservatives']}
    ]
    expect(await byTerms('The Tory party, a Tory.', terms)).toEqual([
      'Tory party > Conservatives',
      'Tory > Conservative'
    ])
    const accept = ['Tory Island', 'definately']
    const house = {names: [], accept, terms: [{wrong: ['Tory'], right: ['Conservative']}]}
    expect(await said('On Tory Island a Tory was definately seen.', {story: {house}})).toEqual(['Tory > Conservative'])
  })

  it('speaks alone where another rule has something against the same words', async () => {
    const house = {names: [], terms: [{wrong: ['utilise(s/d)'], right: ['use(s/d)']}]}
    const file = new VFile({path: 'a.txt', value: 'They utilised the old pier, and will utilise it again next year.'})
    await lint(file, {story: {house}})
    expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['house-term', 'house-term'])
  })

  it('holds on its days, and where the draft has none', async () => {
    const terms = [{wrong: ['Northisle'], right: ['Nordøy'], from: '2026-01-01', until: '2026-06-30'}]
    const found = async (date?: string) => (await byTerms('On Northisle.', terms, date)).length
    expect(await Promise.all(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01', undefined].map(found))).toEqual([
      0, 1, 1, 0, 1
    ])
  })

  it('may be a pattern, with groups', async () => {
    const terms = [{pattern: '\\b(\\d+) ?pct\\b', right: ['$1 per cent']}]
    expect(await byTerms('It was 5 pct, then 6PCT.', terms)).toEqual(['5 pct > 5 per cent', '6PCT > 6 per cent'])
  })

  it('takes linear time, whatever the pattern', async () => {
    const start = performance.now()
    await byTerms(`${'a'.repeat(20_000)}!`, [{pattern: '(a+)+b', right: []}])
    await byTerms('b '.repeat(20_000), [{pattern: 'b.*c|b', right: []}])
    expect(performance.now() - start).toBeLessThan(4000)
  })

  it('carries its severity and note', async () => {
    const file = new VFile({path: 'a.txt', value: 'An e-mail came.'})
    const term: HouseTerm = {wrong: ['e-mail'], right: ['email'], severity: 'error', note: 'As in our stylebook.'}
    await lint(file, {only, story: {house: {names: [], terms: [term]}}})
    expect(file.messages).toMatchObject([{fatal: true, note: 'As in our stylebook.'}])
    // “An” would not fit.
    const [message] = file.messages as Message[]
    expect(message?.fix).toMatchObject({safe: false})
  })

  it('has no fix where the article before would not fit', async () => {
    const file = new VFile({path: 'a.txt', value: 'An attorney came.'})
    await lint(file, {only, story: {house: {names: [], terms: [{wrong: ['attorney'], right: ['lawyer']}]}}})
    expect((file.messages as Message[])[0]).toMatchObject({expected: ['lawyer']})
    expect((file.messages as Message[])[0]?.fix).toBeUndefined()
  })
})

const settings = async (config: string, more: Record<string, string> = {}, draft = 'draft.txt') => {
  const folder = scratch({'.stetrc.yml': config, ...more})
  return (await findConfig()(join(folder, draft))).settings(join(folder, draft))
}

describe('the house in a config', () => {
  const config = `
forbid: [boffin]
accept: [Bjorn]
terms:
  - words.tsv
  - more.json
  - {wrong: [e-mail, E-Mail], right: email}
overrides:
  - {files: [op/], terms: [{wrong: Lord, right: lord, case: yes}], accept: [Anders]}
`.replace('case: yes', 'case: true')
  const more = {'words.tsv': '# ours\nwrong\tcase\tright\na|b\tyes\tc\n\n', 'more.json': '[{"wrong": "d"}]'}
  const base = [
    {wrong: ['a', 'b'], right: ['c'], case: true},
    {wrong: ['d'], right: []},
    {wrong: ['e-mail', 'E-Mail'], right: ['email']},
    {wrong: ['boffin'], right: []}
  ]

  it('is read from it and from files beside it, and is plain data', async () => {
    const {story} = await settings(config, more)
    expect(story?.house).toEqual({names: [], accept: ['Bjorn'], terms: base})
    expect(structuredClone(story)).toEqual(story)
  })

  it('adds up, the words of an override first, and is the same for all drafts that it holds for', async () => {
    const folder = scratch({'.stetrc.yml': config, ...more})
    const found = await useConfig(join(folder, '.stetrc.yml'))
    const of = async (path: string) => (await found(join(folder, path))).settings(join(folder, path)).story?.house
    expect(await of('op/a.txt')).toEqual({
      names: [],
      accept: ['Bjorn', 'Anders'],
      terms: [{wrong: ['Lord'], right: ['lord'], case: true}, ...base]
    })
    expect(await of('op/a.txt')).toBe(await of('op/b.txt'))
    expect((await found(join(folder, 'a.txt'))).sources).toEqual(
      ['.stetrc.yml', 'words.tsv', 'more.json'].map((name) => join(folder, name))
    )
  })
})

describe('a style', () => {
  const rows = parseTable('house-styles', readFileSync(packageFile('dictionaries/house-styles.tsv'), 'utf8'), [
    'rule',
    'option',
    ...styleNames
  ])

  it.each(rows.map((row) => [`${row.rule} ${row.option}`, row] as const))(
    'sets an option that there is: %s',
    (_, row) => {
      const meta = rules.find(({meta}) => meta.id === row.rule)?.meta
      const option = meta?.options?.[row.option]
      expect(option).toBeDefined()
      for (const style of styleNames) {
        const cell = row[style]
        if (typeof option?.default === 'boolean') expect(['', 'yes', 'no']).toContain(cell)
        if (typeof option?.default === 'number') expect(cell).toMatch(/^(?:-?\d+(?:\.\d+)?)?$/)
        // What the description names between backticks is what there is to choose from.
        const named = [...(option?.description ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name)
        if (row.option === 'style' && named.length > 0 && cell !== '') expect(named).toContain(cell)
        if (meta && cell !== '') expect(() => readSetting(meta, [true, styleOptions(style, meta)])).not.toThrow()
      }
    }
  )

  const active = (settings: LintSettings) =>
    new Map(activeRules(settings).map(([{meta}, setting]) => [meta.id, readSetting(meta, setting)]))

  it('turns on what it sets, and the config goes before, option by option', () => {
    expect(active({}).has('dash-style')).toBe(false)
    expect(active({style: 'guardian'}).get('dash-style')).toEqual({severity: undefined, options: {style: 'en'}})
    expect(active({style: 'guardian', rules: {'dash-style': 'error'}}).get('dash-style')).toEqual({
      severity: 'error',
      options: {style: 'en'}
    })
    expect(active({style: 'guardian', rules: {'dash-style': ['info', {style: 'em'}]}}).get('dash-style')).toEqual({
      severity: 'info',
      options: {style: 'em'}
    })
    expect(active({style: 'guardian', rules: {'dash-style': 'off'}}).get('dash-style')?.severity).toBe('off')
  })

  it('is set in a config', async () => {
    expect(await settings('style: ap')).toMatchObject({style: 'ap'})
  })
})
