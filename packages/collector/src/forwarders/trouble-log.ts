import type { Log } from '../log.js';
import type { Lane } from './cursors.js';
import type { DeliveryProblem } from './forwarder-kind.js';

/** Tells the operator about a lane: that something is wrong, once, and that it is over. */
export interface TroubleLog {
  report(problem: DeliveryProblem, failures: number): void;
  /** So many events became dead letters. */
  buried(events: number): void;
  recovered(): void;
}

/** Entries for one lane, without what is in events. */
export function createTroubleLog(log: Log, { forwarder, project }: Lane): TroubleLog {
  const lane = `Forwarder "${forwarder}", project "${project}"`;
  let told: string | undefined;
  return {
    report({ reason }, failures) {
      // A receiver that is down stays down for a while: the same line each time would hide the rest of the log.
      if (told === reason) return;
      told = reason;
      log({ level: 'warn', message: `${lane}: ${reason} Nothing is lost; attempt ${failures + 1} follows.` });
    },
    buried(events) {
      const what = events === 1 ? '1 event was not taken and is a dead letter' : `${events} events are dead letters`;
      log({ level: 'warn', message: `${lane}: ${what}. "docent forwarders dead-letters" says why.` });
    },
    recovered() {
      if (told === undefined) return;
      told = undefined;
      log({ level: 'info', message: `${lane}: delivers again.` });
    },
  };
}
