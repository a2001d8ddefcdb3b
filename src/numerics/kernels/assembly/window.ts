/** Windows that slide over an image [height, width, channels]. */
import { copyRow, zeroRow } from './row';
import { FLOAT, ROWS, WIDTH, panelBytes, tile } from './tile';

/**
 * An image [height, width, channels] cropped or padded with zeros to [toHeight, toWidth, channels]; its first pixel
 * goes to (top, left).
 */
export function pad(
  x: usize, height: i32, width: i32, channels: i32, to: usize, toHeight: i32, toWidth: i32, top: i32, left: i32,
): void {
  // Where windows step over the padding, it may be wider than all they cover.
  const before = min(left, toWidth);
  const copied = min(width, toWidth - before);
  const right = toWidth - before - copied;
  for (let row = -top; row < toHeight - top; row++) {
    if (row < 0 || row >= height) {
      zeroRow(to, toWidth * channels);
    } else {
      const start = to + <usize>(before * channels) * FLOAT;
      zeroRow(to, before * channels);
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
  a: usize, aX: usize, aY: usize, outer: i32, inner: i32, jump: usize, panels: usize,
  c: usize, cX: usize, cY: usize, nx: i32, ny: i32, columns: i32, flags: i32,
): void {
  // Where lines would leave a part of a tile empty and follow each other without a gap, tiles run on across them.
  const across = nx % ROWS != 0 && cY == <usize>nx * cX;
  const wrap = aY - <usize>nx * aX;
  for (let j = 0; j < columns; j += WIDTH) {
    let out = c + <usize>j * FLOAT;
    if (across) {
      for (let p = 0; p < nx * ny; p += ROWS) {
        const first = windowAt(p, nx, aX, wrap);
        tile(
          a + first, windowAt(p + 1, nx, aX, wrap) - first, windowAt(p + 2, nx, aX, wrap) - first,
          windowAt(p + 3, nx, aX, wrap) - first, 0, FLOAT, jump, outer, inner, panels,
          out, cX, min(ROWS, nx * ny - p), columns - j, flags,
        );
        out += ROWS * cX;
      }
    } else {
      for (let y = 0; y < ny; y++) {
        tile(
          a + <usize>y * aY, aX, 2 * aX, 3 * aX, ROWS * aX, FLOAT, jump, outer, inner, panels,
          out, cX, nx, columns - j, flags,
        );
        out += cY;
      }
    }
    panels += panelBytes(outer * inner);
  }
}

/** Offset of the window of the p-th output pixel. */
function windowAt(p: i32, nx: i32, aX: usize, wrap: usize): usize {
  return <usize>p * aX + <usize>(p / nx) * wrap;
}
