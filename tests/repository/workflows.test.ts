import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import * as z from 'zod';

const FOLDER = '.github/workflows';

const stepSchema = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const workflowSchema = z.looseObject({
  permissions: z.record(z.string(), z.string()),
  concurrency: z.looseObject({group: z.string()}),
  jobs: z.record(
    z.string(),
    z.looseObject({
      'timeout-minutes': z.number().max(60),
      permissions: z.record(z.string(), z.string()),
      steps: z.array(stepSchema).min(1),
    }),
  ),
});

const workflows = readdirSync(FOLDER)
  .filter((name) => /\.ya?ml$/.test(name))
  .map((file) => {
    const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
    return {file, text, ...workflowSchema.parse(parse(text))};
  });

it('there are workflows to check', () => {
  expect(workflows.map(({file}) => file)).toEqual(expect.arrayContaining(['checks.yml', 'deploy.yml']));
});

describe.each(workflows)('$file', ({text, permissions, jobs}) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('gives no right by default', () => {
    expect(permissions).toEqual({});
  });

  it('pins each action to a commit, with its version beside it', () => {
    const lines = text.split('\n').filter((line) => /^\s*(?:-\s+)?uses:/.test(line));
    expect(lines.length).toBe(steps.filter(({uses}) => uses !== undefined).length);
    expect(lines.filter((line) => !/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  it('fetches the whole history and leaves no credential behind', () => {
    const checkouts = steps.filter(({uses}) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    expect(checkouts.map((step) => step.with)).toEqual(checkouts.map(() => ({'fetch-depth': 0, 'persist-credentials': false})));
  });

  it('puts nothing that a stranger writes into a shell', () => {
    expect(steps.map(({run}) => run ?? '').filter((run) => run.includes('${{'))).toEqual([]);
  });

  it('never runs a stranger’s code with our rights', () => {
    expect(text).not.toMatch(/pull_request_target|workflow_run|secrets\./);
  });
});

describe('rights', () => {
  const rightsOf = (file: string): Record<string, Record<string, string>> =>
    Object.fromEntries(
      Object.entries(workflows.find((workflow) => workflow.file === file)?.jobs ?? {}).map(([job, {permissions}]) => [job, permissions]),
    );

  it('of a pull request: reading', () => {
    expect(rightsOf('checks.yml')).toEqual({checks: {contents: 'read'}});
  });

  it('to publish: only the job that publishes', () => {
    expect(rightsOf('deploy.yml')).toEqual({
      build: {contents: 'read', pages: 'read'},
      deploy: {pages: 'write', 'id-token': 'write'},
    });
  });

  it('a publication under way is not cut short', () => {
    expect(workflows.find(({file}) => file === 'deploy.yml')?.concurrency).toEqual({group: 'pages', 'cancel-in-progress': false});
  });
});

describe('Dependabot', () => {
  it('waits seven days, for packages and for actions', () => {
    const {updates} = z
      .looseObject({
        updates: z.array(
          z.looseObject({
            'package-ecosystem': z.string(),
            cooldown: z.looseObject({'default-days': z.number()}),
            groups: z.record(z.string(), z.unknown()),
          }),
        ),
      })
      .parse(parse(readFileSync('.github/dependabot.yml', 'utf8')));
    expect(updates.map((update) => [update['package-ecosystem'], update.cooldown['default-days']])).toEqual([
      ['npm', 7],
      ['github-actions', 7],
    ]);
  });
});

describe('.ci/run', () => {
  it('runs the README’s test command', () => {
    expect(existsSync('.ci/run')).toBe(true);
    const commands = readFileSync('.ci/run', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('npm'));
    expect(readFileSync('README.md', 'utf8')).toContain(commands.join(' && '));
  });
});
