/** One row per job that one collector at a time may do. */
export interface LeaseTable {
  name: string;
  /** Random id of the collector that has it. */
  holder: string;
  /** Milliseconds since the epoch; whoever comes later may take it. */
  held_until: number;
}
