import path from 'node:path';
import * as vscode from 'vscode';
import { firstRows, looksLikeHeader } from '../../core/dataset/tables/firstRows';
import type { Table, TableProblem } from '../../core/dataset/tables/table';
import { tasksOfTable, type TablesTasks } from '../../core/dataset/tables/tasksOfTable';
import { fileNameOfTask } from '../../core/dataset/taskName';
import {
  inPieces,
  readTableText,
  tableOfText,
  taskPair,
  writePair,
  type TableText,
  type Watch,
} from '../../node/tableFiles';
import { withProgress } from '../withProgress';
import { askAboutTable, mappingOf, type About, type Answers } from './tableQuestions';
import { tellWarning } from '../tell';

/** Asks which columns of a file are what, and makes instructions with their data files of it. */
export async function importTable(
  given: vscode.Uri | undefined,
  log: vscode.LogOutputChannel,
): Promise<void> {
  const file = (given ?? (await askForTable()))?.fsPath;
  if (file === undefined) return;
  const source = await readTableText(file, {});
  if (source.kind !== 'table-text') {
    tellWarning(
      source.kind === 'unreadable'
        ? source.message
        : `"${path.basename(file)}" holds no table: neither a list of objects, nor one object a line. SUP-NATINST tasks are imported by "Import SUP-NATINST Tasks…".`,
    );
    return;
  }
  const answers = await askAboutTable(aboutFile(file, source));
  if (!answers) return;
  const outcome = await watched(`Importing ${path.basename(file)}`, (watch) =>
    makeTasks(answers, watch),
  );
  if (outcome === 'cancelled') return;
  for (const { kind, message } of outcome.problems)
    log[kind === 'left-out' ? 'warn' : 'info'](`${path.basename(file)}: ${message}`);
  await report(outcome, answers.folder, log);
}

function aboutFile(file: string, source: TableText): About {
  const { form, text } = source;
  const firsts =
    form.kind === 'delimited' ? firstRows(text.slice(0, 100_000), form.delimiter, 1) : undefined;
  const workspaceFolder = vscode.workspace.getWorkspaceFolder(vscode.Uri.file(file));
  const fileName = path.basename(file);
  return {
    fileName,
    firstRow: firsts?.[0],
    hasHeader: !firsts || looksLikeHeader(firsts),
    folder: workspaceFolder
      ? path.join(workspaceFolder.uri.fsPath, 'tasks')
      : path.join(path.dirname(file), 'tasks'),
    name: fileNameOfTask(path.basename(file, path.extname(file))),
    read: (hasHeader) => readRecords(fileName, headed(source, hasHeader)),
  };
}

function headed(source: TableText, hasHeader: boolean): TableText {
  const { form } = source;
  return form.kind === 'delimited' ? { ...source, form: { ...form, hasHeader } } : source;
}

async function readRecords(fileName: string, source: TableText): Promise<Table | undefined> {
  const table = await watched(`Reading ${fileName}`, (watch) => tableOfText(source, watch));
  if (table === 'cancelled') return undefined;
  if (table.records.length > 0) return table;
  const reason = table.problems.find(({ kind }) => kind === 'left-out')?.message ?? '';
  tellWarning(`"${fileName}" holds no records. ${reason}`.trim());
  return undefined;
}

/** Shows how far work is, once it takes a while, and lets the user cancel it. */
function watched<Result>(title: string, work: (watch: Watch) => Promise<Result>): Promise<Result> {
  let before = 0;
  return withProgress(title, (report, signal) =>
    work({
      signal,
      progress: (done) => {
        report({ increment: (done - before) * 100 });
        before = done;
      },
    }),
  );
}

interface Imported {
  readonly written: readonly string[];
  readonly instances: number;
  readonly problems: readonly TableProblem[];
  /** Why tasks could not be written. */
  readonly failures: readonly string[];
}

/** Until all tasks are made, nothing is written. */
async function makeTasks(answers: Answers, watch: Watch): Promise<Imported | 'cancelled'> {
  const { table, name } = answers;
  const made = await inPieces(tasksOfTable(table, mappingOf(answers), { name }), watch);
  return made === 'cancelled' || watch.signal.aborted ? 'cancelled' : writeTasks(made, answers);
}

async function writeTasks(
  { tasks, problems }: TablesTasks,
  { folder }: Answers,
): Promise<Imported> {
  const written: string[] = [];
  const failures: string[] = [];
  let instances = 0;
  for (const task of tasks) {
    const pair = taskPair(task);
    const result = await writePair(pair, { folder, replace: false });
    if (result.kind === 'written') {
      written.push(path.join(folder, pair.instruction.fileName));
      instances += task.instances;
    } else
      failures.push(
        result.kind === 'failed'
          ? result.message
          : `"${result.fileName}" is there already and differs, so "${task.name}" was left out. Import into another folder, or rename it first.`,
      );
  }
  const asProblems = failures.map((message) => ({ kind: 'left-out', message }) as const);
  return { written, instances, problems: [...problems, ...asProblems], failures };
}

async function report(
  { written, instances, problems, failures }: Imported,
  folder: string,
  log: vscode.LogOutputChannel,
): Promise<void> {
  const [first] = written;
  if (first !== undefined) await vscode.window.showTextDocument(vscode.Uri.file(first));
  const made = `Imported ${counted(written.length, 'task')} with ${counted(instances, 'instance')} into ${folder}.`;
  const [worst] = [...failures, ...messagesOf(problems, 'left-out')];
  const [remark] = messagesOf(problems, 'note');
  const leftOut = messagesOf(problems, 'left-out').length - failures.length;
  const lost = leftOut === 0 ? '' : ` ${counted(leftOut, 'record')} left out.`;
  const details = 'Show Details';
  const show = worst === undefined ? 'showInformationMessage' : 'showWarningMessage';
  const message = [`${made}${lost}`, worst ?? remark].filter(Boolean).join(' ');
  const choice = await vscode.window[show](message, ...(problems.length > 0 ? [details] : []));
  if (choice === details) log.show();
}

function messagesOf(
  problems: readonly TableProblem[],
  kind: TableProblem['kind'],
): readonly string[] {
  return problems.filter((problem) => problem.kind === kind).map(({ message }) => message);
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

async function askForTable(): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const files = await vscode.window.showOpenDialog({
    title: 'Import a table as a task',
    openLabel: 'Import',
    filters: { Tables: ['csv', 'tsv', 'jsonl', 'json'] },
    ...(folder && { defaultUri: folder }),
  });
  return files?.[0];
}
