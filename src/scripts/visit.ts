import type {Node, Parent} from 'unist'

/** Told of a node, its index and its parent; what it returns says how to go on. */
type Visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => unknown

export const CONTINUE = true
export const EXIT = false
export const SKIP = 'skip'

function walk(node: Node, type: string | undefined, visitor: Visitor, index?: number, parent?: Parent): unknown {
  const result = type === undefined || node.type === type ? visitor(node, index, parent) : undefined
  if (Array.isArray(result)) throw new Error('Unexpected list, expected one action')
  if (result === EXIT || result === SKIP || !('children' in node)) return result
  const {children} = node as Parent
  for (let i = 0; i < children.length; i++) {
    const answer = walk(children[i]!, type, visitor, i, node as Parent)
    if (answer === EXIT) return EXIT
    if (typeof answer === 'number') i = answer - 1
  }
  return result
}

/** What `unist-util-visit` does with the type of a node, at a tenth of its cost: the command is bundled with this. */
export function visit(tree: Node, test: string | Visitor, visitor?: Visitor): void {
  if (typeof test === 'function') walk(tree, undefined, test)
  else walk(tree, test, visitor!)
}
