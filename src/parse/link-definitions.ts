import {decodeHTML} from 'entities'

/** A link definition: `[label]: address "title"`. */
const definition = /^\[([^]*?)\]:([^]*)/

/** The address that a text begins with: what stands in `<` and `>`, or has no space. */
function leading(text: string): string {
  const [address, inside] = /^<([^>\n]*)>|^\S+/.exec(text.trimStart()) ?? []
  return decodeHTML((inside ?? address ?? '').replaceAll(/\\([!-/:-@[-`{-~])/g, '$1'))
}

const fold = (label: string) => label.replaceAll(/\s+/g, ' ').trim().toLowerCase()

/** Where the links of a page lead. */
export class LinkDefinitions {
  private readonly addresses = new Map<string, string>()

  add(source: string): void {
    const [, label = '', rest = ''] = definition.exec(source) ?? []
    if (!this.addresses.has(fold(label))) this.addresses.set(fold(label), leading(rest))
  }

  /** The address of a link as it is written: `[text](address)`, `[text][label]`, `[label][]`, `[label]`. */
  addressOf(label: string, target: string): string {
    if (target.startsWith('(')) return leading(target.slice(1, -1))
    const name = /^\[([^]+)\]$/.exec(target)?.[1] ?? /^\[([^]*)\]$/.exec(label)?.[1] ?? ''
    return this.addresses.get(fold(name)) ?? ''
  }
}
