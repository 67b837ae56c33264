/** A copy of a node with all in it. `importNode`, which knows its type, takes three times as long. */
export const cloneOf = <T extends Node>(node: T): T => node.cloneNode(true) as T;
