import * as vscode from 'vscode';
import { toldDollars, type Spend } from '../../core/refine/spend';
import type { ActiveSource } from './activeModel';
import { toldSource } from './modelLabels';

/** Which model answers, and what the models of this workspace took today. It runs no command and holds no foreign markup. */
export function spendTooltip(source: ActiveSource, spend: Spend): vscode.MarkdownString {
  const { title, detail } = toldSource(source);
  const tooltip = new vscode.MarkdownString();
  tooltip.appendMarkdown('**').appendText(title).appendMarkdown('**\n\n').appendText(detail);
  for (const line of toldLines(spend)) tooltip.appendMarkdown('\n\n').appendText(line);
  return tooltip;
}

function toldLines({
  requests,
  inputTokens,
  outputTokens,
  dollars,
  unpricedTokens,
  counted,
}: Spend): readonly string[] {
  if (requests === 0) return ['No request was answered today.'];
  const about = counted ? '' : 'about ';
  return [
    `Today in this workspace: ${requests} ${requests === 1 ? 'request' : 'requests'}`,
    `Tokens: ${about}${told(inputTokens)} sent, ${about}${told(outputTokens)} answered`,
    unpricedTokens === 0
      ? `Money: ${about}${toldDollars(dollars)}`
      : `Money: ${dollars === 0 ? 'not known' : `${about}${toldDollars(dollars)}`}; no prices are set for ${told(unpricedTokens)} tokens`,
  ];
}

function told(tokens: number): string {
  return tokens.toLocaleString('en-US');
}
