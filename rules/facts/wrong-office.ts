import {withArticle} from '../../src/analysis/bare-names.js'
import {isoName} from '../../src/analysis/calendar.js'
import {type OfficeRecord, officeRecords} from '../../src/analysis/office-records.js'
import type {Term} from '../../src/analysis/office-terms.js'
import {rightTitle} from '../../src/analysis/office-titles.js'
import {defineRule, type Finding} from '../../src/rule.js'

const office = (term: Term) => `${term.office} of ${withArticle(term.place)}`

/** “Macron has been president of France since 14 May 2017 (Archigos)”. */
const told = (term: Term) =>
  term.to === ''
    ? `${term.person} has been ${office(term)} since ${isoName(term.from)} (${term.source})`
    : `${term.person} was ${office(term)} from ${isoName(term.from)} to ${isoName(term.to)} (${term.source})`

/** A title that the office does not have: “foreign minister of the United States”. */
function wrongTitle({mention, place, others, own}: OfficeRecord): Finding | undefined {
  const right = rightTitle(mention.title, place)
  const term = [...others, ...own].find((one) => one.place === place && one.office === right)
  if (right === undefined || !term) return undefined
  return {
    at: mention,
    reason: `Unexpected \`${mention.title.title}\` for ${term.person}, expected \`${right}\``,
    expected: [right],
    note: `${told(term)}; give the office the title that it has.`
  }
}

/** “Former” of somebody who is in office. */
function wrongFormer({mention, standing, own: [term]}: OfficeRecord): Finding | undefined {
  if (standing !== 'still-held' || !term) return undefined
  return {
    at: mention,
    reason: `Unexpected former ${mention.title.title}, expected \`${office(term)}\` for ${term.person}`,
    note: `${told(term)}; check the office and the day.`
  }
}

function wrongHolder({mention, standing, place, own, others, period, holder}: OfficeRecord): Finding | undefined {
  const written = mention.holder.words.join(' ')
  // “President Ortiz” is how many papers go on calling a former one.
  const isCourtesy = standing === 'another-time' && mention.place === undefined
  if (standing === 'held' || standing === 'still-held' || standing === 'unknown' || isCourtesy) return undefined
  // Of all that someone was, the same office elsewhere is what was meant: “prime minister of Belgium”.
  const all = [...others, ...own].sort((a, b) => a.earliestStart - b.earliestStart)
  const same = all.filter((term) => term.office === mention.title.title)
  const known = same.length > 0 ? same : all
  const instead = known.findLast((term) => !period || term.earliestStart <= period.to) ?? known[0]
  const terms = [instead, holder].flatMap((term) => (term ? [told(term)] : []))
  const expected = holder?.person ?? (instead && office(instead))
  return {
    at: {start: Math.min(mention.start, mention.holder.start), end: Math.max(mention.end, mention.holder.end)},
    reason: `Unexpected \`${written}\` as ${mention.title.title} of ${withArticle(place)}, expected ${expected === undefined ? 'another name or office' : `\`${expected}\``}`,
    note: `${terms.length > 0 ? terms.join('; ') : `Nothing is recorded of ${written} there`}; check the office, the name and the day.`
  }
}

export default defineRule({
  id: 'wrong-office',
  summary: 'Give an office to the person who held it on the day that the draft speaks of.',
  why: `
A minister who left last year, or a president who is the prime minister, costs a correction in print.
Offices of states and of large bodies are looked up in a dated list; a finding says who held the office, from when to when, and which table tells it.
The day is that of the draft, or the year that the sentence states; where neither is known, only an office that the person never held is flagged.
“Former”, “then”, “acting” and “-elect” are understood, and a title that the office does not have, such as that of a foreign minister for the US secretary of state, is set right.
Who is not in the list is left alone.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      {text: 'The French president, Emmanuel Macron, met the German chancellor, Olaf Scholz.', date: '2023-03-01'},
      {text: 'Former French President Nicolas Sarkozy spoke in Nice.', date: '2023-03-01'},
      {text: 'In 2003, French President Jacques Chirac refused to join the war.', date: '2023-03-01'},
      'French President Nicolas Sarkozy spoke in Nice.',
      'The Harbour Club’s French president, Angela Merkel, spoke in Nice.'
    ],
    bad: [
      {
        text: 'The ⟦French president, Angela Merkel⟧, met reporters.',
        date: '2019-03-01',
        reasons: ['Unexpected `Angela Merkel` as president of France, expected `Emmanuel Macron`']
      },
      {
        text: '⟦French President Nicolas Sarkozy⟧ spoke in Nice on Monday.',
        date: '2023-03-01',
        reasons: ['Unexpected `Nicolas Sarkozy` as president of France, expected `Emmanuel Macron`']
      },
      {
        text: '⟦Angela Merkel was the president of Germany⟧ in 2013.',
        reasons: ['Unexpected `Angela Merkel` as president of Germany, expected `Joachim Gauck`']
      },
      {
        text: '⟦Former German Chancellor⟧ Angela Merkel spoke in Bonn.',
        date: '2019-03-01',
        reasons: ['Unexpected former chancellor, expected `chancellor of Germany` for Angela Merkel']
      },
      {
        text: 'The ⟦US foreign minister⟧, Antony Blinken, flew home.',
        reasons: ['Unexpected `foreign minister` for Antony Blinken, expected `secretary of state`']
      }
    ]
  },
  *check(tree) {
    for (const record of officeRecords(tree)) {
      const finding = wrongTitle(record) ?? wrongFormer(record) ?? wrongHolder(record)
      if (finding) yield finding
    }
  }
})
