import { isFields } from '../../ingest/fields.js';
import { checkIri, checkList, checkObject, checkText, checkWord, present } from './basics.js';
import { type Check, report, within } from './place.js';

const identifiers = ['mbox', 'mbox_sha1sum', 'openid', 'account'] as const;

const checkMbox: Check = (value, place) => {
  if (typeof value !== 'string' || !/^mailto:[^\s@]+@[^\s@]+$/.test(value)) {
    report(place, 'is no address of mail as an IRI', 'Write mailto:, then the address.');
  }
};
const checkSha1: Check = (value, place) => {
  if (typeof value !== 'string' || !/^[0-9a-f]{40}$/i.test(value)) {
    report(place, 'is no SHA-1', 'Write the 40 hexadecimal digits of the SHA-1 of the mailto: IRI.');
  }
};

const identified = {
  name: checkText,
  mbox: checkMbox,
  mbox_sha1sum: checkSha1,
  openid: checkIri,
  account: checkObject({ homePage: checkIri, name: checkText }, ['homePage', 'name']),
};

/** A person or system: exactly one identifier. */
export const checkAgent: Check = (value, place) => {
  checkObject({ ...identified, objectType: checkWord('Agent') })(value, place);
  if (isFields(value) && present(value, identifiers).length !== 1) reportIdentifiers(place);
};

/** Several of them: one identifier, or members. */
export const checkGroup: Check = (value, place) => {
  const fields = { ...identified, objectType: checkWord('Group'), member: checkList(checkAgent) };
  checkObject(fields, ['objectType'])(value, place);
  if (!isFields(value)) return;
  const count = present(value, identifiers).length;
  if (count > 1) reportIdentifiers(place);
  if (count === 0 && !Object.hasOwn(value, 'member')) {
    report(within(place, 'member'), 'is missing', 'Name the members of a group that has no identifier.');
  }
};

/** One or the other, by its objectType. */
export const checkActor: Check = (value, place) => {
  const isGroup = isFields(value) && (value['objectType'] === 'Group' || Object.hasOwn(value, 'member'));
  (isGroup ? checkGroup : checkAgent)(value, place);
};

/** Who vouches for a statement: an agent, or a group of an application and a person (OAuth). */
export const checkAuthority: Check = (value, place) => {
  checkActor(value, place);
  if (!isFields(value) || value['objectType'] !== 'Group') return;
  const { member } = value;
  if (!Array.isArray(member) || member.length !== 2) {
    report(within(place, 'member'), 'has not two members', 'Name the application and the person.');
  }
};

function reportIdentifiers(place: Parameters<Check>[1]): void {
  report(place, 'does not have exactly one identifier', `Keep one of ${identifiers.join(', ')}.`);
}
