import type { difficulties, lineKinds } from '../howto.js';
import type { PublishedEntity } from './published-entity.js';
import type { RichText } from './rich-text.js';

/** A how-to as elements get it: one locale, references resolved, markdown compiled, times complete. */
export interface PublishedHowto extends PublishedEntity {
  kind: 'howto';
  title: string;
  summary?: RichText;
  skill?: { id: string; title: string };
  subjects?: { id: string; title: string; url?: string }[];
  difficulty?: (typeof difficulties)[number];
  minutes?: number;
  tools?: PublishedSupply[];
  parts?: PublishedSupply[];
  video?: PublishedVideo;
  steps: PublishedStep[];
}

/** A tool or part. */
export interface PublishedSupply {
  name: string;
  quantity?: number;
  note?: string;
}

/** A still picture; `src` is relative to the file the entity stands in. */
export interface PublishedImage {
  src: string;
  alt: string;
  width: number;
  height: number;
}

/** The video of a how-to; all paths are relative to the file the entity stands in. */
export interface PublishedVideo {
  sources: { src: string; type: string }[];
  poster: string;
  width: number;
  height: number;
  /** Seconds. */
  duration: number;
  speech: boolean;
  captions: { src: string; locale: string; label: string }[];
}

/** One thing to do. */
export interface PublishedStep {
  id: string;
  title: string;
  text?: RichText;
  image?: PublishedImage;
  lines?: { kind: (typeof lineKinds)[number]; text: RichText }[];
  /** Seconds of the video; absent when the step has no part in it. With a start there is always an end. */
  start?: number;
  end?: number;
}
