/** An error that its message explains: whoever runs the program can mend it, and needs no stack. */
export class UserError extends Error {}
