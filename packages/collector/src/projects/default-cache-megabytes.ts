/** What is kept on disk of what the store holds, in megabytes, when nobody says otherwise. */
export const defaultCacheMegabytes = 1000;
