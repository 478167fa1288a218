/**
 * What Node is started with where many rules run: in the language server, and for `stepwise lint`. V8 else compiles a regular
 * expression twice, roughly when it is run first and well when it is run again. The rules have some thousand, so the first
 * file has its findings in half the time. This holds from the start of a process only: set later, it makes V8 crash now and then.
 */
export const nodeFlags: readonly string[] = ['--no-regexp-tier-up'];
