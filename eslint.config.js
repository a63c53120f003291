import {defineConfig} from 'eslint/config'
import tseslint from 'typescript-eslint'

/** Forbid imports whose path matches; a later entry for the same files replaces an earlier one. */
const forbid = (...entries) => ({
  'no-restricted-imports': ['error', {patterns: entries.map(([regex, message]) => ({regex, message}))}]
})

const node = ['^node:', 'This layer touches nothing but its arguments.']
const rulesFolder = ['/rules/', 'Analyses and rules know no other rule.']
const above = [
  '/(?:cli|options|config|config-schema|files|run|lint|report|terminal|reporters|commands|messages)(?:/|\\.js$)',
  'Imports only point down.'
]
const visit = ['^unist-util-visit', 'Loop over a shared analysis instead of visiting the tree.']

export default defineConfig(
  {ignores: ['dist/', 'dictionaries/', 'coverage/']},
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  {
    files: ['**/*.{js,ts}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {parserOptions: {projectService: {allowDefaultProject: ['bin/*.js']}}},
    rules: {
      'no-restricted-globals': ['error', 'process', 'console'],
      'max-lines': ['error', {max: 200, skipBlankLines: true, skipComments: true}],
      'max-lines-per-function': ['error', {max: 40, skipBlankLines: true, skipComments: true}],
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // `noPropertyAccessFromIndexSignature` asks for the brackets.
      '@typescript-eslint/dot-notation': 'off',
      // Words are compared by code point, and no method here needs its `this`.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/unbound-method': 'off'
    }
  },
  {
    files: ['src/analysis/**', 'src/tagger/**', 'src/spelling/**', 'src/parse/**'],
    ignores: ['src/tagger/model.ts', 'src/spelling/word-graph.ts'],
    rules: forbid(node, rulesFolder, above)
  },
  {
    // Loops over typed arrays, whose elements are known to be there.
    files: ['src/tagger/**', 'src/spelling/**', 'src/scripts/**'],
    rules: {'@typescript-eslint/no-non-null-assertion': 'off'}
  },
  {files: ['rules/**'], rules: forbid(node, above, visit)},
  // Generated: a line for each rule, and then some.
  {files: ['rules/index.ts'], rules: {'no-restricted-imports': 'off', 'max-lines': 'off'}},
  {
    files: ['src/lint.ts', 'src/rule.ts', 'src/phrases.ts', 'src/mixed-rule.ts', 'src/messages/**', 'src/reporters/**'],
    rules: forbid(node)
  },
  {
    files: ['src/cli.ts', 'src/scripts/**', 'bin/**', 'tests/**', '*.config.*'],
    rules: {'no-restricted-globals': 'off'}
  },
  {files: ['tests/**'], rules: {'max-lines': 'off', 'max-lines-per-function': 'off'}},
  {files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked]}
)
