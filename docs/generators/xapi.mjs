import { eventMappings } from '@docent/collector';
import { code, table } from './table.mjs';

/** What becomes of each event of the catalogue in xAPI. */
export function xapiMapping() {
  const rows = Object.entries(eventMappings).map(([name, mapping]) => {
    if ('none' in mapping) return [name, '–', '–', mapping.none];
    const verbs = mapping.verbs.map(({ id }) => code(shorten(id))).join(', ');
    return [name, verbs, mapping.objects.map(id => code(shorten(id))).join(', '), mapping.tells];
  });
  return table(['event', 'verb', 'activity', 'result and context'], rows);
}

/** The prefixes of the page. */
const prefixes = {
  'http://adlnet.gov/expapi/verbs/': 'adl:',
  'http://adlnet.gov/expapi/activities/': 'adl:',
  'https://w3id.org/xapi/video/verbs/': 'video:',
  'https://w3id.org/xapi/video/activity-type/': 'video:',
  'http://id.tincanapi.com/verb/': 'tincan:',
  'http://id.tincanapi.com/activitytype/': 'tincan:',
  'http://activitystrea.ms/': 'as:',
};

function shorten(id) {
  const [prefix, short] = Object.entries(prefixes).find(([each]) => id.startsWith(each)) ?? ['', 'yours:'];
  return `${short}${prefix ? id.slice(prefix.length) : id.split('/').at(-1)}`;
}
