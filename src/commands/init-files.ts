import type {Drafts} from './surroundings.js'

/** The config that a folder begins with. */
export function configFile({variety, others}: Drafts, schema: string | undefined): string {
  return [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]),
    '# What stet checks in this folder and those below. Paths count from here.',
    '',
    '# The rules to begin with: recommended, strict or all. `stet rules` lists them.',
    'preset: recommended',
    ...(variety ? ['', `language: ${variety.tag} # ${variety.name}`] : []),
    '',
    '# Single rules: off, info, warning or error. `stet explain RULE` says what one is about.',
    '# rules:',
    '#   unmarked-heading: off',
    '',
    '# Names that are right as they stand, one a line.',
    '# dictionaries: [dictionaries/names.txt]',
    '',
    '# What is no draft, as in .gitignore.',
    others.length > 0
      ? `ignore: [${others.map((path) => JSON.stringify(`/${path}`)).join(', ')}]`
      : "# ignore: ['archive/**']",
    ''
  ].join('\n')
}

/** What the workflow needs to know. */
export interface WorkflowOptions {
  /** The folder of the drafts, from that of the repository. */
  readonly folder: string
  readonly version: string
  /** Whether `npm ci` brings stet along. */
  readonly isInstalled: boolean
}

/** A workflow of GitHub that checks the drafts of pull requests. Names go through the environment: no shell reads them. */
export function workflowFile({folder, version, isInstalled}: WorkflowOptions): string {
  // GitHub would work it out, whatever it is quoted in.
  const isExpression = folder.includes('${{')
  const command = isInstalled ? 'npx --no-install stet' : `npx --yes stet@${version}`
  return `# Checks the drafts that a pull request changes; what is found stands on their lines.
name: stet
on: pull_request
permissions:
  contents: read
jobs:
  drafts:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@v5
        with:
          fetch-depth: 0 # for what the branch changes is told from where it began
          persist-credentials: false
      - uses: actions/setup-node@v5
        with:
          node-version: 24
${isInstalled ? '      - run: npm ci\n' : ''}      - run: ${command} --changed --base "origin/$BASE" --format github -- "$DRAFTS"
        env:
          BASE: \${{ github.base_ref }}
          DRAFTS: ${JSON.stringify(isExpression ? '.' : folder)}
`
}
