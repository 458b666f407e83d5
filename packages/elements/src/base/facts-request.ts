/** "What is known of the customer that rules may see?" Asked again whenever `docent-facts-change` is dispatched. */
export interface FactsRequest {
  type: 'facts';
}

/** What the page has said of who is there. */
export interface FactsResponse {
  customer?: Readonly<Record<string, unknown>>;
  account?: Readonly<Record<string, unknown>>;
  /** What the page has tracked, by name: how often, and when last, in milliseconds since the epoch. */
  events?: Readonly<Record<string, { readonly count: number; readonly last: number }>>;
}
