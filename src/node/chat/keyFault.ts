/** Why a key cannot be sent with a request, without the key; `undefined` where it can. Space around it is no part of it. */
export function keyFault(key: string): string | undefined {
  return /[^\t\x20-\x7e\x80-\xff]/.test(key.trim())
    ? 'The key holds a character that no request can carry, e.g. an ellipsis or a line end. Copy the whole key again.'
    : undefined;
}
