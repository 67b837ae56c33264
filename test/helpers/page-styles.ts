/** Real stylesheets, read as files. */
export const stylesheets = {
  bootstrap: new URL('../../node_modules/bootstrap/dist/css/bootstrap.css', import.meta.url).href,
  preflight: new URL('../../node_modules/tailwindcss/preflight.css', import.meta.url).href,
} as const;

/** Puts rules on the page, as the page's own. @returns takes them away */
export function addRules(css: string): () => void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  return () => style.remove();
}

/** Puts a stylesheet on the page, and waits until it holds. @returns takes it away */
export async function addStylesheet(href: string): Promise<() => void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  await new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', () => reject(new Error(`${href} is not there.`)));
    document.head.append(link);
  });
  return () => link.remove();
}
