/** An error that the user of the program can fix: its message says how, and no stack is shown. */
export class UserError extends Error {}
