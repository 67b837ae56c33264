import type { UserAgentLike, PrivateWindowShortcut } from '../../src/core/advice/private-window.js';

export interface AgentRow extends Omit<UserAgentLike, 'brands'> {
  readonly name: string;
  readonly brands?: readonly string[];
  /** Between blanks; missing where there are none to be named. */
  readonly keys?: string;
  readonly menu: PrivateWindowShortcut['menu'];
}

/** Browsers as they introduce themselves, and how they open a private window. */
export const agents: readonly AgentRow[] = [
  {
    name: 'Chrome on Windows',
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
    platform: 'Win32',
    brands: ['Not/A)Brand', 'Chromium', 'Google Chrome'],
    keys: 'Ctrl Shift N',
    menu: 'incognito',
  },
  {
    name: 'Chrome on Windows, by client hints',
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
    platform: 'Windows',
    brands: ['Not/A)Brand', 'Chromium', 'Google Chrome'],
    keys: 'Ctrl Shift N',
    menu: 'incognito',
  },
  {
    name: 'Chrome on macOS',
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
    platform: 'MacIntel',
    brands: ['Not/A)Brand', 'Chromium', 'Google Chrome'],
    keys: 'Command Shift N',
    menu: 'incognito',
  },
  {
    name: 'Chrome on macOS, by client hints',
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
    platform: 'macOS',
    brands: ['Not/A)Brand', 'Chromium', 'Google Chrome'],
    keys: 'Command Shift N',
    menu: 'incognito',
  },
  {
    name: 'Chrome on Linux',
    userAgent:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
    platform: 'Linux x86_64',
    keys: 'Ctrl Shift N',
    menu: 'incognito',
  },
  {
    name: 'Chrome on ChromeOS',
    userAgent:
      'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
    platform: 'Chrome OS',
    brands: ['Not/A)Brand', 'Chromium', 'Google Chrome'],
    keys: 'Ctrl Shift N',
    menu: 'incognito',
  },
  {
    name: 'Chrome on a Windows machine with a touch screen',
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
    platform: 'Win32',
    maxTouchPoints: 10,
    keys: 'Ctrl Shift N',
    menu: 'incognito',
  },
  {
    name: 'Chrome on Android',
    userAgent:
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36',
    platform: 'Linux armv81',
    brands: ['Not/A)Brand', 'Chromium', 'Google Chrome'],
    maxTouchPoints: 5,
    menu: 'incognito',
  },
  {
    name: 'Chrome on an Android tablet',
    userAgent:
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
    platform: 'Linux armv81',
    maxTouchPoints: 5,
    menu: 'incognito',
  },
  {
    name: 'Chrome on Android, with the desktop site asked for',
    userAgent:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
    platform: 'Linux armv81',
    maxTouchPoints: 5,
    menu: 'incognito',
  },
  {
    name: 'Firefox on Android, with the desktop site asked for',
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0',
    platform: 'Linux aarch64',
    maxTouchPoints: 5,
    menu: 'private',
  },
  {
    name: 'Chrome on Linux on ARM',
    userAgent:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
    platform: 'Linux aarch64',
    keys: 'Ctrl Shift N',
    menu: 'incognito',
  },
  {
    name: 'Chrome on iPhone',
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1',
    platform: 'iPhone',
    maxTouchPoints: 5,
    menu: 'incognito',
  },
  {
    name: 'Chrome on iPad, as a Mac',
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126 Version/11.1.1 Safari/605.1.15',
    platform: 'MacIntel',
    menu: 'incognito',
  },
  {
    name: 'Chromium without brands',
    userAgent:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/126.0.0.0 Safari/537.36',
    platform: 'Linux x86_64',
    keys: 'Ctrl Shift N',
    menu: 'incognito',
  },
  {
    name: 'Edge on Windows',
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
    platform: 'Win32',
    brands: ['Not/A)Brand', 'Chromium', 'Microsoft Edge'],
    keys: 'Ctrl Shift N',
    menu: 'inprivate',
  },
  {
    name: 'Edge on Windows, by its brand alone',
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
    platform: 'Windows',
    brands: ['Not/A)Brand', 'Chromium', 'Microsoft Edge'],
    keys: 'Ctrl Shift N',
    menu: 'inprivate',
  },
  {
    name: 'Edge on macOS',
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
    platform: 'MacIntel',
    keys: 'Command Shift N',
    menu: 'inprivate',
  },
  {
    name: 'Edge on Linux',
    userAgent:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
    platform: 'Linux x86_64',
    keys: 'Ctrl Shift N',
    menu: 'inprivate',
  },
  {
    name: 'Edge on Android',
    userAgent:
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36 EdgA/126.0.0.0',
    platform: 'Linux armv81',
    menu: 'inprivate',
  },
  {
    name: 'Edge on iPhone',
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 EdgiOS/125.0.2535.96 Mobile/15E148 Safari/604.1',
    platform: 'iPhone',
    menu: 'inprivate',
  },
  {
    name: 'Edge on iPad, as a Mac',
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 EdgiOS/125 Safari/605.1.15',
    platform: 'MacIntel',
    menu: 'inprivate',
  },
  {
    name: 'Firefox on Windows',
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0',
    platform: 'Win32',
    keys: 'Ctrl Shift P',
    menu: 'private',
  },
  {
    name: 'Firefox on macOS',
    userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:127.0) Gecko/20100101 Firefox/127.0',
    platform: 'MacIntel',
    keys: 'Command Shift P',
    menu: 'private',
  },
  {
    name: 'Firefox on Linux',
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0',
    platform: 'Linux x86_64',
    keys: 'Ctrl Shift P',
    menu: 'private',
  },
  {
    name: 'Firefox on FreeBSD',
    userAgent: 'Mozilla/5.0 (X11; FreeBSD amd64; rv:127.0) Gecko/20100101 Firefox/127.0',
    platform: 'FreeBSD amd64',
    keys: 'Ctrl Shift P',
    menu: 'private',
  },
  {
    name: 'Firefox on Android',
    userAgent: 'Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0',
    platform: 'Linux aarch64',
    menu: 'private',
  },
  {
    name: 'Firefox on an Android tablet',
    userAgent: 'Mozilla/5.0 (Android 14; Tablet; rv:127.0) Gecko/127.0 Firefox/127.0',
    platform: 'Linux aarch64',
    menu: 'private',
  },
  {
    name: 'Firefox on iPhone',
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/127.0 Mobile/15E148 Safari/605.1.15',
    platform: 'iPhone',
    menu: 'private',
  },
  {
    name: 'Firefox on iPad, as a Mac',
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/127.0 Safari/605.1.15',
    platform: 'MacIntel',
    menu: 'private',
  },
  {
    name: 'Safari on macOS',
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
    platform: 'MacIntel',
    maxTouchPoints: 0,
    keys: 'Command Shift N',
    menu: 'private',
  },
  {
    name: 'Safari on iPhone',
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    platform: 'iPhone',
    menu: 'private',
  },
  {
    name: 'Safari on iPad',
    userAgent:
      'Mozilla/5.0 (iPad; CPU OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    platform: 'iPad',
    menu: 'private',
  },
  {
    name: 'Safari on iPad, as a Mac',
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
    platform: 'MacIntel',
    maxTouchPoints: 5,
    menu: 'private',
  },
  {
    name: 'WebKitGTK on Linux',
    userAgent:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
    platform: 'Linux x86_64',
    keys: 'Ctrl Shift N',
    menu: 'private',
  },
  {
    name: 'Samsung Internet',
    userAgent:
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36',
    platform: 'Linux armv81',
    brands: ['Not A(Brand', 'Samsung Internet', 'Chromium'],
    menu: 'private',
  },
  {
    name: 'Opera on Windows',
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 OPR/112.0.0.0',
    platform: 'Win32',
    brands: ['Opera', 'Chromium', 'Not/A)Brand'],
    keys: 'Ctrl Shift N',
    menu: 'private',
  },
  {
    name: 'Opera on macOS',
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 OPR/112.0.0.0',
    platform: 'MacIntel',
    keys: 'Command Shift N',
    menu: 'private',
  },
  {
    name: 'Opera on Linux',
    userAgent:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 OPR/112.0.0.0',
    platform: 'Linux x86_64',
    keys: 'Ctrl Shift N',
    menu: 'private',
  },
  {
    name: 'Opera on Android',
    userAgent:
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36 OPR/82.0.0.0',
    platform: 'Linux armv81',
    menu: 'private',
  },
  {
    name: 'Opera on iPhone',
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1 OPT/4.8.0',
    platform: 'iPhone',
    menu: 'private',
  },
  {
    name: 'Opera on iPad, as a Mac',
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15 OPT/4.8.0',
    platform: 'MacIntel',
    menu: 'private',
  },
  {
    name: 'Brave on Windows, which only its brand tells',
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
    platform: 'Win32',
    brands: ['Not/A)Brand', 'Chromium', 'Brave'],
    keys: 'Ctrl Shift N',
    menu: 'private',
  },
  {
    name: 'a browser that is not known',
    userAgent: 'Lynx/2.8.9rel.1 libwww-FM/2.14',
    platform: 'Linux x86_64',
    menu: 'private',
  },
  {
    name: 'Chrome on a system that is not known',
    userAgent: 'Mozilla/5.0 (Fuchsia) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
    platform: '',
    menu: 'incognito',
  },
  {
    name: 'Firefox that hides the platform',
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; rv:127.0) Gecko/20100101 Firefox/127.0',
    platform: '',
    keys: 'Ctrl Shift P',
    menu: 'private',
  },
  {
    name: 'Samsung Internet on a television',
    userAgent:
      'Mozilla/5.0 (Linux; Tizen 7.0) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/5.0 Chrome/94.0.4606.31 TV Safari/537.36',
    platform: 'Linux armv7l',
    menu: 'private',
  },
  { name: 'nothing at all', userAgent: '', platform: '', menu: 'private' },
];
