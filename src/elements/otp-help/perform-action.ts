import type { FlowContext } from '../../controllers/flow-context.js';
import type { Action } from '../../core/advice/advice.js';

/** Does in a flow what a control says. Links lead there by themselves, and what is opened or copied is its painter's. */
export function performAction(
  { session, actions }: FlowContext,
  action: Action,
  causes: readonly number[],
): void {
  actions.noteUsed(causes);
  switch (action.type) {
    case 'inbox':
      return actions.noteInboxOpened();
    case 'change':
      session.change();
      return actions.focusOn('address');
    case 'method':
      return actions.useMethod(action.method);
    case 'back':
      return session.goBack();
    case 'resend':
      return session.resend();
    case 'correct':
      return session.start({ method: 'email', destination: action.address });
    case 'have-code':
      session.haveCode();
      return actions.focusOn('code');
    case 'enter':
      return actions.focusOn('code');
    case 'restart':
      session.reset();
      return actions.focusOn('address');
    case 'how':
    case 'dismiss':
    case 'copy':
    case 'support':
    case 'recovery':
    case 'account':
      return;
  }
}
