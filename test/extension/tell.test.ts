import { beforeEach, expect, test, vi } from 'vitest';
import { tellWarning } from '../../src/extension/tell';
import { window } from './fakeVSCode';

vi.mock('vscode', () => import('./fakeVSCode'));

const show = vi.spyOn(window, 'showWarningMessage');
beforeEach(() => show.mockClear());

test('a message that fits on its line has no button', () => {
  tellWarning('There is no study yet.');
  expect(show).toHaveBeenCalledWith('There is no study yet.');
});

test('a longer one has a button, so that VS Code shows all of it', () => {
  const message =
    'The steps stay as they are: the file cannot be edited. Check that it is not read-only.';
  tellWarning(message);
  expect(show).toHaveBeenCalledWith(message, 'OK');
});
