import {
  byKind,
  object,
  optional,
  recordOf,
  text,
  texts,
  wholeNumber,
  type Decoded,
  type KeyProblem,
} from '../json/decoders';
import type { Span } from '../document/model';
import { readNodes, type JsonNode, type JsonObjectNode } from '../json/nodes';

const python = text({
  summary: 'The Python of the host that has the packages of the trainer.',
  fallback: 'python3',
});
const slots = wholeNumber(1, {
  summary: 'So many runs go on at a time; others wait for their turn.',
  fallback: 1,
});
const processes = wholeNumber(1, {
  summary: 'Processes that train together on a machine, one for each GPU that is to be used.',
  fallback: 1,
});
const environment = recordOf(text({ summary: 'The value of the variable.' }), {
  summary: 'Environment variables of the run, such as {"HF_HOME": "/data/hf"}.',
});
const setup = texts(0, {
  summary:
    'Shell lines that are run before the first program of a run, such as "module load cuda".',
  fallback: [],
});
const sshOptions = texts(0, {
  summary: 'Options of the ssh command beside those of your SSH configuration.',
  fallback: [],
});
const folder = text({
  summary: 'Where runs and their data are kept on the host.',
  fallback: '~/.stepwise',
});
const addressSummary =
  'The host as ssh knows it: an alias of your SSH configuration, or user@machine.';

const local = { python, slots, processes, environment, setup };
const ssh = {
  address: text({ summary: addressSummary }),
  sshOptions,
  folder,
  python,
  slots,
  processes,
  environment,
  setup,
};
const slurm = {
  address: optional(
    text({ summary: `${addressSummary} Without it, Slurm's commands are those of this machine.` }),
  ),
  sshOptions,
  folder,
  python,
  processes,
  nodes: wholeNumber(1, { summary: 'Machines that train together.', fallback: 1 }),
  sbatchOptions: texts(0, {
    summary: 'Options of the sbatch command, such as "--partition=gpu", "--gres=gpu:4".',
    fallback: [],
  }),
  arrayLimit: optional(
    wholeNumber(1, {
      summary: 'So many runs of a grid go on at a time. Without it: all that fit.',
    }),
  ),
  environment,
  setup,
};

export type LocalHost = { readonly kind: 'local'; readonly name: string } & Decoded<typeof local>;
export type SshHost = { readonly kind: 'ssh'; readonly name: string } & Decoded<typeof ssh>;
export type SlurmHost = { readonly kind: 'slurm'; readonly name: string } & Decoded<typeof slurm>;
/** Where a run is executed, and how. */
export type Host = LocalHost | SshHost | SlurmHost;
/** A host whose run directories are not those of the workspace. */
export type RemoteHost = SshHost | SlurmHost;

const host = byKind(
  {
    local: object(local, { summary: 'This machine.' }),
    ssh: object(ssh, { summary: 'A machine that is reached over SSH.' }),
    slurm: object(slurm, { summary: 'A Slurm cluster, of this machine or reached over SSH.' }),
  },
  { summary: 'Where runs are executed.' },
);
const hosts = recordOf(host, { summary: 'Hosts by the names that tasks and experiments use.' });
const file = object(
  { $schema: text({ summary: 'Where the schema of this file is.', fallback: '-' }), hosts },
  { summary: 'The hosts that Stepwise runs experiments on.' },
);

export interface ReadHosts {
  /** Those that can be used, damaged ones left out; `local` is always among them. */
  readonly hosts: readonly Host[];
  readonly problems: readonly KeyProblem[];
}

/** What is said about this machine where nothing is. */
export const thisMachine: LocalHost = {
  kind: 'local',
  name: 'local',
  python: 'python3',
  slots: 1,
  processes: 1,
  environment: {},
  setup: [],
};

/** Reads `hosts.json`. Spans are places in `source`. */
export function readHosts(source: string): ReadHosts {
  const node = readNodes(source);
  if (node.kind === 'damage')
    return { hosts: [thisMachine], problems: [{ message: node.message, span: node.span }] };
  const problems: KeyProblem[] = [];
  const decoded = file.decode(node, 'The file', (problem) => problems.push(problem));
  const places = namePlaces(node);
  const read = Object.entries(decoded?.hosts ?? {}).flatMap(([name, value]): readonly Host[] => {
    const given = { name, ...value };
    const message = whatIsWrong(given);
    if (message === undefined) return [given];
    problems.push({ message, span: places.get(name) ?? node.span });
    return [];
  });
  return { hosts: withThisMachine(read), problems };
}

/** Where the names of the hosts stand. */
function namePlaces(file: JsonNode): ReadonlyMap<string, Span> {
  const hosts = membersOf(file).find(({ key }) => key === 'hosts');
  const members = hosts ? membersOf(hosts.value) : [];
  return new Map(members.map(({ key, keySpan }) => [key, keySpan]));
}

function membersOf(node: JsonNode): JsonObjectNode['members'] {
  return node.kind === 'object' ? node.members : [];
}

/** Those of `more` replace those of the same name. */
export function mergedHosts(hosts: readonly Host[], more: readonly Host[]): readonly Host[] {
  const names = new Set(more.map(({ name }) => name));
  return withThisMachine([...hosts.filter(({ name }) => !names.has(name)), ...more]);
}

/** Over SSH or through Slurm: the run directory is on the host, and here is a mirror of it. */
export function isRemote(given: Host): given is RemoteHost {
  return given.kind !== 'local';
}

/** The JSON Schema of `hosts.json`; `media/hosts.schema.json` holds it for editors. */
export function hostsSchema(): Readonly<Record<string, unknown>> {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Stepwise hosts',
    ...file.schema,
    properties: { $schema: { type: 'string' }, hosts: hosts.schema },
  };
}

function withThisMachine(hosts: readonly Host[]): readonly Host[] {
  const local = hosts.find(({ name }) => name === thisMachine.name) ?? thisMachine;
  return [local, ...hosts.filter((one) => one !== local)];
}

const namePattern = /^[A-Za-z0-9][\w.-]{0,63}$/;
const variablePattern = /^[A-Za-z_]\w*$/;

/** What the shape of the file cannot say. */
function whatIsWrong(host: Host): string | undefined {
  const { name, kind, environment } = host;
  if (!namePattern.test(name))
    return `"${name}" cannot be the name of a host: use letters, digits, dots and hyphens.`;
  if (kind === 'local' && name !== thisMachine.name)
    return `"${name}" is of the kind "local", which is this machine: call it "local".`;
  if (kind !== 'local' && name === thisMachine.name)
    return 'The name "local" is that of this machine: its kind is "local".';
  if (kind !== 'local' && host.address?.startsWith('-'))
    return `The address of "${name}" begins with "-", which ssh would take for an option.`;
  const variable = Object.keys(environment).find((key) => !variablePattern.test(key));
  if (variable !== undefined)
    return `"${variable}" of the host "${name}" cannot be the name of an environment variable.`;
  return undefined;
}
