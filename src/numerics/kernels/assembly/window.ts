/** Windows that slide over a picture [height, width, channels]. */
import { copyRow, zeroRow } from './row';
import { FLOAT, ROWS, WIDTH, panelBytes, tile } from './tile';

/**
 * A picture [height, width, channels] cut and filled up with zeros to [toHeight, toWidth, channels]; its first pixel
 * goes to (top, left).
 */
export function frame(
  x: usize,
  height: i32,
  width: i32,
  channels: i32,
  to: usize,
  toHeight: i32,
  toWidth: i32,
  top: i32,
  left: i32,
): void {
  const copied = min(width, toWidth - left);
  const right = toWidth - left - copied;
  for (let row = -top; row < toHeight - top; row++) {
    if (row < 0 || row >= height) {
      zeroRow(to, toWidth * channels);
    } else {
      const start = to + <usize>(left * channels) * FLOAT;
      zeroRow(to, left * channels);
      copyRow(start, x + <usize>(row * width * channels) * FLOAT, copied * channels);
      zeroRow(start + <usize>(copied * channels) * FLOAT, right * channels);
    }
    to += <usize>(toWidth * channels) * FLOAT;
  }
}

/**
 * C(y, x, ·) = windows of A times the panels, for ny × nx output pixels of `columns` channels. The window of (y, x)
 * begins at a + y·aY + x·aX and has `outer` rows of `inner` floats, `jump` bytes between them; its result goes to
 * c + y·cY + x·cX.
 */
export function correlate(
  a: usize,
  aX: usize,
  aY: usize,
  outer: i32,
  inner: i32,
  jump: usize,
  panels: usize,
  c: usize,
  cX: usize,
  cY: usize,
  nx: i32,
  ny: i32,
  columns: i32,
  flags: i32,
): void {
  const aWrap = aY - <usize>nx * aX;
  // Where output pixels follow each other without a gap, a tile may run on into the next row.
  const contiguous = cY == <usize>nx * cX;
  const lines = contiguous ? 1 : ny;
  const length = contiguous ? nx * ny : nx;
  for (let j = 0; j < columns; j += WIDTH) {
    for (let line = 0; line < lines; line++) {
      let window = a + <usize>line * aY;
      let out = c + <usize>line * cY + <usize>j * FLOAT;
      let x = 0;
      for (let p = 0; p < length; p += ROWS) {
        const rows = min(ROWS, length - p);
        const first = window;
        // Offsets of the other three windows; past the end they repeat the one before.
        if (++x == nx) {
          x = 0;
          window += aWrap;
        }
        window += aX;
        const a1 = rows > 1 ? window - first : 0;
        if (++x == nx) {
          x = 0;
          window += aWrap;
        }
        window += aX;
        const a2 = rows > 2 ? window - first : a1;
        if (++x == nx) {
          x = 0;
          window += aWrap;
        }
        window += aX;
        const a3 = rows > 3 ? window - first : a2;
        if (++x == nx) {
          x = 0;
          window += aWrap;
        }
        window += aX;
        tile(
          first,
          a1,
          a2,
          a3,
          FLOAT,
          jump,
          outer,
          inner,
          panels,
          out,
          cX,
          rows,
          columns - j,
          flags,
        );
        out += ROWS * cX;
      }
    }
    panels += panelBytes(outer * inner);
  }
}
