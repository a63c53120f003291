import {categories, rules} from '../../rules/index.js'
import {exampleBlocks} from '../examples.js'
import type {Meta} from '../rule.js'

const levels = {error: 'error', warning: 'warning', info: 'note'} as const

/** SARIF’s word for a severity. */
export const levelOf = (severity: keyof typeof levels): string => levels[severity]

const problems = {error: 'error', warning: 'warning', info: 'recommendation'} as const

const metas: ReadonlyMap<string, Meta> = new Map(rules.map(({meta}) => [meta.id, meta]))

function examples({examples: {bad, ok}}: Meta): string {
  const left = ok.map((example) => (typeof example === 'string' ? {text: example} : example))
  return [
    ...(bad.length > 0 ? ['Flagged:', ...bad.flatMap(exampleBlocks)] : []),
    ...(left.length > 0 ? ['Left alone:', ...left.flatMap(exampleBlocks)] : [])
  ].join('\n\n')
}

function descriptor(meta: Meta) {
  const category = categories[meta.id] ?? ''
  const why = meta.why.trim()
  return {
    id: meta.id,
    shortDescription: {text: meta.summary},
    fullDescription: {text: why.replaceAll(/\s+/g, ' ')},
    help: {text: `${meta.summary}\n\n${why}`, markdown: `${meta.summary}\n\n${why}\n\n${examples(meta)}`},
    defaultConfiguration: {level: levelOf(meta.severity)},
    properties: {tags: [category], 'problem.severity': problems[meta.severity]}
  }
}

/** What SARIF is told of a rule; of an id that is no rule’s, the id alone. */
export function ruleDescriptor(id: string) {
  const meta = metas.get(id)
  return meta ? descriptor(meta) : {id}
}
