/** The months in small letters, in order. */
export const months: readonly string[] =
  'january february march april may june july august september october november december'.split(' ')

const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')

/** The names of days and months, in small letters. */
export const calendarWords: ReadonlySet<string> = new Set([...weekdays, ...months])
