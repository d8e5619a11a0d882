/** `.csv` and `.json` at the end of an address choose the form of the answer, as `Accept` does. */
import type { Request, RequestHandler, Response } from 'express';

const SUFFIX = /\.(csv|json)(?=\?|$)/;

/** Takes the suffix off before routes are matched. */
export const readSuffix: RequestHandler = (request, response, next) => {
  const match = SUFFIX.exec(request.url);
  if (match) {
    response.locals.form = match[1];
    request.url = request.url.replace(SUFFIX, '');
  }
  next();
};

export function wantsCsv(request: Request, response: Response): boolean {
  const form: unknown = response.locals.form;
  return form === undefined ? request.accepts(['json', 'csv']) === 'csv' : form === 'csv';
}
