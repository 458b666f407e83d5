import {
  catalogue,
  commonFields,
  consentEffects,
  eventPurposes,
  fieldsByType,
  purposeTexts,
  requestKinds,
  scrubbingRules,
  sinceTexts,
  storedThings,
} from '@docent/schema';
import { code, table } from './table.mjs';

const sentence = text => `${text}.`;
const fieldTable = fields =>
  table(
    ['field', 'what'],
    fields.map(({ path, what }) => [code(path), sentence(what)]),
  );

/** What each purpose is for. */
export function purposeTable() {
  return table(
    ['purpose', 'what for'],
    Object.entries(purposeTexts).map(([name, text]) => [code(name), text]),
  );
}

/** What is stored and sent in each state of consent. */
export function consentTable() {
  return table(
    ['state', 'stored', 'sent'],
    consentEffects.map(({ state, stored, sent }) => [state, stored, sent]),
  );
}

/** One section for each thing in the customer's browser. */
export function storage() {
  return storedThings.map(thing).join('\n\n');
}

function thing({ place, database, store, key, title, why, since, kept, removedBy, fields }) {
  const where = database ? `${place}, database ${code(database)}, store ${code(store)}, ` : `${place}, `;
  const parts = [
    `### ${title}`,
    table(
      ['', ''],
      [
        ['Where', `${where}key ${code(key)}`],
        ['What for', why],
        ['When', sinceTexts[since]],
        ['How long', kept],
        ['What deletes it', removedBy],
      ],
    ),
  ];
  return (fields.length ? [...parts, fieldTable(fields)] : parts).join('\n\n');
}

/** Every kind of request. */
export function requests() {
  const rows = requestKinds.map(({ method, address, title, why, since }) => [
    code(`${method} ${address}`),
    title,
    why,
    sinceTexts[since],
  ]);
  const bodies = requestKinds
    .filter(({ fields }) => fields.length)
    .map(({ address, fields }) => `Body of ${code(`POST ${address}`)}:\n\n${fieldTable(outerFields(fields))}`);
  return [table(['request', 'what', 'why', 'when'], rows), ...bodies].join('\n\n');
}

/** The fields of a message have a section of their own. */
function outerFields(fields) {
  const outer = fields.filter(({ path }) => !path.startsWith('batch.[].'));
  const batch = { path: 'batch', what: 'The messages; see "What a message says"' };
  return outer.length < fields.length ? [batch, ...outer] : fields;
}

/** Every field of every message. */
export function messageFields() {
  const special = Object.entries(fieldsByType).map(
    ([type, fields]) => `Besides, in ${code(type)}:\n\n${fieldTable(fields)}`,
  );
  return [fieldTable(commonFields), ...special].join('\n\n');
}

/** Every event of the catalogue with its purpose and all its properties. */
export function privacyEvents() {
  const rows = Object.values(catalogue).map(({ name, fires, properties }) => [
    name,
    eventPurposes[name] === 'any' ? 'any' : code(eventPurposes[name]),
    fires,
    Object.entries(properties.properties)
      .map(([key, { description }]) => `${code(key)}: ${description}`)
      .join('<br>') || 'none',
  ]);
  return table(['event', 'purpose', 'when', 'properties, and no others'], rows);
}

/** What is taken out of messages, with examples. */
export function scrubbing() {
  const where = {
    address: 'Address, referrer, title and page name',
    properties: 'Properties',
    traits: 'Traits',
  };
  const text = value => (typeof value === 'string' ? value : JSON.stringify(value));
  return Object.entries(where)
    .map(([part, title]) => {
      const rules = scrubbingRules.filter(rule => rule.where === part);
      const examples = rules.flatMap(rule => rule.examples);
      return [
        `#### ${title}`,
        rules.map(({ what }) => `- ${what}`).join('\n'),
        table(
          ['before', 'after'],
          examples.map(([before, after]) => [code(shorten(text(before))), code(text(after))]),
        ),
      ].join('\n\n');
    })
    .join('\n\n');
}

function shorten(text) {
  return text.replace(/(eyJ[\w-]{20})[\w.-]{40,}/, '$1…');
}
