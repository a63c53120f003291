import {lazy, table} from '../dictionary.js'

export type AbbreviationClass =
  'title' | 'number' | 'month' | 'state' | 'company' | 'time' | 'place' | 'latin' | 'unit' | 'degree' | 'other'

const rows = table('abbreviations', ['abbreviation', 'class', 'note', 'source'])

const classes = lazy(() => {
  const found = new Map<string, AbbreviationClass>()
  for (const row of rows()) found.set(row.abbreviation, row.class as AbbreviationClass)
  return found
})

/** The class of an abbreviation as written with its full stop, or nothing where it is none; “Gen.” and “GEN.” are one. */
export function abbreviationClass(text: string): AbbreviationClass | undefined {
  const known = classes()
  return (
    known.get(text) ??
    (text === text.toUpperCase() ? known.get(text.charAt(0) + text.slice(1).toLowerCase()) : undefined)
  )
}
