import {expect, it} from 'vitest'
import {rules} from '../rules/index.js'
import {readSetting, SettingError, type Setting} from '../src/setting.js'

const meta = rules.find((rule) => rule.meta.id === 'cut-sentence')?.meta

it.each<[Setting, string]>([
  ['eror' as Setting, 'Unexpected severity "eror" of cut-sentence, expected error'],
  ['xyzzyxyzzy' as Setting, 'Unexpected severity "xyzzyxyzzy" of cut-sentence, expected off, info, warning or error'],
  [['error', {lowercase: 1}], 'Unexpected option lowercase of cut-sentence, expected lowerCase'],
  [['error', {xyzzyxyzzy: 1}], 'Unexpected option xyzzyxyzzy of cut-sentence, expected lowerCase']
])('%j is refused, with what was meant', (setting, line) => {
  expect(meta).toBeDefined()
  expect(() => meta && readSetting(meta, setting)).toThrow(new SettingError(line))
})
