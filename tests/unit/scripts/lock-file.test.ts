import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeLock, missingOptionals, platformOf } from '../../../scripts/complete-lock.mjs';

describe('the lock file', () => {
  it('has an entry for every optional package of every platform, so that npm ci works everywhere', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    expect(missingOptionals(lock)).toEqual([]);
  });

  it('names no registry, so that any may serve it', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });

  it('pins every dependency exactly', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    );
    const versions = Object.values({
      ...dependencies,
      ...devDependencies,
      ...optionalDependencies,
    });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
  });

  it('gets what a registry left out added, once', () => {
    const lock = {
      packages: {
        '': {},
        'node_modules/tool': { dev: true, optionalDependencies: { '@tool/darwin-arm64': '1.0.0' } },
      },
    };
    expect(completeLock(lock)).toBe(1);
    expect(lock.packages).toHaveProperty(['node_modules/@tool/darwin-arm64'], {
      version: '1.0.0',
      dev: true,
      optional: true,
      os: ['darwin'],
      cpu: ['arm64'],
    });
    expect(completeLock(lock)).toBe(0);
  });

  it.each([
    ['@biomejs/cli-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@oxc-parser/binding-linux-arm64-gnu', { os: ['linux'], cpu: ['arm64'], libc: ['glibc'] }],
    ['@biomejs/cli-win32-x64', { os: ['win32'], cpu: ['x64'] }],
  ])('reads the platform of %s from its name', (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });
});
