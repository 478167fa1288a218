import path from 'node:path';
import * as vscode from 'vscode';
import { printTranscript } from '../../core/refine/transcript';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import type { RefinedFile } from './refinedFile';
import type { RefineSession } from './refineSession';

export async function showTranscript(
  { transcript }: RefineSession,
  texts: ReadOnlyTexts,
): Promise<void> {
  if (transcript)
    await texts.show(`transcript of ${transcript.task}.json`, printTranscript(transcript));
}

/** What was asked in a turn. */
export async function showPrompt(
  { turns, live, transcript }: RefineSession,
  turn: number,
  texts: ReadOnlyTexts,
): Promise<void> {
  const asked = [...turns, live, transcript?.unfinished].find((one) => one?.id === turn);
  if (asked) await texts.show(`prompt of ${asked.stage}.txt`, asked.prompt);
}

/** The file beside what it would be with the steps of the conversation. */
export async function showDifference(
  { transcript }: RefineSession,
  file: RefinedFile,
  texts: ReadOnlyTexts,
): Promise<void> {
  const steps = transcript?.result?.steps;
  if (!steps) return;
  await file.look();
  const refined = texts.put(path.posix.join('refined', file.uri.path), file.textWith(steps));
  await vscode.commands.executeCommand('vscode.diff', file.uri, refined, `${file.name} ↔ refined`);
}
