// Prints what the rules find in the marked sentences on clauses: `tsx tests/clauses/run.ts [--misses]`.
import {recall, trials} from './measure.js'

const wrong = await trials(new URL('wrong.txt', import.meta.url))
const right = await trials(new URL('right.txt', import.meta.url))

for (const [kind, {found, all}] of recall(wrong)) console.log(`${kind}: ${found} of ${all}`)
const rates = [...recall(wrong).values()]
const sum = (of: 'found' | 'all') => rates.reduce((total, rate) => total + rate[of], 0)
console.log(`all: ${sum('found')} of ${sum('all')}`)
if (process.argv.includes('--misses'))
  for (const {text, marks} of wrong) if (marks.some(({isFound}) => !isFound)) console.log(`MISSED ${text}`)
for (const {text, elsewhere} of [...wrong, ...right])
  if (elsewhere.length > 0) console.log(`FALSE ${text}\n  ${elsewhere.join('\n  ')}`)
