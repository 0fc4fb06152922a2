import { expect, test } from '@jest/globals';
import { oneLine } from '@samenhang/shared/api/characters';
import fc from 'fast-check';
import { addressOf } from '../../../tab/src/charts/picture/draw-picture.ts';
import { element } from '../../../tab/src/charts/picture/svg-parts.ts';
import { storedText } from '../../builders/hostile-texts.ts';
import { readXml } from '../../builders/xml.ts';

const PREFIX = 'data:image/svg+xml;charset=utf-8,';

test('a picture is well-formed XML, whatever stands in it, and says it as far as XML can', () => {
  fc.assert(
    fc.property(storedText, storedText, (said, label) => {
      const drawing = element('svg', { 'aria-label': label });
      const text = element('text', { x: 0 });
      text.textContent = said;
      drawing.append(text);
      const address = addressOf(drawing);
      const { elements, textsOf } = readXml(decodeURIComponent(address.slice(PREFIX.length)));
      expect(textsOf('text')).toEqual([oneLine(said)]);
      expect(elements.map(({ name }) => name)).toEqual(['svg', 'text']);
    }),
  );
});
