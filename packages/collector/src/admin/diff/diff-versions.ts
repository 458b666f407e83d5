import type { EntityHashes, Manifest } from '@docent/schema';
import { entitiesOf, type VersionReader } from './version-reader.js';

/** What became of one entity, or of the project itself. */
export interface VersionChange {
  change: 'added' | 'changed' | 'removed';
  /** `kind:id`; absent: the project itself. */
  ref?: string;
  title?: string;
  /** One sentence without a full stop, such as `how-to “Assemble the desk” added`. */
  words: string;
}

/** Changes whose titles are looked up; nobody reads more of them. */
const described = 500;

/** What is different in a version, in words: the project itself first, then its entities by ref. */
export async function diffVersions(before: VersionReader | undefined, after: VersionReader): Promise<VersionChange[]> {
  const old = before ? await entitiesOf(before) : new Map<string, EntityHashes>();
  const now = await entitiesOf(after);
  const refs = [...new Set([...old.keys(), ...now.keys()])].sort();
  const changes: VersionChange[] = before ? diffManifests(before.manifest, after.manifest) : [];
  let looked = 0;
  for (const ref of refs) {
    const [was, is] = [old.get(ref), now.get(ref)];
    if (was && is && JSON.stringify(was) === JSON.stringify(is)) continue;
    const look = looked++ < described;
    const first = look && was && before ? await about(before, was) : undefined;
    const second = look && is ? await about(after, is) : undefined;
    changes.push(describe(ref, { was, is, first, second }));
  }
  return changes;
}

interface About {
  title?: string;
  revision?: string;
}

async function about({ manifest, read }: VersionReader, hashes: EntityHashes): Promise<About> {
  const hash = hashes[manifest.locales[0] ?? ''] ?? Object.values(hashes)[0] ?? '';
  return JSON.parse((await read(`e/${hash}.json`)) ?? '{}') as About;
}

function describe(
  ref: string,
  {
    was,
    is,
    first,
    second,
  }: Record<'was' | 'is', EntityHashes | undefined> & Record<'first' | 'second', About | undefined>,
): VersionChange {
  const [kind = '', id = ''] = ref.split(':');
  const title = second?.title ?? first?.title ?? id;
  const named = `${kind === 'howto' ? 'how-to' : kind} “${title}” (${ref})`;
  if (!was) return { change: 'added', ref, title, words: `${named} added` };
  if (!is) return { change: 'removed', ref, title, words: `${named} removed` };
  const renamed = first?.title !== undefined && first.title !== second?.title ? `, was “${first.title}”` : '';
  const slight = first?.revision !== undefined && first.revision === second?.revision;
  return { change: 'changed', ref, title, words: `${named} changed${renamed}${slight ? ', not in its meaning' : ''}` };
}

function diffManifests(before: Manifest, after: Manifest): VersionChange[] {
  const changes: VersionChange[] = [];
  const say = (words: string) => changes.push({ change: 'changed', words });
  if (before.name !== after.name) say(`name of the project changed from “${before.name}” to “${after.name}”`);
  for (const locale of after.locales) if (!before.locales.includes(locale)) say(`language ${locale} added`);
  for (const locale of before.locales) if (!after.locales.includes(locale)) say(`language ${locale} removed`);
  if (before.locales[0] !== after.locales[0]) say(`source language is now ${after.locales[0]}`);
  if (JSON.stringify(before.theme) !== JSON.stringify(after.theme)) say('theme changed');
  return changes;
}
