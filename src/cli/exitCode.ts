/** Gives a program the exit code of its work. It stands for failure until then: Node also ends where nothing is awaited any more. */
export async function endWith(
  program: { exitCode?: NodeJS.Process['exitCode'] },
  code: Promise<number>,
): Promise<void> {
  program.exitCode = 1;
  program.exitCode = await code;
}
