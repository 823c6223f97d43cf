// What the generated top-level declarations of Code.js call. Nothing here may touch a service while it loads.
export { call } from './call.ts';
export { onInstall, onOpen, showReference, showSidebar } from './menu.ts';
export { sidebarCall } from './sidebarCall.ts';
