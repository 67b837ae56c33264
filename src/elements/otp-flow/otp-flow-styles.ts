import { css } from 'lit';

export const otpFlowStyles = css`
  :host {
    display: block;
    container: otp-flow / inline-size;
    position: relative;
    text-align: start;
  }

  .body {
    display: flex;
    flex-direction: column;
    gap: 0;
  }
`;
