import * as vscode from 'vscode';
import type { RateGate } from '../../core/refine/batch/rateGate';
import { tellInformation } from '../tell';

/** A batch that is under way, as it stands in the status bar: a click there pauses it, another one goes on with it. */
export interface PausableBatch {
  /** What is done so far, e.g. "12 of 40". */
  told(progress: string): void;
  dispose(): void;
}

/** Shows the batch until it is disposed of. While it is paused no request begins; those under way come to their end. */
export function pausable(gate: RateGate): PausableBatch {
  const item = vscode.window.createStatusBarItem('stepwise.refineMany', left, priority);
  item.name = 'Refine Many';
  let progress = '';
  let isPaused = false;
  const show = (): void => {
    item.text = `${isPaused ? '$(debug-continue)' : '$(debug-pause)'} Refine Many${isPaused ? ' is paused' : ''}${progress}`;
    item.tooltip = isPaused
      ? 'Go on with Refine Many.'
      : 'Pause Refine Many: requests under way come to their end, and no other begins.';
    item.command = isPaused ? 'stepwise.continueRefineMany' : 'stepwise.pauseRefineMany';
    setContext(isPaused ? 'paused' : 'running');
    item.show();
  };
  const turn = (paused: boolean): void => {
    isPaused = paused;
    if (paused) gate.pause();
    else gate.resume();
    show();
  };
  current = turn;
  show();
  return {
    told: (done) => {
      progress = `: ${done}`;
      show();
    },
    dispose: () => {
      if (current === turn) current = undefined;
      setContext('none');
      item.dispose();
    },
  };
}

/** Pauses the batch that is under way, or goes on with it; says so where there is none. */
export function pauseBatch(isPaused: boolean): void {
  if (current) current(isPaused);
  else tellInformation('Refine Many is not running.');
}

/** Whether a batch of this window is under way, whichever folder it is in: the status bar and the commands know one. */
export const isUnderWay = (): boolean => current !== undefined;

let current: ((isPaused: boolean) => void) | undefined;

/** For the palette, which offers what can be done just now. */
function setContext(state: 'none' | 'running' | 'paused'): void {
  void vscode.commands.executeCommand('setContext', 'stepwise.refineMany', state);
}

// Far enough to the left to be seen beside the names of branches.
const left = vscode.StatusBarAlignment.Left;
const priority = 0;
