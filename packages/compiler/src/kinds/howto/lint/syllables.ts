/** Words that are said in another way than they are written, among those of instructions. */
const exceptions: Readonly<Record<string, number>> = {
  area: 3,
  being: 2,
  business: 2,
  create: 2,
  created: 3,
  every: 2,
  everything: 3,
  fluid: 2,
  idea: 3,
  lion: 2,
  museum: 3,
  people: 2,
  poem: 2,
  quiet: 2,
  science: 2,
  something: 2,
  somewhere: 2,
};

/** Syllables of an English word, by its groups of vowels; at least one. */
export function englishSyllables(word: string): number {
  const letters = word.toLowerCase().replace(/['’]/g, '').normalize('NFD').replace(/\p{M}/gu, '');
  if (Object.hasOwn(exceptions, letters)) return exceptions[letters]!;
  return letters.split(/[^a-z]+/).reduce((sum, part) => sum + (part === '' ? 0 : partSyllables(part)), 0) || 1;
}

function partSyllables(part: string): number {
  let groups = part.match(/[aeiouy]+/g)?.length ?? 0;
  // An e at the end is silent, also before -s and -d, unless it is needed to say them: table, boxes, needed.
  if (/[^aeiouy]e$/.test(part) && !/[^aeiouylr]le$/.test(part)) groups--;
  else if (/[^aeiouy]es$/.test(part) && !/(?:[sxzcg]|ch|sh|[^aeiouylr]l)es$/.test(part)) groups--;
  else if (/[^aeiouytd]ed$/.test(part) && !/[^aeiouylr]led$/.test(part)) groups--;
  // Vowels beside each other that are said apart.
  groups += part.match(/(?<![ctsgx])i[ao](?!ns?$)|[^qg]ua|eo(?!u)|.y[aeiou]/g)?.length ?? 0;
  return Math.max(1, groups);
}

/** Syllables of a German word, by its groups of vowels; at least one. */
export function germanSyllables(word: string): number {
  const groups = word.toLowerCase().match(/aa|ai|au|ay|ee|ei|eu|ey|ie|oo|oi|äu|[aeiouyäöüàéè]/g);
  return Math.max(1, groups?.length ?? 0);
}
