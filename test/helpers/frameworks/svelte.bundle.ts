import { flushSync, mount, unmount } from 'svelte';
import type { MountFramework } from './framework-field.js';
import BoundField from './bound-field.svelte';

/** `<input bind:value={…}>` */
export const mountSvelte: MountFramework = (root, { attributes, state, take }) => {
  const heard: string[] = [];
  const completed: string[] = [];
  const field = mount(BoundField, {
    target: root,
    props: { attributes, completed, heard, initial: state, take },
  });
  flushSync();
  let isMounted = true;
  return {
    get state() {
      return field.current();
    },
    heard,
    completed,
    set: (next) => flushSync(() => field.set(next)),
    rerender: () => flushSync(() => field.rerender()),
    unmount: () => {
      // Twice would be a fault to Svelte alone.
      if (isMounted) void unmount(field);
      isMounted = false;
    },
  };
};
