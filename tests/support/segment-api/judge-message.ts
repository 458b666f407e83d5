import {
  batchFields,
  commonFields,
  contextFields,
  contextMembers,
  type JsonType,
  methods,
  sizes,
  timestamps,
} from './documented-fields.js';

type Fields = Record<string, unknown>;

/** ISO 8601 date and time with an offset. */
const iso8601 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/**
 * What a strict reader of Segment's documentation finds wrong with one message of a batch, as sentences.
 *
 * @param message JSON data
 */
export function judgeMessage(message: unknown): string[] {
  if (!isFields(message)) return ['A message is an object.'];
  const { messageId, type } = message;
  const method = typeof type === 'string' && Object.hasOwn(methods, type) ? methods[type] : undefined;
  const faults = method ? [] : [`type is ${JSON.stringify(type)}: each call must have a valid method name.`];
  const bytes = Buffer.byteLength(JSON.stringify(message));
  if (bytes > sizes.messageBytes) faults.push(`The message has ${bytes} bytes, more than 32KB.`);
  if (!isId(message['userId']) && !isId(message['anonymousId'])) {
    faults.push('Each payload has a userId and/or anonymousId.');
  }
  if (typeof messageId === 'string' && messageId.length > sizes.messageIdCharacters) {
    faults.push(`messageId has ${messageId.length} characters, not fewer than 100.`);
  }
  for (const name of method?.required ?? []) if (!isId(message[name])) faults.push(`${String(type)} needs ${name}.`);
  return [
    ...faults,
    ...wrongTypes(message, { ...commonFields, ...method?.fields }, '', true),
    ...wrongTimes(message, timestamps),
    ...judgeContext(message['context']),
  ];
}

/** The same for the body of a batch, its messages left aside. */
export function judgeBatch(body: unknown): string[] {
  if (!isFields(body)) return ['The body is an object.'];
  const { batch, ...others } = body;
  const faults = [
    ...wrongTypes(others, batchFields, '', true),
    ...wrongTimes(others, ['sentAt']),
    ...judgeContext(others['context']),
  ];
  if (!Array.isArray(batch)) return [...faults, 'batch is an array of method calls.'];
  if (batch.length > sizes.batchMessages) faults.push(`${batch.length} messages, more than 2500.`);
  const ids = batch
    .map(message => (isFields(message) ? message['messageId'] : undefined))
    .filter(id => id !== undefined);
  if (new Set(ids).size < ids.length) faults.push('Two messages of one batch have the same messageId.');
  return faults;
}

function judgeContext(context: unknown): string[] {
  if (!isFields(context)) return [];
  const members = Object.entries(contextMembers).flatMap(([name, fields]) =>
    isFields(context[name]) ? wrongTypes(context[name], fields, `context.${name}.`, true) : [],
  );
  return [...wrongTypes(context, contextFields, 'context.', false), ...members];
}

/** @param closed fields that are not known are faults, too */
function wrongTypes(
  value: Fields,
  known: Readonly<Record<string, JsonType | 'array'>>,
  prefix: string,
  closed: boolean,
): string[] {
  return Object.entries(value).flatMap(([name, inner]) => {
    const type = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!type) return closed ? [`${prefix}${name} is not documented.`] : [];
    const fits = type === 'object' ? isFields(inner) : type === 'array' ? Array.isArray(inner) : typeof inner === type;
    return fits ? [] : [`${prefix}${name} must be of type ${type}.`];
  });
}

function wrongTimes(value: Fields, names: readonly string[]): string[] {
  return names
    .filter(name => typeof value[name] === 'string')
    .filter(name => !iso8601.test(value[name] as string) || Number.isNaN(Date.parse(value[name] as string)))
    .map(name => `${name} is not an ISO-8601 date string.`);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isId = (value: unknown) => typeof value === 'string' && value !== '';
