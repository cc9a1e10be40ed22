/** What stands on a new page where its author still has to write. */
export const blank = "…";
