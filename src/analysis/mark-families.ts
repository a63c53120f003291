/** Marks of one family open and end quotations for each other. */
export type Family = 'double' | 'single' | 'angle'

/** The family of each quotation mark. */
export const families: Readonly<Record<string, Family>> = {
  '“': 'double',
  '”': 'double',
  '„': 'double',
  '‟': 'double',
  '"': 'double',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
  '‛': 'single',
  "'": 'single',
  '«': 'angle',
  '»': 'angle'
}

/** The marks that may end what a mark opens. */
export const partners: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '‟': '”',
  '"': '"',
  '‘': '’',
  '‚': '‘’',
  '‛': '’',
  "'": "'",
  '«': '»',
  '»': '«'
}
