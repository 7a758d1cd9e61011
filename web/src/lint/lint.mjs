/* Refuses what the oldest promised browsers (browserslist in package.json) cannot run. Called by vn.hocvuso.launcher.Lint
   with the repository's folder; pages made by PrimeFaces bring scripts of their own, which are not looked at. */
import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import compat from 'eslint-plugin-compat';
import es from 'eslint-plugin-es-x';
import stylelint from 'stylelint';
import features from 'stylelint-no-unsupported-browser-features';
import { known } from './known.mjs';

const root = process.argv[2];
const browsers = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')).browserslist;
const OURS = ['web/src/main/webapp/resources/hocvuso', 'keycloak-realm/src/main/resources/theme/hocvuso/login/resources'];

/** Methods of the page's own objects that came later; eslint-plugin-compat knows globals only. */
const TOO_NEW = ['checkVisibility', 'replaceChildren', 'requestSubmit', 'showModal', 'showPicker', 'showPopover'];

/** What an old browser passes over without harm; the reason stands beside each. */
const HARMLESS = [
  'css-focus-visible', // the rule is dropped and the ring of :focus stays, for the mouse too
  'css-not-sel-list', // the same rule, :focus:not(:focus-visible)
  'prefers-color-scheme', // such a browser shows the light colours
  'prefers-reduced-motion', // the one motion is a fade of 150 ms
  'css-color-adjust', // paper only
  'css-math-functions' // known.mjs asks for a plain value before it
];

const scripts = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.js'],
      languageOptions: { ecmaVersion: 2018, sourceType: 'script' },
      linterOptions: { noInlineConfig: true },
      settings: { browsers, 'es-x': { aggressive: true } },
      plugins: { compat, 'es-x': es },
      rules: {
        ...es.configs['flat/restrict-to-es2018'].rules,
        'es-x/no-array-prototype-at': 'off',
        'es-x/no-string-prototype-at': 'off',
        'no-restricted-syntax': ['error', { selector: "CallExpression > MemberExpression.callee[property.name='at']", message: 'Too new.' }],
        'es-x/no-regexp-lookbehind-assertions': 'error',
        'compat/compat': 'error',
        'no-restricted-properties': ['error', ...TOO_NEW.map((property) => ({ property, message: 'Too new.' }))]
      }
    },
    { files: ['keycloak-realm/**/session.js'], languageOptions: { sourceType: 'module' } }
  ]
});

const styles = {
  cwd: root,
  config: {
    plugins: [features, known],
    rules: {
      'plugin/no-unsupported-browser-features': [true, { browsers, ignore: HARMLESS, ignorePartialSupport: true }],
      'selector-pseudo-class-disallowed-list': ['is', 'where'],
      [known.ruleName]: [true, { browsers }]
    }
  },
  ignoreDisables: true,
  formatter: 'unix'
};

const ofScripts = await scripts.lintFiles(OURS.map((folder) => `${folder}/**/*.js`));
const ofStyles = await stylelint.lint({ ...styles, files: OURS.map((folder) => `${root}/${folder}/**/*.css`) });
const wrong = [
  ...ofScripts.flatMap((file) => file.messages.map((m) => `${file.filePath}:${m.line}:${m.column}: ${m.message}`)),
  ...ofStyles.results.flatMap((file) => file.warnings.map((w) => `${file.source}:${w.line}:${w.column}: ${w.text}`))
];
wrong.forEach((line) => console.log(line));
console.log(`${ofScripts.length} scripts and ${ofStyles.results.length} styles for ${browsers.join(', ')}: ${wrong.length} wrong`);
process.exitCode = wrong.length ? 1 : 0;
