import {summarize, type FileReport, type Report} from '../report.js'
import {github} from '../reporters/github.js'
import {worstFirst} from '../reporters/worst-first.js'

/** How many errors, and how many warnings, GitHub shows of a step; more are lost without a word. */
const ofEach = 10

/** How many are left in all: a run shows fifty, so that two steps and what other tools say have room. */
const inAll = 20

/**
 * The findings to annotate, the worst first: drafts that could not be checked count as errors; notes get the room that
 * errors and warnings leave.
 */
export function annotated(report: Report): Report {
  const faults = report.files.filter(({fault}) => fault !== undefined).slice(0, ofEach)
  const room = {error: ofEach - faults.length, warning: ofEach, info: ofEach}
  const chosen = new Map<FileReport, Set<number>>()
  let left = inAll - faults.length
  for (const {file, message, index} of worstFirst(report)) {
    if (left === 0 || room[message.severity] === 0) continue
    room[message.severity]--
    left--
    chosen.set(file, (chosen.get(file) ?? new Set()).add(index))
  }
  const files = report.files
    .filter((file) => chosen.has(file) || faults.includes(file))
    .map((file) => ({...file, messages: file.messages.filter((_, index) => chosen.get(file)?.has(index))}))
  return {files, summary: summarize(files)}
}

/** How many findings a report has, drafts that could not be checked included. */
export const findings = ({files}: Report): number =>
  files.reduce((count, {messages, fault}) => count + messages.length + Number(fault !== undefined), 0)

/** The commands that annotate the worst findings. */
export const annotations = (report: Report): string => github(annotated(report))
