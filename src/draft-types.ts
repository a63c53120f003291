import {extname} from 'node:path'

/** The kinds of draft, by the extension of the file; the drafts of a folder are the files that have one of these. */
const types = {'.txt': 'text'} as const

export type DraftType = (typeof types)[keyof typeof types]

export const draftExtensions: readonly string[] = Object.keys(types)

/** Whether a file of a folder is a draft. */
export const isDraft = (path: string): boolean => draftExtensions.includes(extname(path).toLowerCase())
