/** What browsers tell of the connection; only some do. */
interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** Whether the customer wants to save data, or has a connection on which a video takes long. */
export function isSlow({ connection }: Navigator & { connection?: Connection }): boolean {
  return !!connection?.saveData || /^(slow-)?[23]g$/.test(connection?.effectiveType ?? '');
}
