/** Word parts that Englishes spell in two ways; each is tried in both directions, where it stands. */
const parts: readonly (readonly [string, string])[] = [
  ['our', 'or'],
  ['ise', 'ize'],
  ['isi', 'izi'],
  ['isa', 'iza'],
  ['yse', 'yze'],
  ['ysi', 'yzi'],
  ['ogue', 'og'],
  ['ence', 'ense'],
  ['lled', 'led'],
  ['lling', 'ling'],
  ['ller', 'ler'],
  ['llor', 'lor'],
  ['llist', 'list'],
  ['llise', 'lize'],
  ['ppe', 'pe'],
  ['ppi', 'pi'],
  ['oeuvr', 'euver'],
  ['ough', 'ow'],
  ['mould', 'mold'],
  ['moult', 'molt'],
  ['grey', 'gray'],
  ['tyre', 'tire'],
  ['gramme', 'gram'],
  ['cheque', 'check'],
  ['ageing', 'aging'],
  ['dgement', 'dgment'],
  ['ewellery', 'ewelry'],
  ['ewelled', 'eweled'],
  ['sceptic', 'skeptic'],
  ['pyjama', 'pajama'],
  ['inium', 'inum'],
  ['aeroplane', 'airplane'],
  ['kerb', 'curb'],
  ['cosy', 'cozy'],
  ['cosi', 'cozi'],
  ['ilful', 'illful'],
  ['ulfil', 'ulfill'],
  ['nstal', 'nstall'],
  ['nrol', 'nroll'],
  ['istil', 'istill'],
  ['icence', 'icense'],
  ['practis', 'practic'],
  ['storey', 'story'],
  ['gaol', 'jail'],
  ['moustache', 'mustache'],
  ['specialit', 'specialt'],
  ['carcase', 'carcass'],
  ['woollen', 'woolen'],
  ['marvell', 'marvel'],
  ['draught', 'draft'],
  ['sulph', 'sulf'],
  ['artefact', 'artifact']
]
/** `theatre` and `theater`, with what can follow. */
const ending = /^(.{3,}[bct])(re|er)(s|d|)$/

function* replaced(word: string): Generator<string> {
  for (const pair of parts)
    for (const [from, to] of [pair, [pair[1], pair[0]] as const])
      for (let at = word.indexOf(from, 1); at !== -1; at = word.indexOf(from, at + 1))
        yield word.slice(0, at) + to + word.slice(at + from.length)
  for (const [from, to] of parts.flatMap(
    ([a, b]) =>
      [
        [a, b],
        [b, a]
      ] as const
  ))
    if (word.startsWith(from)) yield to + word.slice(from.length)
  // “Anaemia” and “anemia”, but “areolae” is no plural of “areole”.
  for (const {0: pair, index} of word.matchAll(/[ao]e(?=.{2})/g))
    yield word.slice(0, index) + word.slice(index + pair.length - 1)
  for (const {index} of word.matchAll(/(?<![aeo])e(?=.{2})/g))
    for (const vowel of 'ao') yield word.slice(0, index) + vowel + word.slice(index)
  const [, stem = '', turned = '', rest = ''] = ending.exec(word) ?? []
  if (stem) yield stem + (turned === 're' ? 'er' : 're') + rest
}

/** What a word may be in another English, the nearest first: “colourise” has “colorize” as one of its counterparts. */
export function counterparts(word: string): readonly string[] {
  const once = [...replaced(word)]
  return [...new Set([...once, ...once.flatMap((other) => [...replaced(other)])])].filter((other) => other !== word)
}
