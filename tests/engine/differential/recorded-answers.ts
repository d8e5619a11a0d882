import { fileURLToPath } from 'node:url';

/** One line per number from 0: the digest of what Neo4j 5.26.31 answered, or `LEFT_OUT`. */
export const RECORDED_ANSWERS = fileURLToPath(new URL('./recorded-answers.txt', import.meta.url));

/** Stands for an answer that says nothing of the engine: Neo4j stumbled over a valid query, or did not get to its end. */
export const LEFT_OUT = '-';
