import assert from 'node:assert/strict';
import type { PublishedHowto } from '@docent/schema';
import type { Compilation, Published } from '@docent/compiler';

/** The publication; fails with the problems when there is none. */
export function mustPublish({ problems, published }: Compilation): Published {
  assert.ok(published, `not published: ${JSON.stringify(problems, null, 2)}`);
  return published;
}

/** A published file as JSON. */
export function readJson(published: Published, path: string): unknown {
  const content = published.files.get(path);
  assert.ok(content, `there is no ${path}; there are ${[...published.files.keys()].join(', ')}`);
  return JSON.parse(new TextDecoder().decode(content));
}

/** A how-to as pages get it. */
export function readHowto(published: Published, id: string, locale: string): PublishedHowto {
  const hash = published.manifest.entities[`howto:${id}`]?.[locale];
  return readJson(published, `e/${hash}.json`) as PublishedHowto;
}
