import type { ForwarderKind } from '../forwarder-kind.js';
import { clickhouse } from './clickhouse.js';
import { segment } from './segment.js';
import { webhook } from './webhook.js';
import { xapi } from './xapi.js';

/** Every way of forwarding events. `never`, because each takes options of its own, which its schema has checked. */
export const forwarderKinds: readonly ForwarderKind<never>[] = [clickhouse, segment, webhook, xapi];
