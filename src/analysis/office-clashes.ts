import {list} from '../dictionary.js'
import type {Story} from '../story.js'
import {fold} from './fold.js'
import {isHeadOffice, officeRecords} from './office-records.js'
import {type OfficeMention, offices} from './offices.js'
import {perTree} from './per-tree.js'

/** Two offices that one draft gives to one person as held now, though nobody holds both. */
export interface OfficeClash {
  readonly first: OfficeMention
  readonly second: OfficeMention
}

const pastSigns = list('past-signs')
const changeSigns = list('change-signs')

const isPremier = (office: string) => /^(?:prime minister|premier|taoiseach)$/.test(office)
const isMinister = (office: string) =>
  !isPremier(office) && /(?:minister|secretary|secretary of state|attorney general)$/.test(office)
const isSingle = (office: string) => isHeadOffice(office) || /^(?:vice-president|mayor|governor)$/.test(office)

/** Whether two titles are of offices that nobody holds together; a prime minister may lead a ministry as well. */
function exclude(a: OfficeMention, b: OfficeMention): boolean {
  const [left, right] = [a.title.offices, b.title.offices]
  if (left.some((office) => right.includes(office))) return false
  const all = [...left, ...right]
  if (all.some(isMinister) && all.some(isPremier)) return false
  return all.every((office) => isSingle(office) || isMinister(office)) && left.length > 0 && right.length > 0
}

/** Whether a sentence may tell of a time when the office was another’s, or of its change. */
const tellsOfChange = ({sentence}: OfficeMention) =>
  sentence.tokens.some(({lower}) => pastSigns().has(lower) || changeSigns().has(lower))

const surname = ({holder}: OfficeMention) => fold(holder.words.at(-1) ?? '')
const given = ({holder}: OfficeMention) => (holder.words.length > 1 ? fold(holder.words[0] ?? '') : undefined)

/** Whether all mentions of a surname may be of one person. */
const isOne = (mentions: readonly OfficeMention[]) => new Set(mentions.flatMap((one) => given(one) ?? [])).size < 2

/** Clashes of offices in the draft; the offices of people whose spells are recorded are held against the records alone. */
export const officeClashes = perTree((story: Story): readonly OfficeClash[] => {
  const held = offices(story)
  if (held.length < 2) return []
  const recorded = new Set(
    officeRecords(story).flatMap(({mention, own, others}) => (own.length + others.length > 0 ? [surname(mention)] : []))
  )
  const bySurname = new Map<string, OfficeMention[]>()
  for (const mention of held) bySurname.set(surname(mention), [...(bySurname.get(surname(mention)) ?? []), mention])
  const found: OfficeClash[] = []
  for (const [name, mentions] of bySurname) {
    if (recorded.has(name) || !isOne(mentions)) continue
    const now = mentions.filter((mention) => mention.time === 'now' && !tellsOfChange(mention))
    const [first] = now
    const second = first && now.find((mention) => exclude(first, mention))
    if (first && second) found.push({first, second})
  }
  return found
})
