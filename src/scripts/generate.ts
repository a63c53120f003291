import {readdirSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {packageFile} from '../data-file.js'
import {exampleBlocks} from '../examples.js'
import type {Meta, Rule} from '../rule.js'
import {jsonSchema} from './json-schema.js'

interface Entry {
  readonly category: string
  readonly id: string
}

const folder = packageFile('rules/')

/** The rules by folder, as the file system has them. */
function entries(): Entry[] {
  return readdirSync(folder, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .flatMap(({name: category}) =>
      readdirSync(new URL(`${category}/`, folder))
        .filter((file) => file.endsWith('.ts'))
        .map((file) => ({category, id: file.slice(0, -3)}))
    )
    .sort((a, b) => a.category.localeCompare(b.category, 'en') || a.id.localeCompare(b.id, 'en'))
}

const camel = (id: string) => id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

function index(list: readonly Entry[]): string {
  const exports = list.map(({category, id}) => `export {default as ${camel(id)}} from './${category}/${id}.js'`)
  const imports = list.map(({category, id}) => `import ${camel(id)} from './${category}/${id}.js'`)
  return `// Written by \`npm run generate\` from the files of this folder; do not edit.
import type {Rule} from '../src/rule.js'
${imports.join('\n')}

${exports.join('\n')}

/** Every rule, by category and id. */
export const rules: readonly Rule[] = [
${list.map(({id}) => `  ${camel(id)}`).join(',\n')}
]

/** The category of each rule: the folder of its file. */
export const categories: Readonly<Record<string, string>> = {
${list.map(({category, id}) => `  '${id}': '${category}'`).join(',\n')}
}
`
}

/** Characters that no reader of the page would see, by their numbers; those that join emoji and letters stay. */
const visible = (text: string) =>
  text.replaceAll(
    /[\0-\x09\x0B-\x1F\x7F-\x9F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uE000-\uF8FF\uFEFF\uFFFC]/g,
    (character) => `‹U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`
  )

function options({options = {}}: Meta): string[] {
  const rows = Object.entries(options).map(
    ([name, option]) => `| \`${name}\` | \`${JSON.stringify(option.default)}\` | ${option.description} |`
  )
  return rows.length === 0 ? [] : ['| option | default | meaning |', '| --- | --- | --- |', ...rows, '']
}

function section(meta: Meta): string {
  const state = meta.recommended ? 'recommended' : meta.strict ? 'in the strict preset' : 'off by default'
  const quoted = meta.quoted === 'skip' ? ', not inside quotations' : ''
  const bad = meta.examples.bad.flatMap((example) => [
    ...exampleBlocks(example),
    example.reasons.map((reason) => `* ${reason}`).join('\n')
  ])
  const ok = meta.examples.ok.flatMap((example) =>
    exampleBlocks(typeof example === 'string' ? {text: example} : example)
  )
  return [
    `### ${meta.id}`,
    '',
    meta.summary,
    '',
    `*${meta.severity}, ${state}${quoted}*`,
    '',
    meta.why.trim(),
    '',
    ...options(meta),
    ['Flagged:', ...bad, 'Left alone:', ...ok].join('\n\n'),
    ''
  ].join('\n')
}

function readme(list: readonly (Entry & {meta: Meta})[]): string {
  const groups = [...new Set(list.map(({category}) => category))]
  const tables = groups.flatMap((group) => [
    `## ${group}`,
    '',
    '| rule | severity | what it asks |',
    '| --- | --- | --- |',
    ...list
      .filter(({category}) => category === group)
      .map(
        ({id, meta}) => `| [${id}](#${id}) | ${meta.severity}${meta.recommended ? '' : ', off'} | ${meta.summary} |`
      ),
    ''
  ])
  return [
    '<!-- Written by `npm run generate` from the rules; do not edit. -->',
    '',
    '# Rules',
    '',
    `stet has ${list.length} rules, by what a copy desk checks. Each can be set in the config by its name, to \`off\`, \`info\`, \`warning\` or \`error\`, with its options. In the examples, what is flagged is bold.`,
    '',
    ...tables,
    ...list.map(({meta}) => section(meta))
  ].join('\n')
}

const list = entries()
writeFileSync(new URL('index.ts', folder), index(list))
const documented = await Promise.all(
  list.map(async (entry) => {
    const {default: rule} = (await import(new URL(`${entry.category}/${entry.id}.ts`, folder).href)) as {default: Rule}
    if (rule.meta.id !== entry.id)
      throw new Error(`rules/${entry.category}/${entry.id}.ts: Unexpected id ${rule.meta.id}`)
    return {...entry, meta: rule.meta}
  })
)
writeFileSync(new URL('README.md', folder), visible(readme(documented)))
// Imported only now, for it stands on the index that was just written.
const {configSchema} = await import('../config-schema.js')
writeFileSync(new URL('config.schema.json', folder), `${JSON.stringify(jsonSchema(configSchema), null, 2)}\n`)
process.stdout.write(`${list.length} rules: ${fileURLToPath(folder)}\n`)
