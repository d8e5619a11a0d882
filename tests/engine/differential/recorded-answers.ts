import { fileURLToPath } from 'node:url';

/** One line per seed from 1: the digest of what Neo4j 5.26.31 answered, or `-` where it stumbled over a valid query. */
export const RECORDED_ANSWERS = fileURLToPath(new URL('./recorded-answers.txt', import.meta.url));
