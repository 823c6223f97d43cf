import { bridge, type PaneWindow } from './macBridge.ts';
import { NativeExcel } from './nativeExcel.ts';

/** Runs in the page before all of its scripts. The tests reach it as `nativeExcel`. */
const native = new NativeExcel();
const options = (window as { nativeOptions?: object }).nativeOptions ?? {};
const call = bridge(window as unknown as PaneWindow, native, options);
const handle = Object.assign(native, { call });

declare global {
  interface Window {
    nativeExcel: typeof handle;
  }
}
window.nativeExcel = handle;
