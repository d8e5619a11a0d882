import { z } from 'zod';
import { FigureView, PassageAnswer, SectionView, SourceView } from '../../domain/answers.ts';
import { AppError } from '../../domain/errors.ts';
import { didYouMean } from '../../domain/near.ts';
import { openSourceText } from '../../ledger/evidence/source-text.ts';
import type { Catalogue } from '../catalogue.ts';
import { endpoint } from '../endpoint.ts';
import { choice, id } from '../query-fields.ts';

const list = endpoint({
  method: 'get',
  path: '/sources',
  summary: 'The works we read, and the works they cite.',
  query: z.strictObject({
    read: choice('true: only works we read; false: only cited.'),
  }),
  answer: z.array(SourceView),
  run({ read }, { catalogue }) {
    const data = catalogue.sources.filter((source) => read === undefined || source.read === read);
    return { data, total: data.length };
  },
});

const Cited = z.object({
  work: z.string(),
  marker: z.int().optional(),
  printed: z.int().optional(),
  pages: z.string().optional(),
});

const one = endpoint({
  method: 'get',
  path: '/sources/:id',
  summary: 'A source, and the works it cites by note marker.',
  query: z.strictObject({ id: id('Its id.') }),
  answer: SourceView.extend({ cites: z.array(Cited) }),
  async run(query, { context, catalogue }) {
    const source = findSource(query.id, catalogue);
    return { data: { ...source, cites: [...(await context.store.read.readCitations(source.id))] } };
  },
});

const sections = endpoint({
  method: 'get',
  path: '/sources/:id/sections',
  summary:
    'The sections of a source: which of its lines claims stand on, and why the others hold none. Empty where nobody counted its lines.',
  query: z.strictObject({ id: id('Its id.') }),
  answer: z.array(SectionView),
  async run(query, { context, catalogue }) {
    const source = findSource(query.id, catalogue);
    const data = [...(await context.store.read.readSections(source.id))];
    return { data, total: data.length };
  },
});

const MOST_LINES = 1000;

const Lines = z
  .string()
  .regex(/^\d{1,6}(-\d{1,6})?$/, 'expected a line or a range such as 12-14')
  .transform((text): readonly [number, number] => {
    const [first = 1, last = first] = text.split('-').map(Number);
    return [first, last];
  })
  .refine(([first, last]) => first >= 1 && first <= last, 'expected lines from 1 on, the first one first')
  .transform(([first, last]) => [first, Math.min(last, first + MOST_LINES - 1)] as const);

const passage = endpoint({
  method: 'get',
  path: '/sources/:id/passage',
  summary:
    "Lines of a source's text, from the reader's own copy; only to clients on this machine, unless set.",
  query: z.strictObject({
    id: id('Its id.'),
    lines: Lines.describe('A line, or a range of at most 1,000 lines.'),
  }),
  answer: PassageAnswer,
  cached: false,
  run(query, { context, catalogue, isLocal }) {
    const source = findSource(query.id, catalogue);
    const { ENTENTE_PASSAGES: audience, ENTENTE_TEXTS: folder } = context.config;
    const text = isLocal || audience === 'everyone' ? openSourceText(source, folder) : undefined;
    if (!text) return { data: { present: false, same: false, lines: [] } };
    const [first, last] = query.lines;
    const lines = text.lines([first, last]).map((content, index) => ({ line: first + index, text: content }));
    return { data: { present: true, same: text.sha256 === source.sha256, lines } };
  },
});

function findSource(wanted: string, { sources }: Catalogue): SourceView {
  const found = sources.find((source) => source.id === wanted);
  if (found) return found;
  const ids = sources.map((source) => source.id);
  const near = didYouMean(wanted, ids) || '.';
  throw new AppError('not-found', `There is no source "${wanted}"${near}`);
}

const figures = endpoint({
  method: 'get',
  path: '/figures',
  summary: 'Numbers with what they measure, of whom, towards whom, and of what nature.',
  query: z.strictObject({
    about: z.string().optional().describe('Id of an entity that it is of, or towards.'),
    metric: z.string().optional().describe('Id of what it measures.'),
  }),
  answer: z.array(FigureView),
  async run({ about, metric }, { context }) {
    const all = (await context.store.read.readFigures()) as readonly FigureView[];
    const data = all.filter(
      (figure) =>
        (metric === undefined || figure.metric === metric) &&
        (about === undefined ||
          figure.subject === about ||
          figure.counterparts.some((part) => part.id === about)),
    );
    return { data, total: data.length };
  },
});

export const sourceEndpoints = [list, one, sections, passage, figures];
