import { html, type TemplateResult } from 'lit';
import type { MessagePart } from '../core/messages.js';

/** A message's parts, with what reads left to right kept apart from the text around it. */
export const renderParts = (parts: readonly MessagePart[]): TemplateResult =>
  html`${parts.map((part) => (typeof part === 'string' ? part : html`<bdi dir="ltr">${part.ltr}</bdi>`))}`;
