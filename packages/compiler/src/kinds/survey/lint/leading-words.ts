import type { Text } from '@docent/schema';
import type { Draft } from '../../kind-compiler.js';

/** Words that tell which answer is hoped for, in English and in German. */
const leading =
  /\b(?:(?:don|would|is|are|was|did|have)n?['’]t (?:you|it|they|we)|how (?:much do you (?:like|love|enjoy)|great|good|amazing|awesome|wonderful|fantastic)|you agree that)\b|\b(?:finden Sie nicht|nicht auch|wie (?:sehr gefällt|toll|großartig|gut gefällt))\b/i;

/** The words of a question that suggest an answer; `undefined`: none do. */
export function leadingWords(title: Draft<Text> | undefined): string | undefined {
  const texts = typeof title === 'string' ? [title] : Object.values(title ?? {});
  for (const text of texts) {
    const found = typeof text === 'string' ? leading.exec(text) : null;
    if (found) return found[0];
  }
  return undefined;
}
