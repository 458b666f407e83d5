import { checkActor, checkAgent, checkGroup } from './actors.js';
import { checkActivity } from './activities.js';
import {
  checkExtensions,
  checkIri,
  checkLanguage,
  checkList,
  checkObject,
  checkText,
  checkUuid,
  checkWord,
} from './basics.js';
import type { Check, Place } from './place.js';

/** The standard takes a single one, too; some record stores do not. */
const checkActivities = checkList(checkActivity);

/** Another statement. */
export const checkStatementRef: Check = checkObject({ objectType: checkWord('StatementRef'), id: checkUuid }, [
  'objectType',
  'id',
]);

const relevantTypes = checkList(checkIri);
const common = {
  registration: checkUuid,
  instructor: checkActor,
  team: checkGroup,
  contextActivities: checkObject({
    parent: checkActivities,
    grouping: checkActivities,
    category: checkActivities,
    other: checkActivities,
  }),
  revision: checkText,
  platform: checkText,
  language: checkLanguage,
  statement: checkStatementRef,
  extensions: checkExtensions,
};
/** What 2.0 has added. */
const added = {
  contextAgents: checkList(
    checkObject({ objectType: checkWord('contextAgent'), agent: checkAgent, relevantTypes }, ['objectType', 'agent']),
  ),
  contextGroups: checkList(
    checkObject({ objectType: checkWord('contextGroup'), group: checkGroup, relevantTypes }, ['objectType', 'group']),
  ),
};

/** In what surroundings; by the version of xAPI. */
export function checkContext(value: unknown, place: Place): void {
  checkObject(place.version === '2.0.0' ? { ...common, ...added } : common)(value, place);
}
