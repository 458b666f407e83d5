import { ease } from '@docent/engine/recommend/ease.js';
import { itemKnn } from '@docent/engine/recommend/item-knn.js';
import { rp3beta } from '@docent/engine/recommend/rp3beta.js';
import { toUserItems } from '@docent/engine/recommend/user-items.js';
import { makeHistory } from './make-history.mjs';

// One case in a process of its own, whose memory is its own: `node run-case.mjs <case> <items> <interactions>`.

const [what, items, interactions] = [process.argv[2], ...process.argv.slice(3).map(Number)];
const learners = {
  ease: train => ease(train, { lambda: 200 }),
  'item-knn': train => itemKnn(train),
  rp3beta: train => rp3beta(train),
};

if (what === 'multiply') {
  const size = 768;
  console.log(JSON.stringify(timed(() => multiply(size), size ** 3)));
} else if (what === 'matrix') {
  const history = makeHistory(items, interactions);
  console.log(JSON.stringify(timed(() => toUserItems(history), 0)));
} else {
  const train = toUserItems(makeHistory(items, interactions));
  globalThis.gc?.();
  // Of EASE: the inverse; of the others, and of what EASE inverts: each pair of items of each customer.
  const pairs = train.starts.slice(1).reduce((sum, end, user) => sum + (end - train.starts[user]) ** 2, 0);
  console.log(JSON.stringify(timed(() => learners[what](train), pairs + (what === 'ease' ? items ** 3 / 2 : 0))));
}

/** What time of the processor something takes, the multiplications it cannot do without, and what memory the process took at its most. */
function timed(work, multiplications) {
  const start = process.cpuUsage();
  work();
  const { system, user } = process.cpuUsage(start);
  const ms = (system + user) / 1000;
  // In kilobytes.
  const megabytes = (process.resourceUsage().maxRSS * 1024) / 1e6;
  return { ms, megabytes, multiplications };
}

/** The plainest multiplication of two matrices that is not needlessly slow: row by row, by blocks that fit into the cache. */
function multiply(size) {
  const [one, other, product] = [1, 1, 0].map(value => new Float64Array(size * size).fill(value));
  const block = 64;
  for (let from = 0; from < size; from += block) {
    for (let left = 0; left < size; left += block) {
      for (let row = 0; row < size; row++) {
        for (let k = from; k < from + block; k++) {
          const factor = one[row * size + k];
          const target = row * size + left;
          const source = k * size + left;
          for (let place = 0; place < block; place++) product[target + place] += factor * other[source + place];
        }
      }
    }
  }
  if (product[0] !== size) throw new Error('The multiplication is wrong.');
}
