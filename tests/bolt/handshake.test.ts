import { describe, expect, it } from 'vitest';
import { acceptVersion, negotiateVersion } from '../../src/bolt/handshake.ts';

const propose = (...proposals: string[]): Buffer =>
  Buffer.from(`6060b017${proposals.join('').padEnd(32, '0')}`, 'hex');

describe('the handshake', () => {
  it.each([
    ['5.4 alone', ['00000405'], '5.4'],
    [
      '5.8 to 5.0, behind the manifest that newer drivers ask for first',
      ['000001ff', '00080805', '00020404'],
      '5.4',
    ],
    ['5.2 to 5.0', ['00020205'], '5.2'],
    ['5.1, listed after 4.4', ['00000404', '00000105'], '5.1'],
    ['5.6 to 5.4', ['00020605'], '5.4'],
    ['5.8 to 5.5, of which none is spoken here', ['00030805'], undefined],
    ['5.0 alone', ['00000005'], undefined],
    ['4.4 to 4.2', ['00020404'], undefined],
    ['nothing', [], undefined],
  ])('settles on the newest version for %s', (_, proposals, expected) => {
    const version = negotiateVersion(propose(...proposals));
    expect(version && `${version.major}.${version.minor}`).toBe(expected);
  });

  it('accepts with the version last', () => {
    expect(acceptVersion({ major: 5, minor: 4 }).toString('hex')).toBe('00000405');
  });
});
