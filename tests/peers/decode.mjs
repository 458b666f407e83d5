import { gunzipSync } from 'node:zlib';

const anyMarker = /mk_\d{5}_/g;

/**
 * The events in a request's body, whatever form its SDK chose: gzip, base64 in a form field, JSON, JSON lines or an envelope.
 *
 * @param {Buffer} body as received
 * @returns {{ markers: string[], id: string | undefined }[]} events that hold a marker, with the id their SDK gave them
 */
export function decode(body) {
  const text = unpack(body);
  const events = parse(text).flatMap(eventsOf);
  const found = events
    .map(event => ({ markers: markersOf(event), id: idOf(event) }))
    .filter(({ markers }) => markers.length);
  // A form nobody thought of is counted all the same, without ids.
  return found.length ? found : markersIn(text).map(marker => ({ markers: [marker], id: undefined }));
}

function unpack(body) {
  const plain = body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body) : body;
  const text = plain.toString('utf8');
  if (!text.startsWith('data=')) return text;
  const data = new URLSearchParams(text).get('data');
  return data.startsWith('{') || data.startsWith('[') ? data : Buffer.from(data, 'base64').toString('utf8');
}

/** One document, or one for each line that is one. */
function parse(text) {
  try {
    return [JSON.parse(text)];
  } catch {
    return text.split('\n').flatMap(line => {
      try {
        return [JSON.parse(line)];
      } catch {
        return [];
      }
    });
  }
}

function eventsOf(document) {
  if (Array.isArray(document)) return document;
  if (Array.isArray(document?.batch)) return document.batch;
  if (Array.isArray(document?.data)) return document.data;
  return [document];
}

/** Snowplow's own data travels as base64 inside the event. */
function markersOf(event) {
  const inner = typeof event?.ue_px === 'string' ? Buffer.from(event.ue_px, 'base64').toString('utf8') : '';
  return markersIn(JSON.stringify(event) + inner);
}

const markersIn = text => [...new Set(text.match(anyMarker) ?? [])];

const idOf = event => event?.messageId ?? event?.uuid ?? event?.properties?.$insert_id ?? event?.eid ?? event?.event_id;
