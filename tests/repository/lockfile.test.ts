import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import * as z from 'zod';

const {packages} = z
  .looseObject({
    packages: z.record(
      z.string(),
      z.looseObject({
        resolved: z.string().optional(),
        optionalDependencies: z.record(z.string(), z.string()).optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

/** Whether npm finds `name` in the lockfile from the package at `place`: in its own node_modules, then in each one above. */
function isLocked(name: string, place: string): boolean {
  const folders = place.split('/node_modules/').map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
  return ['', ...folders.map((folder) => `${folder}/`)].some((folder) => `${folder}node_modules/${name}` in packages);
}

describe('package-lock.json', () => {
  it('locks every optional package, those of other systems included', () => {
    // When a registry lacks one, `npm install` drops it without a word, and `npm ci` then refuses the whole lockfile.
    const optional = Object.entries(packages).flatMap(([place, {optionalDependencies}]) =>
      Object.keys(optionalDependencies ?? {}).map((name) => ({place, name})),
    );
    expect(optional.length).toBeGreaterThan(0);
    expect(optional.filter(({place, name}) => !isLocked(name, place)).map(({place, name}) => `${place} → ${name}`)).toEqual([]);
  });

  it('names no registry', () => {
    expect(Object.entries(packages).filter(([, {resolved}]) => resolved?.startsWith('http')).map(([place]) => place)).toEqual([]);
  });
});
