/** Key under which the record is stored. */
export const recordKey = 'record';
/** Key under which a list of records is stored that could not be read. */
export const setAsideKey = 'record-set-aside';
/** Length of a slice's JSON, in UTF-16 code units, beyond which it is refused. */
export const maxSlice = 64_000;
/** Length of the stored record's JSON, in UTF-16 code units, beyond which the oldest is left out. */
export const maxRecord = 1_000_000;
/** Milliseconds that storage may take: a widget waits for the record before it shows itself. */
export const patience = 1000;
/** Key in local storage under which a tab leaves what it had no time to store. */
export const leftPrefix = (name: string): string => `${name}:record:`;
