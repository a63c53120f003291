import type {Command} from './command.js'

/** Every command by name; one is loaded when it is asked for. */
export const commands: Readonly<Record<string, () => Promise<{readonly default: Command}>>> = {
  lint: () => import('./lint.js'),
  init: () => import('./init.js'),
  claims: () => import('./claims.js'),
  ignore: () => import('./ignore.js'),
  config: () => import('./config.js'),
  'test-config': () => import('./test-config.js'),
  dictionary: () => import('./dictionary.js'),
  rules: () => import('./rules.js'),
  explain: () => import('./explain.js')
}
