import * as vscode from 'vscode';
import type { StudyPlan } from '../../core/rating/newStudy';
import { isPlainName, isSameName, nameRule } from '../../core/rating/names';
import { listStudies } from '../../node/rating/studies';

export interface AskedPlan {
  readonly plan: StudyPlan;
  /** Whose page is opened. */
  readonly own: string;
}

export interface About {
  readonly title: string;
  readonly folder: string;
  /** At most so many items there will be. */
  readonly items: number;
  /** What the name of the study begins with. */
  readonly prefix: string;
}

/** Asks who rates, how much of it all of them get, and for a name. */
export async function askForPlan(about: About): Promise<AskedPlan | undefined> {
  const own = await askForOwnName(about);
  if (own === undefined) return undefined;
  const others = await askForOthers(about, own);
  if (!others) return undefined;
  const shared = others.length === 0 ? about.items : await askForShared(about, others.length + 1);
  if (shared === undefined) return undefined;
  const name = await askForStudyName(about);
  if (name === undefined) return undefined;
  const seed = Math.floor(Math.random() * 2 ** 31);
  const raters = [own, ...others];
  // As a share, because in the end there may be fewer items.
  const share = { share: shared / about.items };
  return { plan: { name, raters, shared: share, seed, now: new Date() }, own };
}

async function askForOwnName({ title }: About): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    ignoreFocusOut: true,
    title,
    prompt: 'Your name, as the study knows you',
    placeHolder: 'ann',
    validateInput: (text) => (isPlainName(text.trim()) ? undefined : nameRule),
  });
  return answer?.trim();
}

async function askForOthers({ title }: About, own: string): Promise<readonly string[] | undefined> {
  const answer = await vscode.window.showInputBox({
    ignoreFocusOut: true,
    title,
    prompt: 'Who else rates? Names with commas between them; empty: nobody',
    placeHolder: 'cem, dora',
    validateInput: (text) => faultOf([own, ...namesIn(text)]),
  });
  return answer === undefined ? undefined : namesIn(answer);
}

function faultOf(names: readonly string[]): string | undefined {
  for (const [index, name] of names.entries()) {
    if (!isPlainName(name)) return `"${name}" cannot name a rater. ${nameRule}`;
    if (names.slice(0, index).some((other) => isSameName(other, name)))
      return `"${name}" is there twice.`;
  }
  return undefined;
}

function namesIn(text: string): readonly string[] {
  return text
    .split(/[,;\s]+/)
    .map((name) => name.normalize('NFC'))
    .filter((name) => name !== '');
}

async function askForShared({ title, items }: About, raters: number): Promise<number | undefined> {
  const suggested = String(items <= 30 ? items : Math.max(30, Math.round(items / 5)));
  const answer = await vscode.window.showInputBox({
    ignoreFocusOut: true,
    title,
    prompt: `How many of at most ${items} items do all ${raters} rate? Their agreement is measured on these; the others are divided among them.`,
    value: suggested,
    validateInput: (text) =>
      /^\d+$/.test(text) && Number(text) <= items
        ? undefined
        : `Give a whole number from 0 to ${items}.`,
  });
  return answer === undefined ? undefined : Number(answer);
}

async function askForStudyName({ title, folder, prefix }: About): Promise<string | undefined> {
  const { studies } = await listStudies(folder);
  const taken = (name: string): boolean =>
    studies.some(({ study }) => isSameName(study.name, name));
  const today = `${prefix}-${new Date().toISOString().slice(0, 10)}`;
  let suggested = today;
  for (let copy = 2; taken(suggested); copy++) suggested = `${today}-${copy}`;
  const answer = await vscode.window.showInputBox({
    ignoreFocusOut: true,
    title,
    prompt: 'Name of the study',
    value: suggested,
    validateInput: (text) => {
      if (!isPlainName(text)) return nameRule;
      return taken(text) ? `There is a study "${text}" already.` : undefined;
    },
  });
  return answer?.normalize('NFC');
}
