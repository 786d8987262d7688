// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOfHtml } from '../../lib/bounce/html-text.ts';
import { visibleText } from '../../lib/webmail/visible-text.ts';

const cases: readonly (readonly [name: string, html: string, text: string])[] = [
  ['blocks and breaks', '<div>a<br>b</div><div>c</div>', 'a\nb\n\nc'],
  ['paragraphs', '<p>a</p><p>b</p>', 'a\n\nb'],
  [
    'wbr and zero-width characters',
    'https://x.example/<wbr>mail/\u200b?p=<wbr>No',
    'https://x.example/mail/?p=No',
  ],
  ['cells', '<table><tbody><tr><td>550</td><td>5.1.1</td></tr></tbody></table>', '550 5.1.1'],
  [
    'hidden things',
    '<span style="DISPLAY : none">x<br>y</span><i hidden>z</i><style>p{}</style><b>a</b>',
    'a',
  ],
  ['preformatted lines', '<pre>a\n  b</pre>', 'a\nb'],
  ['entities', '&lt;bob@example.com&gt;&nbsp;x', '<bob@example.com> x'],
  ['a rule', 'a<hr>b', 'a\n\nb'],
];

describe('HTML as a person reads it', () => {
  test.each(cases)('%s', (_, html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  test.each(cases)('%s: the same on the page', (_, html) => {
    const element = document.createElement('div');
    for (const node of new DOMParser().parseFromString(html, 'text/html').body.childNodes) {
      element.append(node.cloneNode(true));
    }
    for (const node of new DOMParser().parseFromString(html, 'text/html').head.childNodes) {
      element.append(node.cloneNode(true));
    }
    expect(visibleText(element)).toBe(textOfHtml(html));
  });
});

test('any markup gives text without tags of its own, soon', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.constantFrom('<div>', '</p>', '<td', '<script>', '&#0;', '<!--', '<b a="'), fc.string()),
      ),
      (pieces) => {
        expect(textOfHtml(pieces.join(''))).not.toMatch(/\r| \n|\n{3}/);
      },
    ),
  );
});

test.each(['<b>', '<div><p>', '<', '&amp', '<td>', '<a href="', '<!--'])(
  '1 MB of %j is read within seconds',
  (piece) => {
    const start = performance.now();
    textOfHtml(piece.repeat(Math.ceil((1024 * 1024) / piece.length)));
    expect(performance.now() - start).toBeLessThan(3000); // a watchdog, not a measure
  },
);
