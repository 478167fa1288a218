/** Layouts, stage prompts and rule pages are text files; the bundler and the test runner import them as strings. */
declare module '*.instruct' {
  const text: string;
  export default text;
}

declare module '*.md' {
  const text: string;
  export default text;
}
