import {basename, extname} from 'node:path'

/** The kinds of draft. */
export const draftTypes = ['text', 'markdown', 'html', 'docx', 'json', 'jsonl'] as const

export type DraftType = (typeof draftTypes)[number]

/** What the field of an export can hold. */
export const fieldTypes = ['text', 'markdown', 'html'] as const satisfies readonly DraftType[]

/** A field of an export that holds text: where it stands in an item (`body`, `fields.body`), and what kind of text it is. */
export interface Field {
  readonly path: string
  readonly type: (typeof fieldTypes)[number]
}

/** Read a field as it is given: `body`, `body:html`. Nothing for a kind of text that there is not. */
export function fieldOf(text: string): Field | undefined {
  const [path = '', kind = 'text'] = text.split(':', 2)
  const type = fieldTypes.find((one) => one === kind)
  return path !== '' && type ? {path, type} : undefined
}

const byExtension: Readonly<Partial<Record<string, DraftType>>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.json': 'json',
  '.jsonl': 'jsonl'
}

/** Exports of a CMS are drafts where it is said which of their fields to read. */
const exported: ReadonlySet<DraftType> = new Set<DraftType>(['json', 'jsonl'])

/** The kind of draft that a file is by its name; a text where that tells nothing. */
export const typeOf = (path: string): DraftType => byExtension[extname(path).toLowerCase()] ?? 'text'

const extensions = (isExport: boolean) =>
  Object.entries(byExtension).flatMap(([extension, type]) => (type && exported.has(type) === isExport ? extension : []))

/** The extensions by which the drafts of a folder are known, in words. */
export const draftExtensions = `${extensions(false).join(', ')}; ${extensions(true).join(' and ')} with --field`

/** JSON that sets up programs, this one among them, is no export. */
const isSetting = (path: string) => /^(?:\.|package(?:-lock)?\.json$)/.test(basename(path))

/** Whether a file of a folder is a draft; `hasFields` tells whether it is said what to read of an export. */
export function isDraft(path: string, hasFields: boolean): boolean {
  const type = byExtension[extname(path).toLowerCase()]
  return type !== undefined && (!exported.has(type) || (hasFields && !isSetting(path)))
}
