/**
 * The part of schema.org that we write: per type its properties, those of the types above it included, and what their values may
 * be. From the definitions at https://schema.org/HowTo, /HowToSection, /HowToStep, /HowToDirection, /HowToTip, /HowToTool,
 * /HowToSupply, /VideoObject, /Clip, /ImageObject and /QuantitativeValue (version 29.2).
 */
type Range = 'Text' | 'URL' | 'Number' | 'Integer' | 'Duration' | (string & {});

const thing: Readonly<Record<string, readonly Range[]>> = {
  name: ['Text'],
  description: ['Text', 'TextObject'],
  image: ['URL', 'ImageObject'],
  url: ['URL'],
};
const creativeWork: typeof thing = {
  ...thing,
  educationalLevel: ['Text', 'DefinedTerm'],
  encodingFormat: ['Text', 'URL'],
  hasPart: ['Clip', 'HowTo', 'HowToSection', 'HowToStep', 'VideoObject'],
  inLanguage: ['Text', 'Language'],
  position: ['Integer', 'Text'],
  teaches: ['Text', 'DefinedTerm'],
  text: ['Text'],
  thumbnailUrl: ['URL'],
  video: ['VideoObject', 'Clip'],
};
const mediaObject: typeof thing = {
  ...creativeWork,
  contentUrl: ['URL'],
  duration: ['Duration'],
  embedUrl: ['URL'],
  height: ['Integer', 'Distance', 'QuantitativeValue'],
  width: ['Integer', 'Distance', 'QuantitativeValue'],
};
/** https://schema.org/ItemList, which sections and steps are, too. */
const itemList: typeof thing = { itemListElement: ['Text', 'HowToStep', 'HowToSection', 'HowToDirection', 'HowToTip'] };
const item: typeof thing = {
  ...thing,
  position: ['Integer', 'Text'],
  requiredQuantity: ['Number', 'QuantitativeValue', 'Text'],
};

/** Properties and ranges by type. */
export const vocabulary: Readonly<Record<string, typeof thing>> = {
  HowTo: {
    ...creativeWork,
    step: ['HowToSection', 'HowToStep', 'Text'],
    supply: ['HowToSupply', 'Text'],
    tool: ['HowToTool', 'Text'],
    totalTime: ['Duration'],
    yield: ['QuantitativeValue', 'Text'],
  },
  HowToSection: { ...creativeWork, ...itemList },
  HowToStep: { ...creativeWork, ...itemList },
  HowToDirection: creativeWork,
  HowToTip: creativeWork,
  HowToTool: item,
  HowToSupply: item,
  VideoObject: mediaObject,
  ImageObject: mediaObject,
  Clip: { ...creativeWork, startOffset: ['Number'], endOffset: ['Number'] },
  QuantitativeValue: { ...thing, value: ['Number', 'Text'], unitText: ['Text'] },
};

/** What of a thing is not of the vocabulary, as paths with a reason. */
export function faults(value: unknown, path = '$'): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((entry, index) => faults(entry, `${path}[${index}]`));
  const { '@type': type, '@context': _, ...properties } = value as Record<string, unknown>;
  const known = vocabulary[String(type)];
  if (!known) return [`${path}: there is no type ${String(type)} here`];
  return Object.entries(properties).flatMap(([key, held]) => {
    const ranges = known[key];
    if (!ranges) return [`${path}: ${String(type)} has no ${key}`];
    const values: unknown[] = Array.isArray(held) ? held : [held];
    const wrong = values.filter(each => !ranges.some(range => fits(each, range)));
    return [
      ...wrong.map(each => `${path}.${key}: ${JSON.stringify(each)?.slice(0, 60)} is none of ${ranges.join(', ')}`),
      ...faults(held, `${path}.${key}`),
    ];
  });
}

function fits(value: unknown, range: Range): boolean {
  if (range === 'Text') return typeof value === 'string' && value !== '';
  if (range === 'URL') return typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value);
  if (range === 'Number') return typeof value === 'number' && Number.isFinite(value);
  if (range === 'Integer') return Number.isInteger(value);
  // ISO 8601, as it is written here: hours, minutes, seconds.
  if (range === 'Duration') return typeof value === 'string' && /^PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?$/.test(value);
  return typeof value === 'object' && value !== null && (value as Record<string, unknown>)['@type'] === range;
}
