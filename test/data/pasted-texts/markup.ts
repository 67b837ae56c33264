import type { PastedText } from './pasted-text.js';

/** The source of mails, and what is left of it: tags, colours, links, a box for each digit. */
export const markup: readonly PastedText[] = [
  [
    '640275',
    '<html><head><style>.c{color:#333333;width:600px}</style></head><body><p>Your verification code is:</p><h1 style="color:#551020">640275</h1><p style="font-size:12px">© 2026</p></body></html>',
  ],
  ['640275', '<td style="background:#112233" width="600">640275</td><td>expires in 10 minutes</td>'],
  ['640275', '<!-- template 551020 --><p>Use <b>640275</b> to sign in</p>'],
  ['K7PM2X', '<p>Your code: <code>K7PM2X</code></p>', { alphabet: 'alphanumeric', case: 'upper' }],
  ['640275', '<div class="code" style="font-size:32px;color:#551020">640275</div>'],
  ['640275', '<h1>Sign in</h1><p>Code</p><p><b>640275</b></p><p style="color:#999999">&copy; 2026 Lumen</p>'],
  ['640275', '<td align=3D"center" style=3D"font-size:24px;color:#112233">640275</td>'],
  [
    'W4K9QZ',
    '<p>Your one-time code: <span style="letter-spacing: 0.3em">W4K9QZ</span></p>',
    { alphabet: 'alphanumeric', case: 'upper' },
  ],
  ['640275', '<span>6</span><span>4</span><span>0</span><span>2</span><span>7</span><span>5</span>'],
  [
    '640275',
    '<tr><td width="40">6</td><td width="40">4</td><td width="40">0</td><td width="40">2</td><td width="40">7</td><td width="40">5</td></tr>',
  ],
  ['640275', '<div>Code:&nbsp;<strong>640&nbsp;275</strong></div>'],
  ['640275', 'Your code: <strong data-id="551020">640&#8209;275</strong>'],
  [
    '640275',
    '<p>Hi Joan,</p>\n<p>Your verification code is:</p>\n<h2>640 275</h2>\n<p>Order <a href="https://parcelbox.example/o/551020">551020</a></p>',
  ],
  ['640275', 'Your code is <a href="https://lumen.example/?c=640275">640275</a>'],
  [
    '640275',
    '<img src="https://cdn.lumen.example/551020.png" width="1200"> <p>Ihr Code lautet <b style="letter-spacing:4px">640275</b>.</p>',
  ],
  ['640275', 'Your code is | 6 | 4 | 0 | 2 | 7 | 5 |'],
  ['640275', '[6] [4] [0] [2] [7] [5] is your code'],
  ['640275', 'Your code is: 6, 4, 0, 2, 7, 5. I repeat: 6, 4, 0, 2, 7, 5.'],
  ['640275', 'Code: 6 - 4 - 0 - 2 - 7 - 5'],
  ['315794', '<b>Order</b> 556677 <b>Code</b> 315794'],
  ['315794', '<p class="x">Ref 556677</p><p class="y">Code 315794</p>'],
  ['315794', '<div style="margin:0 0 24px">Use</div><div style="color:#556677;font:24px">315794</div>'],
  ['315794', '<td>3</td>\n<td>1</td>\n<td>5</td>\n<td>7</td>\n<td>9</td>\n<td>4</td>'],
  ['315794', 'I <3 Lumen. Your code is 315794. x > y'],
  ['315794', 'a < b and code 315794'],
];
