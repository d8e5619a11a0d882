/** Bundles the program once before the first test that runs it as a user does. */
export async function setup(): Promise<void> {
  const { buildIfStale } = (await import('../../bin/build.mjs' as string)) as {
    buildIfStale(say: (text: string) => void): Promise<void>;
  };
  await buildIfStale((text) => process.stderr.write(`${text}\n`));
}
