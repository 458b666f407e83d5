import type { Howto, PublishedHowto } from '@docent/schema';
import { checkHowto } from './howto/check-howto.js';
import type { LocalisedHowto } from './howto/localised-howto.js';
import { publishHowto } from './howto/publish-howto.js';
import type { KindCompiler } from './kind-compiler.js';

/** Compiles how-tos. */
export const howtoCompiler: KindCompiler<Howto, LocalisedHowto, PublishedHowto> = {
  check: checkHowto,
  publish: publishHowto,
  meaning(howto, { sourceLocale }) {
    // Captions in another language are a translation.
    const captions = howto.video?.captions?.filter(({ locale }) => locale === sourceLocale);
    return captions ? { ...howto, video: { ...howto.video, captions } } : howto;
  },
};
