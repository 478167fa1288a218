// Finds and launches the browser in which the tests look at VS Code.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Chromium for programs alone: it shows no windows, and our tests take a third less of the processor in it. */
const headlessShell = '/usr/bin/chromium-headless-shell';

const usualPlaces = {
  linux: [
    headlessShell,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      path.join(folder, 'Google/Chrome/Application/chrome.exe'),
      path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/** The program of a Chromium browser: what CHROMIUM names, else one in a usual place; `undefined` if there is none. */
export function findBrowser() {
  const places = process.env.CHROMIUM
    ? [process.env.CHROMIUM]
    : (usualPlaces[process.platform] ?? []);
  return places.find(isProgram);
}

export const haveHeadlessShell = () => isProgram(headlessShell);

export async function launchBrowser() {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error(
      process.env.CHROMIUM
        ? `CHROMIUM names "${process.env.CHROMIUM}", which is no program.`
        : 'There is no Chromium here. Install Chromium or Chrome, or name its program in the variable CHROMIUM.',
    );
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox', // as root, in a container, the sandbox does not start; the only page is our own server's
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  });
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
