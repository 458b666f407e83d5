import type { Howto, PublishedHowto, PublishedTrack } from '@docent/schema';
import { checkHowto } from './howto/check-howto.js';
import { examineHowto } from './howto/examine-howto.js';
import type { LocalisedHowto, LocalisedVideo } from './howto/localised-howto.js';
import { publishHowto } from './howto/publish-howto.js';
import type { KindCompiler } from './kind-compiler.js';

/** Compiles how-tos. */
export const howtoCompiler: KindCompiler<Howto, LocalisedHowto, PublishedHowto> = {
  check: checkHowto,
  refs: ({ prerequisites, steps }) => [
    ...(prerequisites ?? []).map((prerequisite, index) => ({
      ref: prerequisite?.entity,
      path: ['prerequisites', index, 'entity'],
    })),
    ...(steps ?? []).map((step, index) => ({ ref: step?.entity, path: ['steps', index, 'entity'] })),
  ],
  publish: publishHowto,
  examine: examineHowto,
  meaning(howto, { sourceLocale }) {
    // Captions and descriptions in another language are a translation.
    const own = (tracks: PublishedTrack[] | undefined) => tracks?.filter(({ locale }) => locale === sourceLocale);
    const meant = (video: LocalisedVideo | undefined) =>
      video && { ...video, captions: own(video.captions), descriptions: own(video.descriptions) };
    if (!howto.video && !howto.steps.some(({ video }) => video)) return howto;
    return {
      ...howto,
      video: meant(howto.video),
      steps: howto.steps.map(step => (step.video ? { ...step, video: meant(step.video) } : step)),
    };
  },
};
