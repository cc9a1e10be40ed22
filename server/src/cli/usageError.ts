/** A call that cannot be carried out; the message says why, for the person at the terminal. */
export class UsageError extends Error {}
