import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { root } from './paths.ts';
import { localUrl, parseSettings } from './settings.ts';

describe('the settings of a start', () => {
  it('have defaults that work', () => {
    expect(parseSettings({})).toEqual({
      host: '127.0.0.1',
      port: 4310,
      publicUrl: 'http://localhost:4310',
      dataDir: join(root, '.data'),
      databaseUrl: undefined,
      demoWorld: true,
    });
  });

  it('take the default for what is empty, as in .env.example', () => {
    const empty = {
      HOST: '',
      PORT: '',
      PUBLIC_URL: '',
      PILOTAGE_DATA_DIR: '',
      DATABASE_URL: '',
      PILOTAGE_DEMO_WORLD: '',
    };
    expect(parseSettings(empty)).toEqual(parseSettings({}));
  });

  it('refuse a port that is none', () => {
    expect(() => parseSettings({ PORT: 'http' })).toThrow('PORT is "http"');
    expect(() => parseSettings({ PORT: '70000' })).toThrow('from 1 to 65535');
  });

  it('fill an outside database with a demonstration only when asked to', () => {
    const DATABASE_URL = 'postgresql://a:b@db/pilotage';
    expect(parseSettings({ DATABASE_URL }).demoWorld).toBe(false);
    expect(parseSettings({ DATABASE_URL, PILOTAGE_DEMO_WORLD: 'yes' }).demoWorld).toBe(true);
    expect(parseSettings({ PILOTAGE_DEMO_WORLD: 'no' }).demoWorld).toBe(false);
  });

  it('reach a server that listens everywhere on this machine', () => {
    expect(localUrl({ host: '0.0.0.0', port: 80 })).toBe('http://127.0.0.1:80');
    expect(localUrl({ host: '10.0.0.7', port: 80 })).toBe('http://10.0.0.7:80');
  });
});
