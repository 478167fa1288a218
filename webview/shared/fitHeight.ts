/** Makes a text area as high as its text. Through the CSSOM: the page's policy forbids style attributes in markup. */
export function fitHeight(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + 2}px`;
}
