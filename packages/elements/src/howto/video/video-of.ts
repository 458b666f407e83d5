import type { PublishedHowto, PublishedStep, PublishedVideo } from '@docent/schema';

/** The video that belongs to a step: its own, else that of the how-to. */
export const videoOf = (howto: PublishedHowto, step: PublishedStep | undefined): PublishedVideo | undefined =>
  step?.video ?? howto.video;
