import { Settings } from '../../config.ts';
import { code, page, table } from './markdown.ts';

interface Row {
  readonly name: string;
  readonly preset: string;
  readonly sentence: string;
}

function settings(): readonly Row[] {
  return Object.entries(Settings.shape).map(([name, schema]) => {
    const preset = schema.safeParse(undefined);
    return {
      name,
      preset: preset.success && preset.data !== undefined ? String(preset.data) : '',
      sentence: schema.description ?? '',
    };
  });
}

/** `docs/configuration.md`: every setting. */
export function configurationPage(): string {
  const rows = settings().map(({ name, preset, sentence }) => [
    code(name),
    preset ? code(preset) : '',
    sentence,
  ]);
  return page(
    'Configuration',
    'Set in the environment; `.env.example` lists all.',
    table(['variable', 'default', ''], rows),
  );
}

/** `.env.example`. */
export function environmentExample(): string {
  const lines = settings().map(({ name, preset, sentence }) => `# ${sentence}\n# ${name}=${preset}`);
  return `# Written by \`npm run docs\`: every setting with its default.\n\n${lines.join('\n\n')}\n`;
}
