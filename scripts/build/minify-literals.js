// @ts-check
/**
 * A Vite plugin that takes the white space out of `css` and `html` templates, which no other minifier looks into.
 *
 * Style sheets are minified whole. In markup every run of blanks becomes one: that is how browsers show it, so nothing
 * that a person sees can change.
 */
import { transform } from 'esbuild';

/** @returns {import('vite').Plugin} */
export function minifyLiterals() {
  return {
    name: 'minify-literals',
    // After TypeScript is gone.
    enforce: 'post',
    async transform(code) {
      if (!/\b(?:css|html)`/.test(code)) return null;
      const pieces = literals(this.parse(code)).sort((a, b) => b.start - a.start);
      let result = code;
      for (const { start, end, isStyle } of pieces) {
        const text = code.slice(start, end);
        const small = isStyle ? await minifyStyle(text) : text.replace(/\s+/g, ' ');
        result = result.slice(0, start) + small + result.slice(end);
      }
      // Lines are not kept, so there is no map: what is debugged is the source's own build.
      return { code: result, map: null };
    },
  };
}

/** @param {string} text */
async function minifyStyle(text) {
  const { code } = await transform(text, { loader: 'css', minify: true, target: 'es2022' });
  return code.trim().replace(/[\\`]|\$\{/g, '\\$&');
}

/**
 * Where texts of `css` and `html` templates stand. A style sheet with a hole in it is no style sheet, and is left alone.
 * @param {unknown} node of an ESTree
 * @returns {{ start: number, end: number, isStyle: boolean }[]}
 */
function literals(node) {
  if (Array.isArray(node)) return node.flatMap(literals);
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap(literals);
  if (!('type' in node) || node.type !== 'TaggedTemplateExpression') return inner;
  const { tag, quasi } = /** @type {import('estree').TaggedTemplateExpression} */ (node);
  const name = tag.type === 'Identifier' ? tag.name : '';
  const isStyle = name === 'css';
  if (name !== 'html' && (!isStyle || quasi.expressions.length > 0)) return inner;
  const quasis = /** @type {{ start: number, end: number }[]} */ (/** @type {unknown} */ (quasi.quasis));
  return [...inner, ...quasis.map(({ start, end }) => ({ start, end, isStyle }))];
}
