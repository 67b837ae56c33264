import { createApp, h, ref, vModelText, withDirectives, type VNode } from 'vue';
import type { FrameworkField, FrameworkOptions, MountFramework } from './framework-field.js';

/** What one of Vue's ways to bind makes of the input. */
type RenderInput = (state: string, hear: (typed: string) => void) => VNode;

function mount(root: HTMLElement, options: FrameworkOptions, renderInput: RenderInput): FrameworkField {
  const { attributes, take } = options;
  const heard: string[] = [];
  const completed: string[] = [];
  const state = ref(options.state);
  const renders = ref(0);
  const hear = (typed: string) => {
    heard.push(typed);
    state.value = take(typed, state.value);
  };
  const onOtpComplete = ({ value }: { readonly value: string }) => completed.push(value);
  const app = createApp({
    render: () =>
      h('div', { 'data-renders': renders.value }, [
        h('otp-input', { ...attributes, onOtpComplete }, [renderInput(state.value, hear)]),
      ]),
  });
  app.mount(root);
  return {
    get state() {
      return state.value;
    },
    heard,
    completed,
    set: (next) => (state.value = next),
    rerender: () => (renders.value += 1),
    unmount: () => app.unmount(),
  };
}

const typedIn = (event: Event): string =>
  event.target instanceof HTMLInputElement ? event.target.value : '';

/** `<input :value="state" @input="…">` */
export const mountVue: MountFramework = (root, options) =>
  mount(root, options, (state, hear) =>
    h('input', { slot: 'input', value: state, onInput: (event: Event) => hear(typedIn(event)) }),
  );

/** `<input v-model.trim="state">` */
export const mountVueModel: MountFramework = (root, options) =>
  mount(root, options, (state, hear) =>
    withDirectives(h('input', { slot: 'input', 'onUpdate:modelValue': hear }), [
      [vModelText, state, '', { trim: true }],
    ]),
  );

/** `<input>` */
export const mountUncontrolledVue: MountFramework = (root, options) =>
  mount(root, options, () => h('input', { slot: 'input' }));
