/** The form of an answer: by a suffix of the address (`.csv`, `.md`), or by `Accept`. */
import type { Request, RequestHandler, Response } from 'express';
import { AppError } from '../domain/errors.ts';
import { toCsv } from './csv.ts';
import type { Call, Endpoint, Form } from './endpoint.ts';

/** At the end of the path: a word that is looked for may end in `.csv` too. */
const SUFFIX = /^([^?]*)\.(csv|json|md|html|bib|csl)(?=\?|$)/;

/** Takes the suffix off before routes are matched. */
export const readSuffix: RequestHandler = (request, response, next) => {
  const match = SUFFIX.exec(request.url);
  if (match) {
    response.locals.form = match[2];
    request.url = request.url.replace(SUFFIX, '$1');
  }
  next();
};

/** `json`, `csv`, or a form of the endpoint's own. */
export function formOf(request: Request, response: Response): string {
  const suffix: unknown = response.locals.form;
  return typeof suffix === 'string' ? suffix : request.accepts(['json', 'csv']) || 'json';
}

/** @throws AppError `invalid-input` where the answer has no such form */
export async function renderForm(name: string, record: Endpoint, data: unknown, call: Call): Promise<Form> {
  const own = record.forms?.[name];
  if (own) return own(data, call);
  const csv = name === 'csv' ? toCsv(data) : undefined;
  if (csv !== undefined) return { type: 'text/csv', text: csv };
  const forms = ['json', ...Object.keys(record.forms ?? {})].join(', ');
  throw new AppError('invalid-input', `This answer has no form "${name}"; it can be had as ${forms}.`);
}
