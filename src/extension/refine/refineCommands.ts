/** What the commands of a refinement need, in one bundle: they share the panels that are open. */
export {
  customizePrompt,
  generateSteps,
  refineByStage,
  refineInstruction,
  restorePanel,
} from './refineInstruction';
export { refineHistory } from './refineHistory';
