const irregular: Readonly<Record<string, readonly string[]>> = {
  bad: ['bad', 'worse', 'worst'],
  good: ['good', 'better', 'best']
}

/** Whether an adjective is compared by an ending: one of one syllable, or of two in -y. */
const isShort = (base: string) =>
  /^[^aeiouy]*(?:[aeiouy]+|[aeiou][^aeiouy]e)[^aeiouy]*$/.test(base) || /[^aeiou]y$/.test(base)

/** The stem that “-er” and “-est” are put to. */
function stem(base: string): string {
  if (base.endsWith('e')) return base.slice(0, -1)
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}i`
  return /^[^aeiou]*[aeiou][bdgnt]$/.test(base) ? base + base.slice(-1) : base
}

/** An adjective and its comparative and superlative, in this order: “heavy, heavier, heaviest”; of several words all are kept as they are. */
export function adjectiveForms(base: string): readonly string[] {
  const known = irregular[base]
  if (known) return known
  if (!isShort(base) || base.includes(' ')) return [base, `more ${base}`, `most ${base}`]
  return [base, `${stem(base)}er`, `${stem(base)}est`]
}
