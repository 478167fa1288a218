import type { Host } from '../../core/hosts/hosts';
import type { HostCheck } from '../../node/hosts/checkHost';
import { toldHost } from './toldHost';

const signs: Readonly<Record<HostCheck['status'], string>> = {
  fine: '✓',
  warning: '⚠',
  failed: '✗',
};

/** All that was looked at on a host, as Markdown: a row each, with what to do where it is not as it should be. */
export function checkReport(host: Host, checks: readonly HostCheck[]): string {
  const rows = checks.map(({ name, status, found, advice }) => {
    const told = [plain(found), ...(advice ? [`→ ${plain(advice)}`] : [])].join('<br>');
    return `| ${signs[status]} | ${plain(name)} | ${told} |`;
  });
  return [
    `# Host ${plain(host.name)}: ${plain(toldHost(host))}`,
    '',
    plain(summaryOf(host, checks).message),
    '',
    '| | | |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** Text from a host, so that it stays what it is inside a row. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** What the checks come to, in a sentence. */
export function summaryOf(
  { name }: Host,
  checks: readonly HostCheck[],
): { readonly message: string; readonly isFine: boolean } {
  const named = (status: HostCheck['status']): string =>
    checks
      .filter((check) => check.status === status)
      .map((check) => check.name)
      .join(', ');
  const [failed, warned] = [named('failed'), named('warning')];
  if (failed !== '')
    return { message: `Runs cannot go on the host "${name}" yet: ${failed}.`, isFine: false };
  const look = warned === '' ? '' : ` Look at ${warned}, which some runs need.`;
  return { message: `The host "${name}" is ready for runs.${look}`, isFine: true };
}
