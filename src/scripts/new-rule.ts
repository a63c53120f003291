import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {packageFile} from '../data-file.js'

const template = (id: string) => `import {sentences} from '../../src/analysis/sentences.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: '${id}',
  summary: 'Tell the writer in one sentence what to do.',
  why: \`
Tell an editor who does not program why it matters, and where the rule stops.\`,
  severity: 'info',
  recommended: false,
  quoted: 'skip',
  examples: {
    ok: ['A sentence close to the one below that is right.'],
    bad: [
      {
        text: 'A sentence with the ⟦fault⟧ in it.',
        reasons: ['Unexpected \`fault\`, expected something else']
      }
    ]
  },
  *check(tree) {
    for (const sentence of sentences(tree)) {
      if (sentence.tokens.length > 100) yield {at: sentence, reason: 'Unexpected \`fault\`, expected something else'}
    }
  }
})
`

const say = (line: string) => process.stderr.write(`${line}\n`)

const [name = ''] = process.argv.slice(2)
const [, category, id] = /^([a-z]+)\/([a-z]+(?:-[a-z]+)*)$/.exec(name) ?? []
if (category === undefined || id === undefined) {
  say(`Unexpected \`${name}\`, expected a folder and the name of the fault: npm run new-rule quotes/unbalanced-quote`)
  process.exit(2)
}
const file = packageFile(`rules/${category}/${id}.ts`)
if (existsSync(file)) {
  say(`rules/${category}/${id}.ts exists`)
  process.exit(2)
}
mkdirSync(new URL('.', file), {recursive: true})
writeFileSync(file, template(id))
say(`rules/${category}/${id}.ts: write the examples first; they fail until the check is right`)
process.exit(spawnSync('npm', ['run', '--silent', 'generate'], {stdio: 'inherit'}).status ?? 1)
