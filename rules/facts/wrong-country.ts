import {withArticle} from '../../src/analysis/bare-names.js'
import {countriesOf, countryWithCode, isAlsoState, mayLieIn} from '../../src/analysis/cities.js'
import {placeClaims} from '../../src/analysis/place-claims.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'wrong-country',
  summary: 'Put a city in the country that it lies in.',
  why: `
“Rostov, Ukraine” sends readers to the wrong side of a front.
Flagged where every place of that name that is known lies in other countries; names of cities of 15,000 people and more are known (GeoNames, CC BY 4.0), smaller ones count where they share such a name.
Places that two countries claim, and sentences that speak of a year before 2000, are left alone.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'The factory stands in Rostov, Russia, near the river.',
      'She flew to Paris, Italy and Spain.',
      'The shelling of Simferopol, Russia, began at dawn.',
      'He was born in 1921 in Lviv, Poland, and died in Lviv, Ukraine.',
      'They met in Athens, Georgia, and in Paris, Texas.'
    ],
    bad: [
      {
        text: 'The factory stands in ⟦Rostov, Ukraine⟧, near the river.',
        reasons: ['Unexpected `Ukraine` for Rostov, expected `Russia`']
      },
      {
        text: 'She moved to the ⟦French city of Turin⟧ in May.',
        reasons: ['Unexpected `France` for Turin, expected `Italy`']
      },
      {
        text: '⟦Nairobi, a city in Egypt⟧, will host the meeting.',
        reasons: ['Unexpected `Egypt` for Nairobi, expected `Kenya`']
      }
    ]
  },
  *check(tree) {
    for (const claim of placeClaims(tree)) {
      const {kind, place, country, isPast} = claim
      if (kind !== 'in' || mayLieIn(place.name, country) || isAlsoState(country) || isPast) continue
      const lands = countriesOf(place.name).flatMap((code) => countryWithCode(code)?.name ?? [])
      const [land] = lands
      if (land === undefined) continue
      yield {
        at: claim,
        reason: `Unexpected \`${country.name}\` for ${place.name}, expected \`${land}\``,
        note: `Every ${place.name} that is known lies in ${lands.map(withArticle).join(', ')} (GeoNames and stet’s own list); check the place and the country.`
      }
    }
  }
})
