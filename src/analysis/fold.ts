import {perWord} from '../per-word.js'

const strokes: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  '’': "'"
}

/** A word as names are compared: in small letters, without accents. */
export const fold = perWord((word) => {
  const lower = word.toLowerCase()
  if (!/[^\0-\x7F]/.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[łøđıðþßæœ’]/g, (letter) => strokes[letter] ?? letter)
})
