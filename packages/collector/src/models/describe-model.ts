import type { PublishedModel } from '@docent/schema';

/** What a model was learned from and how it compares, in a phrase. */
export function describeModel({ algorithm, customers, gate, interactions, serves }: PublishedModel): string {
  const found = `${customers} customers, ${interactions} interactions`;
  if (algorithm === 'imported') return `${found}; imported`;
  if (!gate) return `${found}; too little to compare, so it serves what is popular`;
  const { estimate, high, low } = gate.difference;
  const [gain, from, to] = [estimate, low, high].map(
    number => `${number < 0 ? '−' : '+'}${Math.abs(number).toFixed(3)}`,
  );
  const served = serves === 'personal' ? 'so it serves the personal model' : 'so it serves what is popular';
  return `${found}; NDCG@10 ${gain} against popularity (${from} to ${to}, ${gate.customers} customers), ${served}`;
}
