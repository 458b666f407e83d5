import type { Iris } from '../identity/iris.js';
import type { Activity, Statement, XapiVersion } from '../statement.js';
import type { FoundStatement } from './find-statements.js';
import type { StatementQuery } from './statement-query.js';

/** Version that a record store writes into statements, by the version that is spoken. */
const statementVersions = { '1.0.3': '1.0.0', '2.0.0': '2.0.0' } as const;

/**
 * A statement as a record store answers it, with what only a record store knows. `canonical` is the same as `exact`: each text is
 * there in one language only.
 */
export function writeStatement(
  { statement, storedAt }: FoundStatement,
  {
    format,
    version,
    project,
    iris,
  }: { format: StatementQuery['format']; version: XapiVersion; project: string; iris: Iris },
): Statement {
  const whole: Statement = {
    ...statement,
    stored: new Date(storedAt).toISOString(),
    authority: { objectType: 'Agent', account: { homePage: iris.home(project), name: 'docent' } },
    version: statementVersions[version],
  };
  return format === 'ids' ? toIds(whole) : whole;
}

/** Without what only describes: an id is enough for who has the rest. */
function toIds({ verb, object, context, ...statement }: Statement): Statement {
  const activities = context?.contextActivities;
  const short =
    activities && Object.fromEntries(Object.entries(activities).map(([key, list]) => [key, list.map(toId)]));
  return {
    ...statement,
    verb: { id: verb.id } as Statement['verb'],
    object: toId(object),
    ...(context && { context: { ...context, ...(short && { contextActivities: short }) } }),
  };
}

function toId({ objectType, id }: Activity): Activity {
  return { objectType, id };
}
