import { z } from 'zod';
import { ClaimView, CutAnswer, DifferenceAnswer, PathsAnswer, PathView } from '../../domain/answers.ts';
import { KIND_NAMES } from '../../domain/kinds.ts';
import { composeDossier, type Dossier } from '../../export/dossier.ts';
import { toCslItems, writeBibtex } from '../../export/dossier-citations.ts';
import { writeDossierHtml } from '../../export/dossier-html.ts';
import { writeDossierMarkdown } from '../../export/dossier-markdown.ts';
import { CUT_KINDS, findCuts } from '../../paths/find-cuts.ts';
import { comparePathDates, compareScenario } from '../../paths/path-difference.ts';
import { readScenario } from '../../paths/scenario.ts';
import { type Call, endpoint } from '../endpoint.ts';
import { constraintFields, pathFields, toConstraints, toQuestion } from '../path-fields.ts';
import { viewCuts, viewDifference } from '../path-views.ts';
import { type AskStored, answerPath, answerPaths, findEnds } from '../paths-answer.ts';
import { day, id, listOf, whole } from '../query-fields.ts';

const paths = endpoint({
  method: 'get',
  path: '/paths',
  summary: 'How two entities are tied: the best simple paths, grouped by pattern, each hop with its proof.',
  query: z.strictObject({
    ...pathFields,
    include: listOf(z.enum(['dossier']), 'dossier: each hop with its tie, its claims and their evidence.'),
  }),
  answer: PathsAnswer,
  async run({ include, ...query }, { catalogue, context: { store, config } }) {
    const askStored: AskStored = (question, limit) =>
      store.read.readShortestGroups(question, limit, config.PATHS_TIMEOUT_MS);
    const dossier = include?.includes('dossier') ?? false;
    return { data: await answerPaths(toQuestion(query), dossier, catalogue, askStored) };
  },
});

const cut = endpoint({
  method: 'get',
  path: '/paths/cut',
  summary:
    'What the two hang on: the smallest sets whose loss parts them, and how many independent routes there are.',
  query: z.strictObject({
    from: pathFields.from,
    to: pathFields.to,
    kinds: listOf(z.enum(KIND_NAMES), `Kinds that may be lost; default ${CUT_KINDS.join(', ')}.`),
    limit: whole(1, 100, 20, 'How many sets at most.'),
    ...constraintFields,
  }),
  answer: CutAnswer,
  run({ from, to, kinds, limit, ...constraints }, { catalogue }) {
    findEnds({ from, to }, catalogue);
    const question = { ...toConstraints(constraints), from, to, limit, ...(kinds ? { kinds } : {}) };
    return { data: viewCuts(findCuts(catalogue.walkIndex, question), catalogue) };
  },
});

const whatIf = endpoint({
  method: 'get',
  path: '/paths/whatif',
  summary:
    'What a scenario gains, loses and changes between two entities; the graph itself is never touched.',
  query: z.strictObject({
    ...pathFields,
    scenario: z
      .string()
      .max(2000)
      .describe('no:<entity>, no-tie:<tie>, on:<entity>, on-tie:<tie> and planned, separated by commas.'),
  }),
  answer: DifferenceAnswer,
  run({ scenario, ...query }, { catalogue }) {
    findEnds(query, catalogue);
    const difference = compareScenario(catalogue.walkIndex, toQuestion(query), readScenario(scenario));
    return { data: viewDifference(difference, catalogue) };
  },
});

const changes = endpoint({
  method: 'get',
  path: '/changes',
  summary:
    'Paths between two entities that came and went between two days, with the ties and claims that did it.',
  query: z.strictObject({
    ...pathFields,
    before: day('The earlier day.').unwrap(),
    after: day('The later day.').unwrap(),
  }),
  answer: DifferenceAnswer,
  run({ before, after, ...query }, { catalogue }) {
    findEnds(query, catalogue);
    return {
      data: viewDifference(
        comparePathDates(catalogue.walkIndex, toQuestion(query), before, after),
        catalogue,
      ),
    };
  },
});

const OnePath = z.object({ path: PathView, beside: z.array(ClaimView).readonly() });

const one = endpoint({
  method: 'get',
  path: '/paths/:id',
  summary: 'A path by its id, as a dossier; with .md, .html, .bib or .csl for a form that can be cited.',
  query: z.strictObject({ id: id('Its id: the start and the ids of its ties, joined by ~.') }),
  answer: OnePath,
  run: async (query, { catalogue }) => ({ data: await answerPath(query.id, catalogue) }),
  forms: {
    md: async (data, call) => ({
      type: 'text/markdown',
      text: writeDossierMarkdown(compose(data, call)),
    }),
    html: async (data, call) => ({ type: 'text/html', text: writeDossierHtml(compose(data, call)) }),
    bib: async (data, call) => ({
      type: 'application/x-bibtex',
      text: writeBibtex(compose(data, call).sources),
    }),
    csl: async (data, call) => ({
      type: 'application/vnd.citationstyles.csl+json',
      text: JSON.stringify(toCslItems(compose(data, call).sources)),
    }),
  },
});

function compose(data: unknown, { catalogue }: Call): Dossier {
  const { path, beside } = data as z.output<typeof OnePath>;
  const { sources, version } = catalogue;
  return composeDossier({ path, beside, sources, version });
}

export const pathEndpoints = [paths, cut, whatIf, one, changes];
