// The program of the thread that writes events: see src/store/sqlite/write-thread.ts.
import { serveWrites } from '../dist/store/sqlite/serve-writes.js';

await serveWrites();
