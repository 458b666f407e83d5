import type { TaggedText } from '../http/send-text.js';
import type { PublishedSubjects } from './subject-versions.js';

/** The manifest with what it says of subjects, under an ETag that changes with them. */
export function addToManifest(manifest: TaggedText, subjects: PublishedSubjects): TaggedText {
  if (!subjects) return manifest;
  return {
    ...manifest,
    // It is an object with something in it, so another member can be put before its end without reading it.
    body: `${manifest.body.slice(0, manifest.body.lastIndexOf('}'))},"subjects":${JSON.stringify(subjects)}}`,
    etag: manifest.etag.replace(/"$/, `.${subjects.version}"`),
  };
}
