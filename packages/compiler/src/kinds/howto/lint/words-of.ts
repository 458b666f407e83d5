/** The words of a text; what joins with a hyphen or an apostrophe is one, and numbers are words. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:[-'’.,]?[\p{L}\p{M}\p{N}]+)*/gu) ?? [];
}

/** The sentences of a text: they end with a mark or a line. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…:;]["'”’)\]]*)\s+|\n+/).filter(sentence => wordsOf(sentence).length > 0);
}
