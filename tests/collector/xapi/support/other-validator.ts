import { createRequire } from 'node:module';

/** A warning of the validator that Learning Locker accepts statements with. */
interface Warning {
  path: readonly string[];
  constructor: { name: string };
}

const { default: validate } = createRequire(import.meta.url)('@learninglocker/xapi-validation') as {
  default: (statement: unknown, path: readonly string[]) => Warning[];
};

/** What an implementation that we did not write finds wrong with a statement. */
export function otherProblems(statement: unknown): string[] {
  return validate(statement, []).map(warning => `${warning.path.join('.')}: ${warning.constructor.name}`);
}
