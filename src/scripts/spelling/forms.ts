import nspell, {type Dictionary} from 'nspell'

/** The flag by which an affix file marks what stands for itself: `NOSUGGEST !`. */
const flagNamed = (aff: string, name: string) => new RegExp(`^${name} (\\S)`, 'm').exec(aff)?.[1]

/** The forms that a Hunspell dictionary makes, and those of them that it never suggests. */
export function formsOf({aff, dic}: Dictionary): {
  readonly all: readonly string[]
  readonly hushed: ReadonlySet<string>
} {
  const [rules, lines] = [aff, dic].map((bytes) => new TextDecoder().decode(bytes as Uint8Array)) as [string, string]
  const [hush, part] = ['NOSUGGEST', 'ONLYINCOMPOUND'].map((name) => flagNamed(rules, name))
  const {data} = nspell({aff: rules, dic: lines})
  const marked = lines.split('\n').filter((line) => hush !== undefined && line.split('/')[1]?.includes(hush))
  // An affixed form keeps no flags, so the marked entries are expanded by themselves.
  const hushed = new Set(Object.keys(nspell({aff: rules, dic: [marked.length, ...marked].join('\n')}).data))
  const all = Object.keys(data).filter((form) => part === undefined || !data[form]?.includes(part))
  return {all, hushed}
}
