import {readdirSync, readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {lint} from '../src/lint.js'
import {severityOf} from '../src/messages/record.js'
import type {Message} from '../src/message.js'
import type {Place} from '../src/place.js'

const folder = new URL('stories/', import.meta.url)
const stories = readdirSync(folder).filter((file) => file.endsWith('.txt'))

/** A report that shows as a readable difference when a rule gets louder or quieter. */
async function report(path: string): Promise<string> {
  const file = await lint(new VFile({value: readFileSync(new URL(path, folder), 'utf8'), path}))
  const lines = (file.messages as Message[]).map((message) => {
    const {start} = message.place as Place
    return `${start.line}:${start.column} ${severityOf(message)} ${message.ruleId ?? ''} ${JSON.stringify(message.actual)} ${message.reason}`
  })
  return `${lines.join('\n')}\n`
}

describe.each(stories)('%s', (story) => {
  it('gets the report that was read and found right', async () => {
    await expect(await report(story)).toMatchFileSnapshot(`stories/${story.replace(/\.txt$/, '.report')}`)
  })
})
