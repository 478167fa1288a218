/**
 * A text for a terminal: control characters but tabs and line ends are shown as pictures of themselves (␛), so that no name
 * out of a file clears the screen or colours it.
 */
export function visible(text: string): string {
  return text.replace(control, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(firstPicture + code) : code === 0x7f ? '␡' : '\uFFFD';
  });
}

const firstPicture = 0x24_00;
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const control = /[\0-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|\r(?!\n)/g;
