/** A link definition: `[label]: address`. */
const definition = /^\[([^]*?)\]:\s*<?(\S*?)>?(?:\s|$)/

/** The address of a link in parentheses: `(address "title")`. */
const resource = /^\(\s*<?([^\s>)]*)/

const fold = (label: string) => label.replaceAll(/\s+/g, ' ').trim().toLowerCase()

/** Where the links of a page lead. */
export class LinkDefinitions {
  private readonly addresses = new Map<string, string>()

  add(source: string): void {
    const [, label = '', address = ''] = definition.exec(source) ?? []
    if (!this.addresses.has(fold(label))) this.addresses.set(fold(label), address)
  }

  /** The address of a link as it is written: `[text](address)`, `[text][label]`, `[label][]`, `[label]`. */
  addressOf(label: string, target: string): string {
    if (target.startsWith('(')) return resource.exec(target)?.[1] ?? ''
    const name = /^\[([^]+)\]$/.exec(target)?.[1] ?? /^\[([^]*)\]$/.exec(label)?.[1] ?? ''
    return this.addresses.get(fold(name)) ?? ''
  }
}
