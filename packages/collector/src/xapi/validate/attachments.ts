import { checkIri, checkLanguageMap, checkObject } from './basics.js';
import { type Check, report } from './place.js';

const checkLength: Check = (value, place) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0)
    report(place, 'is no count of bytes', 'Write a whole number.');
};
const checkSha2: Check = (value, place) => {
  if (typeof value !== 'string' || !/^[0-9a-f]{56,128}$/i.test(value)) {
    report(place, 'is no SHA-2', 'Write the hexadecimal digits of the SHA-256 of the file.');
  }
};
const checkType: Check = (value, place) => {
  if (typeof value !== 'string' || !/^[\w!#$&^+.-]+\/[\w!#$&^+.-]+(\s*;.*)?$/.test(value)) {
    report(place, 'is no media type', 'Write it as text/plain.');
  }
};

/** A file that belongs to a statement. */
export const checkAttachment: Check = checkObject(
  {
    usageType: checkIri,
    display: checkLanguageMap,
    description: checkLanguageMap,
    contentType: checkType,
    length: checkLength,
    sha2: checkSha2,
    fileUrl: checkIri,
  },
  ['usageType', 'display', 'contentType', 'length', 'sha2'],
);
