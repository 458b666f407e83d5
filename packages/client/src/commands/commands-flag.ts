/**
 * Key in local storage that is there while commands wait: so that a page on which the customer agrees to nothing knows that
 * there is something to deliver without opening, and so creating, a database.
 */
export const commandsFlag = (name: string): string => `${name}:commands`;
