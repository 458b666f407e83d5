import { writeOrders } from './write-orders.mjs';

/** How many customers have ordered: enough to tell whether what they order together says more than what is popular. */
const customers = 300;
/** As many events as one request may carry. */
const batch = 100;

/**
 * Has customers of the vendor order, by the same route as in a page, and the collector learn from it. What was ordered before is not ordered twice.
 *
 * @param {import('@docent/collector').Collector} collector
 */
export async function seedOrders({ app, training }) {
  const { writeKey } = (await app.inject({ url: '/v1/projects/meridian/manifest.json' })).json();
  const events = writeOrders(customers, Date.now()).map(({ at, customer, product }, index) => ({
    ...{ type: 'track', event: 'Equipment Ordered', messageId: `seeded-order-${index}`, userId: customer },
    ...{ properties: { product }, timestamp: new Date(at).toISOString() },
  }));
  for (let from = 0; from < events.length; from += batch) {
    const answer = await app.inject({
      method: 'POST',
      url: '/v1/batch',
      remoteAddress: `10.1.0.${from / batch}`,
      payload: { writeKey, batch: events.slice(from, from + batch) },
    });
    if (answer.statusCode !== 200) throw new Error(`Orders of the demo were not taken: ${answer.body}`);
  }
  await training.run({ project: 'meridian' });
}
