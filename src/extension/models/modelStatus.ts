import * as vscode from 'vscode';
import { briefSpend, type Spend } from '../../core/refine/spend';
import { languageId, type CommandId } from '../contributions';
import { activeModel, currentScope, type ActiveSource } from './activeModel';
import { toldSource } from './modelLabels';
import type * as SpendMeter from './spendMeter';
import { spendTooltip } from './spendTooltip';

const views = /(?:^|-)stepwise\.refine$/;
const command: CommandId = 'stepwise.manageModel';

/** Names the model that answers and what it took today, while an instruction or its refinement is in front. */
export class ModelStatus implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'stepwise.model',
    vscode.StatusBarAlignment.Right,
    100,
  );
  private readonly subscriptions: vscode.Disposable;
  /** Of the newest refresh: an older one that ends later shows nothing. */
  private turn = 0;

  constructor(
    private readonly secrets: vscode.SecretStorage,
    /** The module that every bundle shares. */
    private readonly spendMeter: typeof SpendMeter,
  ) {
    this.item.name = 'Stepwise Model';
    this.item.command = command;
    const refresh = (): void => void this.refresh();
    this.subscriptions = vscode.Disposable.from(
      this.item,
      vscode.window.onDidChangeActiveTextEditor(refresh),
      vscode.window.tabGroups.onDidChangeTabs(refresh),
      vscode.workspace.onDidGrantWorkspaceTrust(refresh),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('stepwise.model')) refresh();
      }),
      secrets.onDidChange(refresh),
      spendMeter.onSpent(refresh),
    );
    refresh();
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private async refresh(): Promise<void> {
    const turn = ++this.turn;
    if (!vscode.workspace.isTrusted || !isInFront()) {
      this.item.hide();
      return;
    }
    const { source } = await activeModel(this.secrets, currentScope());
    if (turn !== this.turn) return;
    this.show(source, this.spendMeter.spentToday());
  }

  private show(source: ActiveSource, spend: Spend): void {
    const { title } = toldSource(source);
    const spent = briefSpend(spend);
    this.item.text = `$(${icons[source.kind] ?? 'sparkle'}) ${[withoutIcons(title), spent].filter(Boolean).join(' · ')}`;
    this.item.tooltip = spendTooltip(source, spend);
    this.item.backgroundColor =
      source.kind === 'broken'
        ? new vscode.ThemeColor('statusBarItem.warningBackground')
        : undefined;
    this.item.accessibilityInformation = {
      label: `Stepwise model ${[title, spent].filter(Boolean).join(', ')}`,
    };
    this.item.show();
  }
}

const icons: Partial<Record<ActiveSource['kind'], string>> = {
  broken: 'warning',
  none: 'circle-slash',
};

function isInFront(): boolean {
  const editor = vscode.window.activeTextEditor;
  if (editor) return editor.document.languageId === languageId;
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputWebview && views.test(input.viewType);
}

/** A name from the settings draws no icon. */
function withoutIcons(name: string): string {
  return name.replaceAll('$(', '$ (');
}
