import {ofWord} from '../word.js'
import type {Token} from './tokens.js'

const ends = ofWord(({text}) => /[’']s?$/u.test(text))

/** Whether a word ends as a possessive does: “Putin’s”, “ministers’”. */
export const endsInPossessive = (token: Token | undefined): boolean => token !== undefined && ends(token)

/** A word without its possessive ending. */
export const bare = (word: string): string => word.replace(/[’']s?$/u, '')
