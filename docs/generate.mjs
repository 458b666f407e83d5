import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { authorisation } from './generators/authorisation.mjs';
import { betweenMarkers } from './generators/between-markers.mjs';
import { collectorConfiguration, configuration } from './generators/configuration.mjs';
import { collectorErrors, commandRefusals, problems, refusals, sdkErrors, tokenFaults } from './generators/errors.mjs';
import { events } from './generators/events.mjs';
import {
  consentTable,
  messageFields,
  privacyEvents,
  purposeTable,
  requests,
  scrubbing,
  storage,
} from './generators/privacy.mjs';
import { routes } from './generators/routes.mjs';
import { ruleOperators, ruleProblemTable } from './generators/rules.mjs';
import { xapiMapping } from './generators/xapi.mjs';

/** Generated parts of the reference, by page and marker. */
const generated = {
  'reference/configuration.md': { configuration, 'collector-configuration': collectorConfiguration },
  'reference/events.md': { events },
  'reference/errors.md': {
    problems,
    'sdk-errors': sdkErrors,
    refusals,
    'command-refusals': commandRefusals,
    'token-faults': tokenFaults,
    'collector-errors': collectorErrors,
  },
  'reference/routes.md': { routes },
  'reference/authorisation.md': { authorisation },
  'reference/rules.md': { operators: ruleOperators, problems: ruleProblemTable },
  'xapi.md': { mapping: xapiMapping },
  'privacy.md': {
    purposes: purposeTable,
    consent: consentTable,
    storage,
    requests,
    'message-fields': messageFields,
    events: privacyEvents,
    scrubbing,
  },
};

/**
 * The pages as they should be, from the code as it is.
 *
 * @returns {Promise<{ file: string, current: string, expected: string }[]>}
 */
export async function referencePages() {
  return Promise.all(
    Object.entries(generated).map(async ([name, parts]) => {
      const file = fileURLToPath(new URL(name, import.meta.url));
      const current = await readFile(file, 'utf8');
      const filled = Object.entries(parts).reduce(
        (page, [marker, generate]) => betweenMarkers(page, marker, generate()),
        current,
      );
      const expected = await format(filled, { ...(await resolveConfig(file)), filepath: file });
      return { file, current, expected };
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { file, current, expected } of await referencePages()) {
    if (current === expected) continue;
    await writeFile(file, expected);
    console.log(`wrote ${file}`);
  }
}
