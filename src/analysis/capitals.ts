import {hasCapital, type Token} from './tokens.js'

/** Whether a token is a word that begins with a capital; a mail address may begin with one too. */
export const isCapitalWord = (token: Token | undefined): boolean => token?.kind === 'word' && hasCapital(token)
