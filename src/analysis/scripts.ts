/** Scripts other than the Latin one that drafts hold, by the name that a report gives them. */
export const scripts: readonly (readonly [name: string, letters: string])[] = [
  ['Cyrillic script', '\\p{Script=Cyrillic}'],
  ['Arabic script', '\\p{Script=Arabic}'],
  ['Hebrew', '\\p{Script=Hebrew}'],
  ['Greek', '\\p{Script=Greek}'],
  ['Japanese', '[\\p{Script=Hiragana}\\p{Script=Katakana}]'],
  ['Chinese', '\\p{Script=Han}'],
  ['Korean', '\\p{Script=Hangul}'],
  ['Thai', '\\p{Script=Thai}'],
  ['Devanagari script', '\\p{Script=Devanagari}']
]

/** Whether a text holds a character of a script beyond the Latin one; cheap, and right more often than not. */
export const mayHoldForeign = (text: string): boolean => /[\u0370-\u1CFF\u2E80-\uFFEF]/.test(text)
