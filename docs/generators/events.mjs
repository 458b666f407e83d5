import { catalogue, domEventName, eventPurposes } from '@docent/schema';
import { code, table } from './table.mjs';

/** One section for each event of the catalogue. */
export function events() {
  return Object.values(catalogue).map(section).join('\n\n');
}

function section({ name, fires, properties, example }) {
  const rows = Object.entries(properties.properties).map(([key, property]) => [
    code(key),
    property.enum ? property.enum.map(code).join(', ') : property.type,
    property.description,
  ]);
  return [
    `### ${name}`,
    fires,
    `DOM event ${code(domEventName(name))}, purpose ${code(eventPurposes[name])}.`,
    table(['property', 'type', 'what'], rows),
    `\`\`\`json\n${JSON.stringify({ type: 'track', event: name, properties: example }, null, 2)}\n\`\`\``,
  ].join('\n\n');
}
