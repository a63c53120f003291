import {lazy, table, values} from '../dictionary.js'
import {overlaps, type Span, spanAt} from '../span.js'
import type {Story} from '../story.js'
import {attributions} from './attributions.js'
import {marksOf} from './marks.js'
import {mentions} from './mentions.js'
import {perTree} from './per-tree.js'
import {sentences} from './sentences.js'

/** A source that has published what it says: a report, a study, a paper. */
export interface PublishedSource extends Span {
  /** Whether its sentence links to a page. */
  readonly isLinked: boolean
}

const rows = table('outlets', ['name', 'also', 'kind', 'domain', 'country', 'source'])
const outlets = lazy(
  () =>
    new Set(
      rows()
        .flatMap(({name, also}) => [name, ...values(also)])
        .map(withoutArticle)
    )
)

const documents = /^(?:audit|indictment|lawsuit|poll|report|research|review|ruling|statement|study|survey|tweet)$/

function withoutArticle(name: string): string {
  return name.replace(/^The /, '')
}

/** The sources of the story, in order, that can be read elsewhere. */
export const publishedSources = perTree((story: Story): readonly PublishedSource[] =>
  attributions(story).flatMap(({source}): PublishedSource[] => {
    const sentence = source && spanAt(sentences(story), source.start)
    if (!sentence) return []
    const last = sentence.tokens.findLast((token) => overlaps(token, source))
    const isOutlet = mentions(story).some(
      (mention) => overlaps(mention, source) && outlets().has(withoutArticle(mention.words.join(' ')))
    )
    if (!isOutlet && !documents.test(last?.lower ?? '')) return []
    const isLinked =
      marksOf(story, 'link').some((link) => overlaps(link, sentence)) ||
      sentence.tokens.some(({kind}) => kind === 'link')
    return [{...source, isLinked}]
  })
)
