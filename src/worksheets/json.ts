import type {Worksheet} from '../worksheet.js'

/** The worksheets as JSON, version 1. */
export const json = (files: readonly Worksheet[]): string => `${JSON.stringify({version: 1, files})}\n`
