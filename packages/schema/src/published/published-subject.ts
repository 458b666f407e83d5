/** A subject as browsers get it. */
export interface PublishedSubject {
  kind: 'product' | 'feature' | 'plan' | 'article';
  title: string;
  /** Page about it. */
  url?: string;
  image?: string;
  /** Currency by ISO 4217. */
  price?: { amount: number; currency: string };
  availability?: 'in-stock' | 'out-of-stock' | 'preorder' | 'backorder' | 'discontinued';
  attributes?: { [name: string]: string | number | boolean };
}

/** `s/<version>/<shard>.json`: the subjects whose id hashes to that shard, by id. Shard: see `shardOf` of the engine. */
export interface SubjectShard {
  subjects: { [id: string]: PublishedSubject };
}
