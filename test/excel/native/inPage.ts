import { bridge, type PaneWindow } from './macBridge.ts';
import { NativeExcel } from './nativeExcel.ts';

/** Runs in the page before all of its scripts. The tests reach it as `nativeExcel`. */
const native = new NativeExcel();
const options = (window as { nativeOptions?: object }).nativeOptions ?? {};
const handle = Object.assign(native, bridge(window as unknown as PaneWindow, native, options));

declare global {
  interface Window {
    nativeExcel: typeof handle;
  }
}
window.nativeExcel = handle;
