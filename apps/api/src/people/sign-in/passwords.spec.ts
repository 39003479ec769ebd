import { Config } from '../../platform/config/config';
import { Passwords } from './passwords';

const SECRET = 'a secret of thirty-two characters';
const configOf = (more: Record<string, string>): Config =>
  Config.read({ DATABASE_URL: 'x', SESSION_SECRET: SECRET, LINK_SECRET: SECRET, AUDIT_SECRET: SECRET, ...more });
const cheap = configOf({ PILOTAGE_CLOCK: 'settable', PASSWORD_MEMORY_KIB: '64' });

describe('a stored password', () => {
  it('opens to the right password alone, whatever the cost has become since', async () => {
    const stored = await new Passwords(cheap).hash('Pilotage-113');
    const today = new Passwords(configOf({}));
    expect(stored).toMatch(/^argon2id\$64\$2\$/);
    expect(await today.match('Pilotage-113', stored)).toBe(true);
    expect(await today.match('Pilotage-114', stored)).toBe(false);
    expect(await today.hash('Pilotage-113')).toMatch(/^argon2id\$19456\$2\$/);
  });

  it('reads full-width letters as the same password', async () => {
    const passwords = new Passwords(cheap);
    expect(await passwords.match('Ｐilotage-113', await passwords.hash('Pilotage-113'))).toBe(true);
  });

  it('is needed: nobody signs in where none is stored', async () => {
    expect(await new Passwords(cheap).match('', null)).toBe(false);
  });

  it('is never cheap to try where the clock is real', () => {
    expect(() => configOf({ PASSWORD_MEMORY_KIB: '64' })).toThrow('PASSWORD_MEMORY_KIB: at least 19456');
  });
});
