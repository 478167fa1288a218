import type { Host } from '../../core/hosts/hosts';
import { knownHosts } from '../../node/hosts/knownHosts';
import { settingDefaults } from '../contributions';
import { setting } from '../settings';

/**
 * The hosts of the hosts file and of the setting, this machine among them, and what is wrong with them in words. The setting
 * is of the user's machine: no workspace can add to it.
 */
export async function configuredHosts(): Promise<{
  readonly hosts: readonly Host[];
  readonly problems: readonly string[];
}> {
  const { hosts, problems } = await knownHosts(setting('stepwise.hosts'));
  return { hosts: hosts.map(withOwnPython), problems };
}

/** The Python of this machine has a setting of its own, which tasks use, too. */
function withOwnPython(host: Host): Host {
  const python = setting('stepwise.python');
  return host.kind === 'local' && python !== settingDefaults['stepwise.python']
    ? { ...host, python }
    : host;
}
