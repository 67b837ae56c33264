/** What is told of the life of an element, as Lit's reactive controllers are. */
export interface Controller {
  hostConnected(): void;
  hostDisconnected(): void;
  hostUpdated?(): void;
}

/** What a controller needs of its element, whether Lit makes it or not. */
export interface ControllerHost extends HTMLElement {
  addController(controller: Controller): void;
  /** Has it painted anew, once however often it is asked for. */
  requestUpdate(): void;
}
