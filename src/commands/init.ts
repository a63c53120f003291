import {mkdir} from 'node:fs/promises'
import {dirname, join, relative, sep} from 'node:path'
import {findConfig} from '../config.js'
import {draftExtensions} from '../draft-types.js'
import {UsageError} from '../options.js'
import {plural} from '../reporters/words.js'
import {printable} from '../terminal.js'
import {version} from '../version.js'
import {write} from '../write.js'
import {defineCommand, Status} from './command.js'
import {configFile, workflowFile} from './init-files.js'
import {
  draftsIn,
  isInstalledIn,
  isThere,
  ownConfig,
  repositoryAround,
  schemaFrom,
  serviceOf,
  type Drafts
} from './surroundings.js'

const name = '.stetrc.yml'

function found({paths, folder, extensions, variety}: Drafts): string {
  if (paths.length === 0) return `No drafts (${draftExtensions}) here yet`
  const place = folder === '.' ? 'this folder' : `${folder}/`
  return `${plural(paths.length, 'draft')} (${extensions.join(', ')}) in ${place}${variety ? `, ${variety.name}` : ''}`
}

/** The config that holds for a folder so far, from a folder above. */
async function inherited(cwd: string): Promise<string[]> {
  const {file} = await findConfig()(join(cwd, 'any'))
  return file === undefined ? [] : [`${relative(cwd, file)} no longer counts here: the nearest config does`]
}

async function writeConfig(cwd: string, drafts: Drafts): Promise<string[]> {
  const own = ownConfig(cwd)
  if (own !== undefined) return [`${own} is there already, and was left as it is`]
  const above = await inherited(cwd)
  await write(join(cwd, name), configFile(drafts, schemaFrom(cwd)))
  return [`Wrote ${name}`, ...above]
}

async function writeWorkflow(cwd: string, {folder}: Drafts): Promise<string> {
  const root = repositoryAround(cwd)
  if (root === undefined) throw new UsageError('--workflow: Unexpected outside a repository, expected a folder of one')
  const file = join(root, '.github/workflows/stet.yml')
  const shown = relative(cwd, file)
  if (isThere(file)) return `${shown} is there already, and was left as it is`
  await mkdir(dirname(file), {recursive: true})
  const path = relative(root, join(cwd, folder)).split(sep).join('/') || '.'
  await write(file, workflowFile({folder: path, version: version(), isInstalled: isInstalledIn(root)}))
  return `Wrote ${shown}`
}

/** What else could be set up. */
function advice(cwd: string): string[] {
  const root = repositoryAround(cwd)
  const service = root === undefined ? undefined : serviceOf(root)
  if (service === 'gitlab') return ['GitLab: stet --format gitlab:stet.json writes a report on code quality']
  const isOffered = service === 'github' && !isThere(join(root ?? cwd, '.github/workflows/stet.yml'))
  return isOffered ? ['GitHub: stet init --workflow writes a workflow that checks pull requests'] : []
}

const quoted = (word: string) => (/^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)

export default defineCommand({
  name: 'init',
  summary: 'Set up stet in this folder: look for drafts, and write a config to begin with.',
  usage: 'init [--workflow]',
  details: `
Nothing is asked, and nothing that is there is written over. The config is ${name}; the workflow, .github/workflows/stet.yml
in the folder of the repository.`,
  flags: ['workflow'],
  async run({values, operands, terminal: {cwd, print}}) {
    const [word] = operands
    if (word !== undefined) throw new UsageError(`Unexpected word \`${word}\`, expected none: the folder is this one`)
    const drafts = await draftsIn(cwd)
    const workflow = values.workflow ? [await writeWorkflow(cwd, drafts)] : []
    const lines = [
      found(drafts),
      ...(await writeConfig(cwd, drafts)),
      ...workflow,
      ...advice(cwd),
      `Next: npx stet ${drafts.paths.length === 0 ? 'FILE' : drafts.folder === '.' ? '.' : quoted(`${drafts.folder}/`)}`
    ]
    print(lines.map((line) => `${printable(line)}\n`).join(''))
    return Status.ok
  }
})
