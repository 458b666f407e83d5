import type { difficulties } from '../howto/difficulties.js';
import type { lineKinds } from '../howto/line.js';
import type { Kind } from '../names.js';
import type { videoProviders } from '../video/video-embed.js';
import type { PublishedCondition, PublishedValue } from './published-advice.js';
import type { PublishedEntity } from './published-entity.js';
import type { PublishedQuestion } from './published-question.js';
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
  /** What is made, and for how many the quantities of the parts are given. */
  yield?: { unit: string; quantity: number; maximum: number };
  prerequisites?: (PublishedEntityLink & { url?: string })[];
  /** Whether rules use operators beyond JsonLogic, which elements load only then. Absent: none does. */
  additions?: boolean;
  /** Named rules of the project that its rules use. Absent: they use none. */
  conditions?: { [id: string]: PublishedCondition };
  values?: { [id: string]: PublishedValue };
  /** What decides which steps there are. */
  questions?: PublishedQuestion[];
  sections?: PublishedSection[];
  contact?: PublishedContact;
  video?: PublishedVideo;
  steps: PublishedStep[];
}

/** Another entity of the project. */
export interface PublishedEntityLink {
  kind: Kind;
  /** Id of the entity. */
  id: string;
  title: string;
}

/** A group of steps; comes after the section it stands in. */
export interface PublishedSection {
  id: string;
  title: string;
  /** The section around it. */
  section?: string;
}

/** Who helps. */
export interface PublishedContact {
  title: string;
  url: string;
}

/** A tool or part. */
export interface PublishedSupply {
  name: string;
  quantity?: number;
  /** The quantity does not grow with what is made. */
  fixed?: boolean;
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
  /** Best first; empty when somebody else keeps it. `height` is its quality; `bytes` its size, where the file is our own. */
  sources: { src: string; type: string; height?: number; bytes?: number }[];
  embed?: { provider: (typeof videoProviders)[number]; id: string };
  poster: string;
  width: number;
  height: number;
  /** Seconds. */
  duration: number;
  speech: boolean;
  captions: PublishedTrack[];
  descriptions?: PublishedTrack[];
  thumbnails?: { src: string; columns: number; rows: number; interval: number };
}

/** A WebVTT file in one language. */
export interface PublishedTrack {
  src: string;
  locale: string;
  label: string;
}

/** One thing to do. */
export interface PublishedStep {
  id: string;
  title: string;
  text?: RichText;
  image?: PublishedImage;
  lines?: { kind: (typeof lineKinds)[number]; text: RichText; acknowledge?: boolean }[];
  section?: string;
  /** JsonLogic over the facts; the step is there only when it holds. */
  when?: unknown;
  minutes?: number;
  difficulty?: (typeof difficulties)[number];
  /** Shown on "I am stuck here". */
  help?: RichText;
  /** The step's own; else the how-to's. */
  contact?: PublishedContact;
  /** Shown within the step. */
  entity?: PublishedEntityLink;
  /** The step's own video; `start` and `end` are then seconds of it. */
  video?: PublishedVideo;
  /** Seconds of the video; absent when the step has no part in it. With a start there is always an end. */
  start?: number;
  end?: number;
}
