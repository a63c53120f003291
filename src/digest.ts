import {createHash} from 'node:crypto'

/** A short name for a text that no other text shares: 32 hexadecimal digits. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)
