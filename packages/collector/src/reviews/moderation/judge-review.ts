import type { VoiceKind } from '@docent/schema/names';
import { findPersonalData } from './find-personal-data.js';
import { findSpam } from './find-spam.js';
import type { Flag, Moderated, Surroundings } from './moderated.js';

/** Reviews within an hour below which nothing is unusual, and how many times the usual is. */
const burst = { least: 10, times: 8 } as const;

/**
 * Whether a person should look at a review before others do, and why. Rules hold back, and never remove; what none of them finds is
 * published at once.
 *
 * @param kind what to call it in the sentences that say why
 */
export function judgeReview(review: Moderated, around: Surroundings, kind: VoiceKind = 'review'): Flag[] {
  const { lines, overrides, verified } = review;
  const { lastHour, sameText, usualPerHour } = around;
  const flags: Flag[] = [];
  const text = lines.join('\n');
  const personal = findPersonalData(text);
  if (personal) flags.push({ reason: 'personal-data', because: personal });
  const spam = overrides ? 'It came with characters that turn text around or hide words.' : findSpam(text);
  if (spam) flags.push({ reason: 'spam', because: spam });
  if (sameText > 0) {
    flags.push({
      reason: 'duplicate',
      because: `The same words are in ${sameText === 1 ? `another ${kind}` : `${sameText} others`}.`,
    });
  }
  // Whom the vendor vouches for may come in crowds, for example after a release.
  if (!verified && lastHour >= burst.least && lastHour > burst.times * usualPerHour) {
    const usual = usualPerHour < 0.1 ? 'less than 0.1' : usualPerHour.toFixed(1);
    flags.push({ reason: 'burst', because: `${lastHour} ${kind}s of it came within an hour; usual are ${usual}.` });
  }
  return flags;
}
