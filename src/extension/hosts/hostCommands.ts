export { checkHostByName } from './checkHostByName';
export { openHosts } from './openHosts';
