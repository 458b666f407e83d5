import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type CollectorOptions, type ForwarderConfig, openSqliteStore } from '@docent/collector';
import { clickhouseDdl } from '../../../../packages/collector/src/forwarders/clickhouse/ddl.js';
import { startClickhouse } from '../../../support/start-clickhouse.js';
import { writeProject } from '../../support/project-files.js';
import { startProgram } from './child-program.js';

/** What `run-forwarding.mjs` is started with, as JSON in its first argument. */
export interface ForwardingProcess {
  /** Empty when they were published before. */
  projects: string[];
  data: string;
  /** The same each time, so that senders find it again; 0 at first. */
  port: number;
  forwarders: CollectorOptions['forwarders'];
  /** PostgreSQL, in place of SQLite in the data folder. */
  store?: string;
  /** Sabotaged: the cursor moves before anything is delivered. */
  hasty?: boolean;
}

/** The other side of a forwarder, as something that can be killed. */
export interface KillableReceiver {
  config: ForwarderConfig;
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ids of events as they are there, each as often as it counts. Ends the receiver. */
  collect(): Promise<string[]>;
}

/** What can be killed, by kind of forwarder. */
export const receivers: Record<string, (folder: string) => Promise<KillableReceiver>> = {
  webhook: async folder => {
    const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    const file = join(folder, 'received.txt');
    const program = await startProgram<{ url: string }>('run-webhook-receiver.mjs', said => [
      file,
      said ? new URL(said.url).port : '0',
      secret,
    ]);
    return {
      config: { kind: 'webhook', url: program.said.url, secrets: [secret], allowPrivate: true },
      kill: () => program.kill(),
      start: () => program.start(),
      async collect() {
        await program.kill();
        // The last line may have been cut by the kill; its event was not acknowledged and came again.
        const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
        return lines.map(line => line.split(' ')[1] ?? '');
      },
    };
  },

  segment: async folder => {
    const project = await writeProject(join(folder, 'pipeline'));
    const data = join(folder, 'pipeline-data');
    await mkdir(data);
    const program = await startProgram<{ url: string; key: string }>('run-forwarding.mjs', said => {
      const port = said ? Number(new URL(said.url).port) : 0;
      return [
        JSON.stringify({ projects: said ? [] : [project], data, port, forwarders: [] } satisfies ForwardingProcess),
      ];
    });
    const { url, key } = program.said;
    return {
      config: { kind: 'segment', url: `${url}/v1/batch`, writeKey: key, everyMs: 0 },
      kill: () => program.kill(),
      start: () => program.start(),
      async collect() {
        await program.kill();
        const store = await openSqliteStore({ path: join(data, 'docent.db') });
        const events = await store.read({ project: 'desks', limit: 10_000_000 });
        await store.close();
        return events.map(({ messageId }) => messageId);
      },
    };
  },

  xapi: async folder => {
    const file = join(folder, 'statements.txt');
    const program = await startProgram<{ url: string }>('run-record-store.mjs', said => [
      file,
      said ? new URL(said.url).port : '0',
    ]);
    return {
      config: { kind: 'xapi', url: `${program.said.url}/xapi` },
      kill: () => program.kill(),
      start: () => program.start(),
      async collect() {
        await program.kill();
        // The id of a statement is that of its event.
        return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
      },
    };
  },

  clickhouse: async () => {
    const server = await startClickhouse();
    for (const statement of clickhouseDdl()) await server.query(statement);
    return {
      config: { kind: 'clickhouse', url: server.url, everyMs: 20 },
      kill: () => server.kill(),
      start: () => server.restart(),
      async collect() {
        const rows = await server.query('SELECT message_id FROM docent.events_unique');
        await server.stop();
        return rows.split('\n').filter(Boolean);
      },
    };
  },
};
