/** The commands about models: read from disk when the first of them is used. */
export { chooseModelProfile } from './chooseModelCommand';
export { removeKey, setKey } from './keyCommands';
export { manageModel } from './modelMenu';
export { testModel } from './testModel';
