/* A stylelint rule: each property, keyword and function is known to the oldest promised browsers, by MDN's tables. What
   they do not know may follow a plainer declaration of the same property, or stand in @supports: they pass over it. */
import { createRequire } from 'node:module';
import browserslist from 'browserslist';
import valueParser from 'postcss-value-parser';
import stylelint from 'stylelint';

const { css } = createRequire(import.meta.url)('@mdn/browser-compat-data');
const NAMES = { chrome: 'chrome', ios_saf: 'safari_ios' };

/** What only looks a little plainer where it is not known. */
const EMBELLISHES = new Set([
  'accent-color', 'color-scheme', 'cursor', 'print-color-adjust', 'scroll-margin-top', 'text-decoration',
  'text-decoration-color', 'text-decoration-style', 'text-decoration-thickness', 'text-underline-offset', 'text-wrap'
]);

const ruleName = 'hocvuso/known';
const messages = stylelint.utils.ruleMessages(ruleName, {
  tooNew: (what, browser) => `${what} is not known to ${browser}: put a plainer value before it, or use something older`
});

/** The first of these browsers that does not know it, or nothing. */
function stranger(feature, browsers) {
  const support = feature && feature.__compat && feature.__compat.support;
  return support && browsers.find(({ name, version }) =>
    ![].concat(support[name] || []).some((one) => isThere(one, version)));
}

function isThere(one, version) {
  return number(one.version_added) <= version && version < number(one.version_removed)
    && !one.flags && !one.alternative_name && !one.prefix;
}

/** Not yet, and never gone, are both far away. */
function number(version) {
  return typeof version === 'string' && version !== 'preview' ? parseFloat(version.replace('≤', '')) : Infinity;
}

function words(declaration) {
  const found = [];
  valueParser(declaration.value).walk((node) => {
    if (node.type === 'word' || node.type === 'function') { found.push(node); }
  });
  return found;
}

/** What of a declaration stands in MDN's tables: [name to show, entry]. */
function parts(declaration) {
  const entry = css.properties[declaration.prop];
  if (!entry) { return []; }
  const inside = words(declaration).map(({ type, value }) =>
    [`${declaration.prop}: ${value}`, type === 'word' ? entry[value] : css.types[value] || css.types.color[value]]);
  return [[declaration.prop, entry], ...inside];
}

function hasFallback(declaration) {
  for (let parent = declaration.parent; parent; parent = parent.parent) {
    if (parent.type === 'atrule' && parent.name === 'supports') { return true; }
  }
  const before = declaration.parent.nodes.slice(0, declaration.parent.index(declaration));
  return before.some((node) => node.type === 'decl' && node.prop.replace(/^-webkit-/, '') === declaration.prop);
}

const rule = (on, options) => (root, result) => {
  const browsers = browserslist(options.browsers).map((one) => {
    const [id, version] = one.split(' ');
    return { id: one, name: NAMES[id], version: parseFloat(version) };
  });
  root.walkDecls((declaration) => {
    if (EMBELLISHES.has(declaration.prop) || hasFallback(declaration)) { return; }
    parts(declaration).forEach(([what, feature]) => {
      const browser = stranger(feature, browsers);
      if (browser) {
        stylelint.utils.report({ ruleName, result, node: declaration, message: messages.tooNew(what, browser.id) });
      }
    });
  });
};

export const known = Object.assign(stylelint.createPlugin(ruleName, Object.assign(rule, { ruleName, messages })), { ruleName });
