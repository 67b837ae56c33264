import type { Component } from 'svelte';
import type { FrameworkOptions } from './framework-field.js';

interface Props {
  readonly attributes: FrameworkOptions['attributes'];
  readonly completed: string[];
  readonly heard: string[];
  readonly initial: string;
  readonly take: FrameworkOptions['take'];
}

interface Exports {
  current(): string;
  set(state: string): void;
  rerender(): void;
}

declare const BoundField: Component<Props, Exports>;
export default BoundField;
