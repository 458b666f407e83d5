import type { CustomerRecord } from '@docent/schema';

/** "What has the customer done with what lists recommend, and said of it?" Asked again whenever `docent-interactions-change` is dispatched. */
export interface InteractionsRequest {
  type: 'interactions';
}

/** By item; what is missing is not known. */
export type InteractionsResponse = Readonly<NonNullable<CustomerRecord['interactions']>>;
