import type { EventStore, StoredEvent } from '../../store/event-store.js';
import type { StatementOptions } from '../mapping/to-statements.js';
import type { Statement } from '../statement.js';
import type { ContentReader } from './content-reader.js';
import { statementsOf } from './statement-source.js';

/** Makes statements for forwarders, which are prepared before there is a store. */
export interface StatementMaker {
  /** Below which the IRIs are; absent when nobody has said where the collector is. */
  readonly base: string | undefined;
  /** Statements of events of one project, event by event. */
  make(events: readonly StoredEvent[]): Promise<Statement[][]>;
  /** From now on there is a store. */
  connect(source: { store: EventStore; content: ContentReader }): void;
}

/** @throws Error from `make` before it is connected, or without a base */
export function createStatementMaker({ base, secret }: Partial<StatementOptions>): StatementMaker {
  let source: { store: EventStore; content: ContentReader } | undefined;
  return {
    base,
    connect: given => void (source = given),
    async make(events) {
      if (!source || base === undefined)
        throw new Error('Statements are made while a collector runs that knows its address.');
      return await statementsOf(events, { ...source, base, secret });
    },
  };
}
