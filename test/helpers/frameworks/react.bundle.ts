import { createElement, StrictMode, useState, type ChangeEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { FrameworkField, FrameworkOptions, MountFramework } from './framework-field.js';

/** What the component hands out of React. */
interface Bridge {
  state: string;
  heard: string[];
  completed: string[];
  set: (state: string) => void;
  rerender: () => void;
}

interface FieldProps {
  readonly bridge: Bridge;
  readonly options: FrameworkOptions;
}

/** State as components keep it, and what they do when they hear of a value. */
function useCode({ bridge, options: { state: initial, take } }: FieldProps) {
  const [state, setState] = useState(initial);
  const [renders, setRenders] = useState(0);
  Object.assign(bridge, { state, set: setState, rerender: () => setRenders(renders + 1) });
  const hear = ({ target: { value } }: ChangeEvent<HTMLInputElement>) => {
    bridge.heard.push(value);
    setState((before) => take(value, before));
  };
  return { state, renders, hear };
}

function ControlledField(props: FieldProps): ReactNode {
  const { state, renders, hear } = useCode(props);
  const { bridge, options } = props;
  const onComplete = (event: Event & { readonly value: string }) => bridge.completed.push(event.value);
  return createElement(
    'div',
    { 'data-renders': renders },
    createElement(
      'otp-input',
      { ...options.attributes, 'onotp-complete': onComplete },
      createElement('input', { slot: 'input', value: state, onChange: hear }),
    ),
  );
}

/** `<otp-input value={state} onInput={…}>`: the element makes its input, and React knows nothing of it. */
function ElementField(props: FieldProps): ReactNode {
  const { state, renders, hear } = useCode(props);
  const element = { ...props.options.attributes, value: state, onInput: hear };
  return createElement('div', { 'data-renders': renders }, createElement('otp-input', element));
}

function UncontrolledField({ bridge, options }: FieldProps): ReactNode {
  const [renders, setRenders] = useState(0);
  bridge.rerender = () => setRenders(renders + 1);
  return createElement(
    'div',
    { 'data-renders': renders },
    createElement(
      'otp-input',
      options.attributes,
      createElement('input', { slot: 'input', defaultValue: options.state }),
    ),
  );
}

function mount(
  root: HTMLElement,
  options: FrameworkOptions,
  component: (props: FieldProps) => ReactNode,
  isStrict: boolean,
): FrameworkField {
  const bridge: Bridge = { state: '', heard: [], completed: [], set: () => {}, rerender: () => {} };
  const field = createElement(component, { bridge, options });
  const react = createRoot(root);
  flushSync(() => react.render(isStrict ? createElement(StrictMode, null, field) : field));
  return {
    get state() {
      return bridge.state;
    },
    heard: bridge.heard,
    completed: bridge.completed,
    set: (state) => flushSync(() => bridge.set(state)),
    rerender: () => flushSync(() => bridge.rerender()),
    unmount: () => react.unmount(),
  };
}

export const mountReact: MountFramework = (root, options) => mount(root, options, ControlledField, false);

/** Strict mode calls every component, updater and effect twice. */
export const mountStrictReact: MountFramework = (root, options) =>
  mount(root, options, ControlledField, true);

export const mountUncontrolledReact: MountFramework = (root, options) =>
  mount(root, options, UncontrolledField, false);

export const mountReactElement: MountFramework = (root, options) => mount(root, options, ElementField, false);
