import type {Node, Parent} from 'unist'
import {visit as original} from 'unist-util-visit'
import {expect, it} from 'vitest'
import {CONTINUE, EXIT, SKIP, visit} from '../../src/scripts/visit.js'

const tree: Parent = {
  type: 'root',
  children: [
    {type: 'a', children: [{type: 'b'}, {type: 'a'}, {type: 'b'}]} as Parent,
    {type: 'b'},
    {type: 'c', children: [{type: 'a', children: [{type: 'b'}]} as Parent]} as Parent
  ]
}

type Visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => unknown
type Visit = (tree: Node, test: string | Visitor, visitor?: Visitor) => void

/** The nodes that are visited, and where they stand. */
function visited(run: Visit, test: string | undefined, answer: (step: number) => unknown) {
  const steps: unknown[] = []
  const visitor: Visitor = (node, index, parent) => {
    steps.push([node.type, index, parent?.type])
    return answer(steps.length)
  }
  if (test === undefined) run(tree, visitor)
  else run(tree, test, visitor)
  return steps
}

it.each([
  ['goes on', () => undefined],
  ['goes on when told', () => CONTINUE],
  ['skips', () => SKIP],
  ['skips once', (step: number) => (step === 2 ? SKIP : undefined)],
  ['ends', (step: number) => (step === 3 ? EXIT : undefined)],
  ['jumps', (step: number) => (step === 2 ? 2 : undefined)]
])('%s as unist-util-visit does', (_, answer) => {
  for (const test of [undefined, 'a', 'b', 'root', 'none'])
    expect(visited(visit, test, answer)).toEqual(visited(original as unknown as Visit, test, answer))
})
