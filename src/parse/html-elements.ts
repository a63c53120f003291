import type {BlockKind} from '../story.js'

const set = (names: string) => new Set(names.split(' '))

/** Elements that begin and end a paragraph. */
const blocks = set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre search section summary table tbody td tfoot th thead tr ul'
)

/** Elements that hold no words of the draft. */
const silent = set(
  'audio button canvas datalist embed head iframe input label legend map math menu meter nav noscript object option pre progress rp rt script search select style svg template textarea title video'
)

/** Elements in a sentence that hold no prose, words that are struck out among them: the sentence is read without. */
const opaque = set('code del kbd s samp strike tt var')

/** Elements whose end tag may be left out. */
const unended = set('body caption colgroup dd dt head html li optgroup option p rp rt tbody td tfoot th thead tr')

const kinds: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ['h1', 'headline'],
  ['h2', 'subhead'],
  ['h3', 'subhead'],
  ['h4', 'subhead'],
  ['h5', 'subhead'],
  ['h6', 'subhead'],
  ['li', 'list'],
  ['dt', 'list'],
  ['dd', 'list'],
  ['td', 'table'],
  ['th', 'table'],
  ['caption', 'caption'],
  ['figcaption', 'caption'],
  ['blockquote', 'blockquote']
])

export const isBlockElement = (name: string): boolean => blocks.has(name)
export const isSilentElement = (name: string): boolean => silent.has(name)
export const isOpaqueElement = (name: string): boolean => opaque.has(name)
export const mayStayOpen = (name: string): boolean => unended.has(name)

/** What the words of an element are in the draft; nothing where it does not tell. */
export const kindOfElement = (name: string): BlockKind | undefined => kinds.get(name)

/** The element that a tag is of, and whether the tag ends it. */
export function elementOf(tag: string): {readonly name: string; readonly isEnd: boolean} {
  const [, slash = '', name = ''] = /^<(\/?)([a-z][a-z\d-]*)/i.exec(tag) ?? []
  return {name: name.toLowerCase(), isEnd: slash !== ''}
}
