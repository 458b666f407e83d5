import type { CustomerRecord } from '@docent/schema';

/** "What has the customer done, and said, that recommendations go by?" Asked again whenever `docent-interactions-change` is dispatched. */
export interface InteractionsRequest {
  type: 'interactions';
}

/** Parts of the customer record. */
export type InteractionsResponse = Partial<
  Pick<CustomerRecord, 'interactions' | 'learning' | 'preferences' | 'progress'>
>;
