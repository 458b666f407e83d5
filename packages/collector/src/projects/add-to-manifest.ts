import type { Manifest } from '@docent/schema';
import type { TaggedText } from '../http/send-text.js';

/** The manifest with what the collector knows beside what was published, under an ETag that changes with it. */
export function addToManifest(
  manifest: TaggedText,
  { full = [], subjects }: { full?: readonly string[]; subjects?: Manifest['subjects'] },
): TaggedText {
  const members = [
    ...(subjects ? [`"subjects":${JSON.stringify(subjects)}`] : []),
    ...(full.length ? [`"full":${JSON.stringify(full)}`] : []),
  ];
  if (!members.length) return manifest;
  const tags = [...(subjects ? [subjects.version] : []), ...full.map(ref => ref.replace(':', '-'))];
  return {
    ...manifest,
    // It is an object with something in it, so other members can be put before its end without reading it.
    body: `${manifest.body.slice(0, manifest.body.lastIndexOf('}'))},${members.join(',')}}`,
    etag: manifest.etag.replace(/"$/, `.${tags.join('.')}"`),
  };
}
