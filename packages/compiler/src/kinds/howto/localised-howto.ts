import type { PublishedHowto, PublishedStep, PublishedVideo } from '@docent/schema';

/** A video before its defaults are filled in. */
export interface LocalisedVideo extends Omit<PublishedVideo, 'sources' | 'speech' | 'captions'> {
  sources?: { src: string; type?: string; height?: number }[];
  speech?: boolean;
  captions?: PublishedVideo['captions'];
  chapters?: string;
}

/** A step before its references are resolved. */
export interface LocalisedStep extends Omit<PublishedStep, 'video' | 'entity'> {
  video?: LocalisedVideo;
  entity?: string;
}

/** A how-to in one language, with assets published, before its references are resolved and its defaults filled in. */
export interface LocalisedHowto extends Omit<
  PublishedHowto,
  'skill' | 'subjects' | 'video' | 'steps' | 'yield' | 'prerequisites'
> {
  skill?: string;
  subjects?: string[];
  video?: LocalisedVideo;
  steps: LocalisedStep[];
  yield?: { unit: string; quantity?: number; maximum?: number };
  prerequisites?: { entity: string; url?: string }[];
}
