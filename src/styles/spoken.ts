import { css } from 'lit';

/** For those who hear the page, and not for those who see it: hidden for good it would be gone for both. */
export const spoken = css`
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
