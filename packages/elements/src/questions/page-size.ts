/** Questions on a page: as many as are read in one go. */
export const pageSize = 10;
