import {numberedFingerprints} from '../messages/fingerprint.js'
import type {MessageRecord} from '../messages/record.js'
import type {Place} from '../place.js'
import type {FileReport, Report} from '../report.js'
import {jsonLine} from './escape.js'
import type {ReporterOptions} from './index.js'
import {uriOf} from './paths.js'
import {levelOf, ruleDescriptor} from './sarif-rules.js'
import {advice, faultOf, plural} from './words.js'
import {worstFirst, type Located} from './worst-first.js'

/** The most results that GitHub shows of a run. */
const most = 5000

// Braces are placeholders in a message, and `[words](target)` is a link.
const message = (text: string) => ({text: text.replaceAll(/[{}]/g, '$&$&').replaceAll('](', '] (')})

/** A place in SARIF, which does not count a byte order mark. */
function region({start, end}: Place, text: string) {
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  const column = ({line, column}: Place['start']) => (line === 1 ? Math.max(column - mark, 1) : column)
  return {
    startLine: start.line,
    startColumn: column(start),
    endLine: end.line,
    endColumn: column(end),
    charOffset: Math.max(start.offset - mark, 0),
    charLength: end.offset - Math.max(start.offset, mark)
  }
}

/** Makes the results of one draft. */
function resultsOf(file: FileReport, cwd: string | undefined, ruleIndex: (id: string) => number) {
  const {path, text} = file
  const artifactLocation = {uri: uriOf(path, cwd)}
  const prints = numberedFingerprints(file)
  const snippet = ({start, end}: Place) => ({text: text.slice(start.offset, end.offset)})
  const location = (place: Place) => ({
    physicalLocation: {artifactLocation, region: {...region(place, text), snippet: snippet(place)}}
  })
  const fixed = ({safe, edits}: NonNullable<MessageRecord['fix']>) => ({
    description: {text: safe ? 'Safe fix' : 'Suggestion'},
    artifactChanges: [
      {
        artifactLocation,
        replacements: edits.map((edit) => ({
          deletedRegion: region(edit.place, text),
          insertedContent: {text: edit.text}
        }))
      }
    ]
  })
  return (found: MessageRecord, index: number) => ({
    ruleId: found.ruleId,
    ruleIndex: ruleIndex(found.ruleId),
    level: levelOf(found.severity),
    message: message(advice(found)),
    locations: [location(found.place)],
    relatedLocations: found.related.map(({reason, place}, id) => ({id, ...location(place), message: message(reason)})),
    partialFingerprints: {'stet/v1': prints[index]},
    fixes: found.fix ? [fixed(found.fix)] : []
  })
}

/** The results, and the rules that they are of, in the order in which they first occur. */
function results(located: readonly Located[], cwd: string | undefined) {
  const indices = new Map<string, number>()
  const ruleIndex = (id: string) => {
    const index = indices.get(id) ?? indices.size
    indices.set(id, index)
    return index
  }
  const drafts = new Map<FileReport, ReturnType<typeof resultsOf>>()
  const list = located.map(({file, message: found, index}) => {
    const make = drafts.get(file) ?? resultsOf(file, cwd, ruleIndex)
    drafts.set(file, make)
    return make(found, index)
  })
  return {list, rules: [...indices.keys()].map(ruleDescriptor)}
}

/** What went otherwise than a reader would think: drafts that were not checked, results that are not there. */
function invocation({files}: Report, cut: number, cwd: string | undefined) {
  const faults = files.flatMap(({path, fault}) => (fault === undefined ? [] : [{path, fault}]))
  const notifications = faults.map(({path, fault}) => ({
    level: 'error',
    message: message(faultOf(fault)),
    locations: [{physicalLocation: {artifactLocation: {uri: uriOf(path, cwd)}}}]
  }))
  const rest = `${plural(cut, 'result')} left out: this holds the ${plural(most, 'result')} that weigh most.`
  return {
    executionSuccessful: faults.length === 0,
    toolExecutionNotifications: [...notifications, ...(cut > 0 ? [{level: 'warning', message: message(rest)}] : [])]
  }
}

/** SARIF 2.1.0, with at most 5,000 results, errors first. */
export function sarif(report: Report, {cwd, version}: ReporterOptions = {}): string {
  const all = worstFirst(report)
  const {list, rules} = results(all.slice(0, most), cwd)
  return `${jsonLine({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {driver: {name: 'stet', ...(version !== undefined && {version}), rules}},
        columnKind: 'utf16CodeUnits',
        invocations: [invocation(report, all.length - list.length, cwd)],
        results: list
      }
    ]
  })}\n`
}
