import { type Fields, isFields } from '../../ingest/fields.js';
import type { XapiVersion } from '../statement.js';
import { checkActivity } from './activities.js';
import { checkActor, checkAgent, checkAuthority, checkGroup } from './actors.js';
import { checkAttachment } from './attachments.js';
import {
  checkIri,
  checkLanguageMap,
  checkList,
  checkObject,
  checkText,
  checkTime,
  checkUuid,
  checkWord,
  present,
} from './basics.js';
import { checkContext, checkStatementRef } from './context.js';
import { type Check, type Place, report, type StatementProblem, within } from './place.js';
import { checkResult } from './result.js';

const voided = 'http://adlnet.gov/expapi/verbs/voided';

const checkVersion: Check = (value, place) => {
  const [major] = place.version.split('.');
  const isRight = major === '1' ? /^1\.0(\.\d+)?$/ : /^2\.0\.\d+$/;
  checkText(value, place);
  if (typeof value === 'string' && !isRight.test(value)) {
    report(place, `is not a version of xAPI ${major}.0`, 'Leave it out: the record store sets it.');
  }
};

const parts = {
  actor: checkActor,
  verb: checkObject({ id: checkIri, display: checkLanguageMap }, ['id']),
  result: checkResult,
  context: checkContext,
  timestamp: checkTime,
  attachments: checkList(checkAttachment),
};
const required = ['actor', 'verb', 'object'];

/** A statement within a statement: what somebody means to do. */
const checkSubStatement: Check = (value, place) => {
  const objectType = checkWord('SubStatement');
  const object: Check = (inner, at) => {
    if (objectTypeOf(inner) === 'SubStatement')
      report(at, 'is a SubStatement in a SubStatement', 'Name its object itself.');
    else checkTarget(inner, at);
  };
  checkObject({ ...parts, objectType, object }, ['objectType', ...required])(value, place);
  if (isFields(value)) checkTogether(value, place);
};

/** Everything that a statement may be about, by its objectType. */
const targets: Readonly<Record<string, Check>> = {
  Activity: checkActivity,
  Agent: checkAgent,
  Group: checkGroup,
  StatementRef: checkStatementRef,
};

const checkTarget: Check = (value, place) => {
  const type = objectTypeOf(value);
  const check = type === 'SubStatement' ? checkSubStatement : targets[type];
  if (check) return check(value, place);
  const known = [...Object.keys(targets), 'SubStatement'].join(', ');
  report(within(place, 'objectType'), 'is no type of object', `Use one of ${known}.`);
};

const checkStatement = checkObject(
  {
    ...parts,
    id: checkUuid,
    object: checkTarget,
    stored: checkTime,
    authority: checkAuthority,
    version: checkVersion,
  },
  required,
);

function objectTypeOf(value: unknown): string {
  const type = isFields(value) ? value['objectType'] : undefined;
  return type === undefined ? 'Activity' : String(type);
}

/** Rules that two parts have to keep together. */
function checkTogether(statement: Fields, place: Place): void {
  const { context, object, verb } = statement;
  const type = objectTypeOf(object);
  if (isFields(context) && type !== 'Activity') {
    for (const name of present(context, ['revision', 'platform'])) {
      const at = within(within(place, 'context'), name);
      report(at, 'is there though the object is no activity', 'Leave it out.');
    }
  }
  if (isFields(verb) && verb['id'] === voided && type !== 'StatementRef') {
    report(within(place, 'object'), 'is no StatementRef though the verb is voided', 'Name the statement that is void.');
  }
}

/** How to validate. */
export interface ValidateOptions {
  /** Default: 1.0.3. */
  version?: XapiVersion;
  /** Milliseconds since the epoch: nothing may have happened later. Default: times may lie in the future. */
  now?: number;
}

/**
 * Everything about a statement that a record store may refuse it for. Stricter than many: what one of them refuses is a problem
 * here. Problems tell rules and places, never what the statement says.
 */
export function validateStatement(
  statement: unknown,
  { version = '1.0.3', now }: ValidateOptions = {},
): StatementProblem[] {
  const place: Place = { path: '', version, now, problems: [] };
  checkStatement(statement, place);
  if (isFields(statement)) checkTogether(statement, place);
  return place.problems;
}
