import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {categories, rules} from '../rules/index.js'
import {rulePage} from '../src/commands/rule-page.js'
import {checkConfig} from '../src/config-schema.js'
import {defineRule} from '../src/rule.js'
import {stet} from './support/command.js'

const code = /\u001B\[\d+m/g

const sample = defineRule({
  id: 'sample-rule',
  summary: 'Say it once.',
  why: 'Because of `this` and **that**.',
  severity: 'warning',
  recommended: false,
  options: {most: {default: 3, description: 'How many are allowed.'}},
  examples: {
    ok: ['It is here.', {text: 'First.\n\nSecond.'}],
    bad: [{text: 'It⟦  ⟧is ⟦here\n\nand there⟧.', reasons: ['Unexpected two spaces'], fixed: 'It is here.'}]
  },
  *check() {
    // Nothing is looked at.
  }
})

const section = (page: string, title: string) =>
  (page.split(new RegExp(`^${title}.*\n`, 'm'))[1] ?? '').split(/\n\n(?=\S)/)[0]

describe('the page of a rule', () => {
  it('shows all that there is to say', () => {
    expect(rulePage(sample.meta, 'samples', {color: false})).toBe(`sample-rule  samples, warning; presets: all

Say it once.

Because of \`this\` and that.

Options
  option  default  meaning
  most    3        How many are allowed.

Flagged
  ✗ It⟦␣␣⟧is ⟦here⟧

    ⟦and there⟧.
    → Unexpected two spaces
    → Fixed: It is here.

Left alone
  ✓ It is here.
  ✓ First.

    Second.

To turn it on, in .stetrc.yml
    rules:
      sample-rule: warning # or error, info, off
      # sample-rule: [warning, {most: 3}]
`)
  })

  it('says the same in colour', () => {
    const page = rulePage(sample.meta, 'samples', {color: true})
    expect(page).toContain('\u001B[33mwarning\u001B[39m')
    expect(page).toContain('\u001B[31m✗\u001B[39m')
    expect(page).toContain('\u001B[32m✓\u001B[39m')
    expect(page).toContain('\u001B[4m\u001B[33mhere\u001B[39m\u001B[24m')
    expect(page).not.toMatch(/[⟦⟧`*]/)
    const plain = rulePage(sample.meta, 'samples', {color: false})
    expect(page.replaceAll(code, '')).toBe(plain.replaceAll(/[⟦⟧`]/g, ''))
  })

  it.each(rules.map(({meta}) => meta))('$id fits, in colour too, and its config holds', (meta) => {
    for (const columns of [60, 80, 200]) {
      const page = rulePage(meta, categories[meta.id] ?? '', {color: true, columns}).replaceAll(code, '')
      const words = page.split('\n').filter((line) => [...line].length > Math.min(columns, 90))
      // What is written to be copied is not broken, nor is a word.
      for (const line of words) expect(line).toMatch(/^ {6}(?:# )?[a-z-]+: |^\s*\S+(?: \S+)?$/)
      for (const {text} of meta.examples.bad) {
        const [first = ''] = text.replaceAll(/⟦|⟧/g, '').split(/\s/)
        expect(section(page, 'Flagged')).toContain(first)
      }
    }
    const plain = rulePage(meta, '', {color: false})
    const config = section(plain, 'To turn it') ?? ''
    for (const text of [config, config.replace(/^ +\S+: .*\n( +)# /m, '$1')])
      expect(checkConfig(parse(text)), text).toEqual({config: {rules: {[meta.id]: expect.anything() as unknown}}})
  })
})

describe('explain', () => {
  it('a rule, several, or those of a category', async () => {
    const {status, stdout} = await stet(['explain', 'unbalanced-quote', 'cut-sentence'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^unbalanced-quote {2}quotes, error; presets: recommended, strict, all\n/)
    expect(stdout).toMatch(/^cut-sentence {2}sentences, error/m)
    const quotes = await stet(['explain', 'quotes'])
    expect(quotes.stdout).toMatch(/^quotes\n/)
    const listed = [...quotes.stdout.matchAll(/^ {2}(\S+)/gm)].map(([, id]) => id)
    expect(listed).toEqual(Object.keys(categories).filter((id) => categories[id] === 'quotes'))
  })

  it('or says what was meant', async () => {
    for (const [name, near] of [
      ['qoutes', 'quotes'],
      ['cut-sentense', 'cut-sentence'],
      ['xyzzyxyzzy', 'one that stet rules lists']
    ] as const)
      expect(await stet(['explain', name])).toEqual({
        status: 2,
        stdout: '',
        stderr: `stet: Unexpected rule \`${name}\`, expected ${near}\n`
      })
  })
})
