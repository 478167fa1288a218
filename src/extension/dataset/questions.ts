import * as vscode from 'vscode';

/** The user went back, by the button or by Escape. */
export const back: unique symbol = Symbol('back');
export type Back = typeof back;

/** One question of a series. `skipped`: it does not arise. */
export type Step<State> = (
  state: State,
) => Promise<State | Back | { readonly skipped: true; readonly state: State }>;

/** Asks one question after the other. Going back keeps what was answered; before the first it leaves: `undefined`. */
export async function askInTurn<State extends object>(
  steps: readonly Step<State>[],
  initial: State,
): Promise<State | undefined> {
  const asked: number[] = [];
  let state = initial;
  for (let at = 0; at < steps.length;) {
    const answer = await steps[at]!(state);
    if (answer === back) {
      const before = asked.pop();
      if (before === undefined) return undefined;
      at = before;
      continue;
    }
    const isSkipped = 'skipped' in answer;
    if (!isSkipped) asked.push(at);
    state = isSkipped ? answer.state : answer;
    at++;
  }
  return state;
}

export interface Row<Value> extends vscode.QuickPickItem {
  readonly value: Value;
}

interface Picking<Value> {
  readonly title: string;
  readonly placeholder: string;
  readonly rows: readonly Row<Value>[];
  readonly picked: (value: Value) => boolean;
}

export async function pickOne<Value>(picking: Picking<Value>): Promise<Row<Value> | Back> {
  const pick = newPick(picking);
  const marked = pick.items.find(({ value }) => picking.picked(value));
  if (marked) pick.activeItems = [marked]; // else VS Code marks the first
  return answered(pick, () => pick.selectedItems[0]); // none where no row fits the filter
}

/** Gives the values in the order of the rows. */
export async function pickSome<Value>(
  picking: Picking<Value> & { readonly least: number },
): Promise<readonly Value[] | Back> {
  const pick = newPick(picking);
  pick.canSelectMany = true;
  pick.selectedItems = pick.items.filter(({ value }) => picking.picked(value));
  const rows = await answered(pick, () => {
    const selected = pick.items.filter((item) => pick.selectedItems.includes(item));
    return selected.length < picking.least ? undefined : selected;
  });
  return rows === back ? back : rows.map(({ value }) => value);
}

interface Asking {
  readonly title: string;
  readonly prompt: string;
  readonly value: string;
  /** What is wrong with an answer. */
  readonly fault: (value: string) => Promise<string | undefined>;
}

export async function askForText({ title, prompt, value, fault }: Asking): Promise<string | Back> {
  const box = vscode.window.createInputBox();
  box.title = title;
  box.prompt = prompt;
  box.value = value;
  const check = async (): Promise<string | undefined> => {
    const checked = box.value;
    const found = await fault(checked);
    if (box.value === checked) box.validationMessage = found;
    return found;
  };
  box.onDidChangeValue(() => void check());
  void check();
  return answered(box, async () => {
    const given = box.value;
    return (await check()) === undefined ? given : undefined;
  });
}

function newPick<Value>({
  title,
  placeholder,
  rows,
}: Picking<Value>): vscode.QuickPick<Row<Value>> {
  const pick = vscode.window.createQuickPick<Row<Value>>();
  pick.title = title;
  pick.placeholder = placeholder;
  pick.items = rows;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  return pick;
}

/** Shows a question until it is accepted with an answer that is one, or left. */
function answered<Answer>(
  input: vscode.QuickInput & Accepting,
  answer: () => Answer | undefined | Promise<Answer | undefined>,
): Promise<Answer | Back> {
  input.ignoreFocusOut = true; // a look at the file is no answer
  input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve, reject) => {
    let result: Answer | Back = back;
    input.onDidTriggerButton(() => input.hide());
    input.onDidAccept(() => {
      Promise.resolve(answer()).then((given) => {
        if (given === undefined) return;
        result = given;
        input.hide();
      }, reject);
    });
    input.onDidHide(() => {
      input.dispose();
      resolve(result);
    });
    input.show();
  });
}

interface Accepting {
  buttons: readonly vscode.QuickInputButton[];
  readonly onDidAccept: vscode.Event<void>;
  readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton>;
}
