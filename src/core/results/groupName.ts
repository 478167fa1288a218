/** What is shown of a category or task: some have no name. */
export function groupName(name: string): string {
  return name === '' ? '(none)' : name;
}
