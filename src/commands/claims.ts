import {merge} from '../config.js'
import {typeOf} from '../draft-types.js'
import {parse} from '../parse/index.js'
import {fileOf} from '../read.js'
import {worksheet, type Worksheet} from '../worksheet.js'
import {formNames, forms} from '../worksheets/index.js'
import {defineCommand, Status} from './command.js'
import {complain, configs, inputFlags, inputs, readSettings} from './inputs.js'
import {deliver, outputsOf} from './outputs.js'

export default defineCommand({
  name: 'claims',
  summary: 'Draw up a worksheet for a fact check: claims, who says so, quotations, names and figures.',
  usage: 'claims [options] [FILE|FOLDER|GLOB|-]...',
  details: `
Formats: ${formNames.join(', ')}. The claims that need a check most come first. Nothing is judged: status 0 when every draft was read, 2 otherwise.`,
  flags: ['format', ...inputFlags],
  async run(invocation) {
    const {values, terminal} = invocation
    const outputs = outputsOf(values.format, formNames)
    const above = readSettings(values)
    const config = await configs(values, terminal.cwd)
    const worksheets: Worksheet[] = []
    let failed = false
    for (const {path, location, bytes} of await inputs(invocation, config)) {
      const {type = typeOf(path), ...settings} = merge((await config(location)).settings(location), above)
      try {
        const file = fileOf(path, await bytes(), type)
        const {stories} = await parse(file, {...settings, type})
        worksheets.push(worksheet(file, stories))
      } catch (error) {
        failed = true
        complain(terminal)(path, error)
      }
    }
    await deliver(outputs, terminal, async (name) => (await forms[name]())(worksheets))
    return failed ? Status.failure : Status.ok
  }
})
