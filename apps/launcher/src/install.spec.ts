import { describe, expect, it } from '@jest/globals';
import { fingerprint, isProductNode, matchesLock } from './install.mjs';

describe('the freshness of the dependencies', () => {
  const manifest = { dependencies: { zod: '4.6.7' }, scripts: { start: 'a' } };

  it('changes with the lock, a dependency block and the platform', () => {
    const first = fingerprint('lock', manifest, 'linux-x64');
    expect(fingerprint('lock 2', manifest, 'linux-x64')).not.toBe(first);
    expect(fingerprint('lock', { dependencies: { zod: '4.6.8' } }, 'linux-x64')).not.toBe(first);
    expect(fingerprint('lock', manifest, 'darwin-arm64')).not.toBe(first);
  });

  it('does not change with the scripts', () => {
    expect(fingerprint('lock', { ...manifest, scripts: {} }, 'p')).toBe(fingerprint('lock', manifest, 'p'));
  });
});

describe('an install made by hand', () => {
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  };

  it('counts when every package has the version of the lock', () => {
    expect(
      matchesLock(wanted, { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } }),
    ).toBe(true);
  });

  it('may lack a package of another platform', () => {
    expect(matchesLock(wanted, { 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  });

  it('does not count with another version or without a package', () => {
    expect(matchesLock(wanted, { 'node_modules/a': { version: '1.0.1' } })).toBe(false);
    expect(matchesLock(wanted, { 'node_modules/b': { version: '2.0.0' } })).toBe(false);
  });
});

describe('the Node of the product', () => {
  it('is 24.15 or newer', () => {
    const versions = ['v20.20.2', 'v24.14.9', 'v24.15.0', 'v24.21.0', 'v26.0.0'];
    expect(versions.map(isProductNode)).toEqual([false, false, true, true, true]);
  });
});
