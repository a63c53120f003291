import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import type {Span} from './span.js'

/** A point in a file: line and column from 1, offset in UTF-16 code units. */
export interface Point {
  line: number
  column: number
  offset: number
}

/** A place in a file, end-exclusive; offsets in UTF-16 code units, lines and columns from 1. */
export interface Place {
  start: Point
  end: Point
}

const locations = new WeakMap<VFile, (span: Span) => Place>()

/** Turns spans of a file into places; the lines of the file are counted once. */
export function placesOf(file: VFile): (span: Span) => Place {
  let place = locations.get(file)
  if (!place) {
    const {toPoint} = location(file)
    const point = (offset: number): Point => {
      const {line, column} = toPoint(offset) ?? {line: 1, column: 1}
      return {line, column, offset}
    }
    place = ({start, end}) => ({start: point(start), end: point(end)})
    locations.set(file, place)
  }
  return place
}
