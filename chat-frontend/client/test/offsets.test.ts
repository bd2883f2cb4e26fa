import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { convertOffset } from '../src/offsets.js';

describe('offsets', () => {
  it('count a character beyond the basic plane as one code point and two units', () => {
    assert.equal(convertOffset('🚲 Rad', 2, 'utf-16', 'code-point'), 1);
    assert.equal(convertOffset('🚲 Rad', 1, 'code-point', 'utf-16'), 2);
  });

  it('keep combining marks apart from their letters, as both units do', () => {
    const text = 'a\u0301ب\u0651';
    assert.equal(convertOffset(text, 2, 'utf-16', 'code-point'), 2);
  });

  it('come back from either unit as they were', () => {
    const seed = 20261126;
    let state = seed;
    const random = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state % below;
    };
    const alphabet = ['a', 'é', 'e\u0301', 'ش', '中', 'ท', '👩‍🔬', '🚲', '𝒳', '\n', 'क्ष'];
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: random(20) }, () => alphabet[random(alphabet.length)] ?? '').join('');
      const points = [...text];
      const point = random(points.length + 1);
      const unit = points.slice(0, point).join('').length;
      assert.equal(convertOffset(text, point, 'code-point', 'utf-16'), unit, `seed ${seed}, round ${round}`);
      assert.equal(convertOffset(text, unit, 'utf-16', 'code-point'), point, `seed ${seed}, round ${round}`);
    }
  });

  it('outside a text or within a character are refused', () => {
    assert.throws(() => convertOffset('🚲', 1, 'utf-16', 'code-point'), RangeError);
    assert.throws(() => convertOffset('🚲', 3, 'utf-16', 'code-point'), RangeError);
    assert.throws(() => convertOffset('🚲', 2, 'code-point', 'utf-16'), RangeError);
    assert.throws(() => convertOffset('🚲', -1, 'code-point', 'utf-16'), RangeError);
    assert.throws(() => convertOffset('🚲', 0.5, 'utf-16', 'utf-16'), RangeError);
  });
});
