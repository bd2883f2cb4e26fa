import type { OffsetUnit } from './types.js';

/**
 * Converts an offset into `text` between UTF-16 code units, which JavaScript counts in, and Unicode code points, which
 * Python counts in.
 *
 * @throws RangeError if the offset is not in the text, or lies within a surrogate pair
 */
export function convertOffset(text: string, offset: number, from: OffsetUnit, to: OffsetUnit): number {
  return from === 'utf-16' ? fromUtf16(text, offset, to) : fromCodePoints(text, offset, to);
}

function fromUtf16(text: string, offset: number, to: OffsetUnit): number {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) {
    throw new RangeError(`The text has no offset ${offset}.`);
  }
  if (isWithinPair(text, offset)) {
    throw new RangeError(`Offset ${offset} lies within a character.`);
  }
  if (to === 'utf-16') {
    return offset;
  }
  let points = 0;
  for (let unit = 0; unit < offset; unit += widthAt(text, unit)) {
    points++;
  }
  return points;
}

function fromCodePoints(text: string, offset: number, to: OffsetUnit): number {
  let unit = 0;
  for (let point = 0; point < offset; point++) {
    if (unit >= text.length) {
      throw new RangeError(`The text has no offset ${offset}.`);
    }
    unit += widthAt(text, unit);
  }
  if (!Number.isInteger(offset) || offset < 0) {
    throw new RangeError(`The text has no offset ${offset}.`);
  }
  return to === 'utf-16' ? unit : offset;
}

function widthAt(text: string, unit: number): number {
  return (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
}

function isWithinPair(text: string, unit: number): boolean {
  return unit > 0 && unit < text.length && widthAt(text, unit - 1) === 2;
}
