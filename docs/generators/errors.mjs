import { httpErrors } from '@docent/collector';
import { problemCodes } from '@docent/compiler';
import { commandRefusalCodes, errorCodes, refusalCodes, tokenFaultCodes } from '@docent/schema';
import { code, table } from './table.mjs';

/** What the compiler finds in a project. */
export function problems() {
  const rows = Object.entries(problemCodes).map(([name, { severity, description, remedy }]) => [
    code(name),
    severity,
    description,
    remedy,
  ]);
  return table(['code', 'severity', 'what is wrong', 'how to mend it'], rows);
}

/** What a page's own code gets. */
export function sdkErrors() {
  return table(
    ['code', 'meaning'],
    Object.entries(errorCodes).map(([name, meaning]) => [code(name), meaning]),
  );
}

/** Why one message of a batch is refused. */
export function refusals() {
  return table(
    ['code', 'meaning'],
    Object.entries(refusalCodes).map(([name, meaning]) => [code(name), meaning]),
  );
}

/** Why a command is refused. */
export function commandRefusals() {
  return table(
    ['code', 'meaning'],
    Object.entries(commandRefusalCodes).map(([name, meaning]) => [code(name), meaning]),
  );
}

/** Why a token is not believed. */
export function tokenFaults() {
  return table(
    ['code', 'meaning'],
    Object.entries(tokenFaultCodes).map(([name, meaning]) => [code(name), meaning]),
  );
}

/** Errors of the collector's HTTP interface. */
export function collectorErrors() {
  const rows = Object.entries(httpErrors).map(([name, { status, message }]) => [code(name), status, message]);
  return table(['code', 'status', 'message'], rows);
}
