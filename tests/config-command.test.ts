import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {findConfig, merge} from '../src/config.js'
import {activeRules, type LintSettings} from '../src/lint.js'
import type {RuleState} from '../src/provenance.js'
import {readSetting} from '../src/setting.js'
import {stet} from './support/command.js'
import {scratch} from './support/scratch.js'

const files = {
  '.stetrc.yml': `
style: guardian
date: 2026-05-01
dictionaries: [names.txt]
terms: [{wrong: e-mail, right: email}, words.tsv]
accept: [Bjorn]
ignore: [wire/]
rules:
  cut-sentence: [warning, {lowerCase: 0.5}]
  dash-style: error
overrides:
  - files: [op/]
    preset: strict
    language: en-GB
    rules: {cut-sentence: info, spacing: off}
`,
  'names.txt': 'Ida Brandt\nJo Haas\n',
  'words.tsv': 'wrong\tright\na\tb\n'
}

interface Held {
  readonly values: Readonly<Record<string, unknown>>
  readonly rules: readonly RuleState[]
}

const held = async (cwd: string, ...args: string[]) =>
  JSON.parse((await stet(['config', '--format', 'json', ...args], {cwd})).stdout) as Held

describe('stet config', () => {
  it('tells where each value comes from', async () => {
    const cwd = scratch(files)
    const {rules, ...rest} = await held(cwd, 'op/a.md', '--rule', 'repeated-word:info', '--date', '2026-06-01')
    expect(rest).toEqual({
      version: 1,
      path: 'op/a.md',
      config: '.stetrc.yml',
      ignored: false,
      values: {
        preset: {value: 'strict', from: '.stetrc.yml overrides[0]'},
        style: {value: 'guardian', from: '.stetrc.yml'},
        language: {value: 'en-GB', from: '.stetrc.yml overrides[0]'},
        date: {value: '2026-06-01', from: '--date'},
        type: {value: 'markdown', from: 'its name'}
      },
      house: [
        {kind: 'names', count: 2, from: '.stetrc.yml', files: ['names.txt']},
        {kind: 'terms', count: 2, from: '.stetrc.yml', files: ['words.tsv']},
        {kind: 'accept', count: 1, from: '.stetrc.yml', files: []}
      ]
    })
    const of = (id: string) => rules.find((rule) => rule.id === id)
    expect(of('cut-sentence')).toEqual({
      id: 'cut-sentence',
      severity: {value: 'info', from: '.stetrc.yml overrides[0]'},
      options: {lowerCase: {value: 0.5, from: '.stetrc.yml'}}
    })
    expect(of('dash-style')).toEqual({
      id: 'dash-style',
      severity: {value: 'error', from: '.stetrc.yml'},
      options: {style: {value: 'en', from: 'style guardian'}}
    })
    expect(of('repeated-word')?.severity).toEqual({value: 'info', from: '--rule'})
    expect(of('unbalanced-quote')?.severity).toEqual({value: 'error', from: 'preset strict'})
    expect(of('spacing')?.severity).toEqual({value: 'off', from: '.stetrc.yml overrides[0]'})
    const ellipsis = (await held(cwd, 'a.txt')).rules.find(({id}) => id === 'ellipsis-style')
    expect(ellipsis?.severity).toEqual({value: 'info', from: 'style guardian'})
  })

  it('says of rules what lint does', async () => {
    const cwd = scratch(files)
    for (const draft of ['a.txt', 'op/a.txt']) {
      const location = join(cwd, draft)
      const flags: LintSettings = {preset: 'all', style: 'ap', rules: {'cut-sentence': true}}
      const settings = merge((await findConfig()(location)).settings(location), flags)
      const active = activeRules(settings).flatMap(([{meta}, setting]) => {
        const {severity = meta.severity, options} = readSetting(meta, setting)
        return severity === 'off' ? [] : [[meta.id, severity, options]]
      })
      const {rules} = await held(cwd, draft, '--preset', 'all', '--style', 'ap', '--rule', 'cut-sentence')
      const said = rules.flatMap(({id, severity, options}) =>
        severity.value === 'off'
          ? []
          : [[id, severity.value, Object.fromEntries(Object.entries(options).map(([name, {value}]) => [name, value]))]]
      )
      expect(said).toEqual(active)
    }
  })

  it('is a page to read', async () => {
    const cwd = scratch(files)
    const {status, stdout} = await stet(['config', 'wire/a.txt'], {cwd})
    expect(status).toBe(0)
    expect(stdout).toMatch(/^wire\/a\.txt, by \.stetrc\.yml, which leaves it out where a folder is checked\n/)
    expect(stdout).toMatch(/^ {2}date +2026-05-01 +\.stetrc\.yml$/m)
    expect(stdout).toMatch(/^ {2}terms +2 +\.stetrc\.yml \(words\.tsv\)$/m)
    expect(stdout).toMatch(/^ {2}cut-sentence +warning +\.stetrc\.yml\n {4}lowerCase +0\.5 +\.stetrc\.yml$/m)
    expect(stdout).toMatch(/^Off\n {2}preset recommended: /m)
    const bare = await stet(['config', '--no-config'], {cwd})
    expect(bare.stdout).toMatch(
      /^draft\.txt, by no config\n {2}preset +recommended +default\n {2}style +none +default\n/
    )
  })

  it('takes one draft', async () => {
    const {status, stderr} = await stet(['config', 'a.txt', 'b.txt'], {cwd: scratch(files)})
    expect([status, stderr]).toEqual([2, 'stet: Unexpected word `b.txt`, expected one draft\n'])
  })
})
