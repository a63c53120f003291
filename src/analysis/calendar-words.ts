/** The names of days and months, in lower case. */
export const calendarWords: ReadonlySet<string> = new Set([
  ...'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
  ...'january february march april may june july august september october november december'.split(' ')
])
