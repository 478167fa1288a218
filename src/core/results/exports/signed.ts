/** "+1.5", "−0.3", "±0.0". */
export function withSign(figure: number): string {
  const text = oneDecimal(figure);
  if (text === '0.0') return '±0.0';
  return figure < 0 ? text : `+${text}`;
}

/** "1.5", "−0.3"; what is rounded to nothing has no sign. */
export function oneDecimal(figure: number): string {
  const text = Math.abs(figure).toFixed(1);
  return figure < 0 && text !== '0.0' ? `−${text}` : text;
}
