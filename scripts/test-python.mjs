// Where the Python of the tests is: the environment that python-install.mjs makes.
import path from 'node:path';

export const pythonFolder = path.resolve(import.meta.dirname, '../test/python');
export const pythonEnvironment = path.join(pythonFolder, '.venv');
export const testPython = path.join(
  pythonEnvironment,
  process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python',
);
