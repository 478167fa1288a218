/** What two inputs must share to be the same to a model: their words, whatever their capitals and white space. */
export function plainInput(input: string): string {
  return input.replace(/\s+/g, ' ').trim().toLowerCase();
}
