/** The known problems in the sources, each with the things that it is about. */
import { computed } from '@preact/signals';
import type { DoubtView, QueryAnswer } from '../src/domain/answers.ts';
import { place } from './navigation.ts';
import { remote } from './remote.ts';
import { asked } from './state.ts';

/** Something a problem is about: an entity, a source, or a claim with the source that it stands in. */
export interface Matter {
  readonly id: string;
  readonly what: 'entity' | 'source' | 'claim';
  readonly words: string;
  /** The source in which a claim stands. */
  readonly source: string;
}

const MATTERS = `MATCH (doubt:Doubt)-[:ABOUT]->(matter)
OPTIONAL MATCH (matter:Claim)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (matter:Claim)-[:OBJECT]->(object:Entity)
WITH doubt, matter, subject, object,
  head([(matter)-[:SUPPORTED_BY]->(:Evidence)-[:FROM]->(source:Source) | source.id]) AS source
RETURN doubt.id, matter.id,
  CASE WHEN matter:Claim THEN 'claim' WHEN matter:Source THEN 'source' ELSE 'entity' END AS what,
  coalesce(matter.name, matter.title, subject.name) AS words, matter.predicate, object.name, source
ORDER BY doubt.id, matter.id`;

const needed = computed(() => ['problems', 'sources'].includes(place.value.view) || asked.value);
/** Every documented problem. */
export const doubts = remote<readonly DoubtView[]>(() => (needed.value ? '/doubts' : undefined));

const rows = remote<QueryAnswer>(() =>
  place.value.view === 'problems' ? `/query?cypher=${encodeURIComponent(MATTERS)}` : undefined,
);

/** `PARTY_TO` is "party to"; a property's own name is left as it is. */
const sayPredicate = (predicate: unknown): string => String(predicate).replaceAll('_', ' ').toLowerCase();

function readMatter(row: readonly unknown[]): Matter {
  const [, id, what, words, predicate, object, source] = row;
  const said = predicate ? [words, '·', sayPredicate(predicate), object ?? ''].join(' ').trim() : words;
  return { id: String(id), what: what as Matter['what'], words: String(said), source: String(source ?? '') };
}

/** What each problem is about, by its id. */
export const matters = computed(() => {
  const byDoubt = new Map<string, Matter[]>();
  if (rows.value.state !== 'ready') return byDoubt;
  for (const row of rows.value.data.values) {
    const doubt = String(row[0]);
    byDoubt.set(doubt, [...(byDoubt.get(doubt) ?? []), readMatter(row)]);
  }
  return byDoubt;
});

/** The problems known of any of these things. */
export function problemsOf(ids: readonly string[]): readonly DoubtView[] {
  if (doubts.value.state !== 'ready') return [];
  return doubts.value.data.filter(({ about }) => about.some((id) => ids.includes(id)));
}
