import {withArticle} from '../../src/analysis/bare-names.js'
import {isAlsoState, isCapitalOf} from '../../src/analysis/cities.js'
import {placeClaims} from '../../src/analysis/place-claims.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'wrong-capital',
  summary: 'Call a city the capital of a country only if it is.',
  why: `
The largest or best known city is often not the capital: Sydney, Istanbul, Toronto, Rio de Janeiro, Lagos.
The capital of the country is looked up where the draft calls a known city by that name.
Seats of government that share the rank are accepted; “former” and “then” capitals, and sentences that speak of a year before 2000, are left alone.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'She lives in Canberra, the capital of Australia.',
      'She lives in Sydney, the cultural capital of Australia.',
      'The former Brazilian capital, Rio de Janeiro, lies on a bay.',
      'Bolivia’s capital, La Paz, and Sucre share the rank.',
      'Atlanta is the capital of Georgia.'
    ],
    bad: [
      {
        text: 'She lives in ⟦Sydney, the capital of Australia⟧.',
        reasons: ['Unexpected `Sydney` as the capital of Australia, expected `Canberra`']
      },
      {
        text: 'The ⟦Turkish capital, Istanbul⟧, lies on two continents.',
        reasons: ['Unexpected `Istanbul` as the capital of Turkey, expected `Ankara`']
      },
      {
        text: '⟦Toronto is Canada’s⟧ capital.',
        reasons: ['Unexpected `Toronto` as the capital of Canada, expected `Ottawa`']
      }
    ]
  },
  *check(tree) {
    for (const claim of placeClaims(tree)) {
      const {kind, place, country, isPast} = claim
      const [capital] = country.capitals
      if (kind !== 'capital' || capital === undefined || isCapitalOf(place.name, country)) continue
      if (isAlsoState(country) || isPast) continue
      yield {
        at: claim,
        reason: `Unexpected \`${place.name}\` as the capital of ${withArticle(country.name)}, expected \`${capital}\``,
        note: `The capital of ${withArticle(country.name)} is ${capital} (stet’s own list); check the city and the country.`
      }
    }
  }
})
