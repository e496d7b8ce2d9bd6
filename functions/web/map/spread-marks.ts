/** A mark in a picture: where it points to, and where it is drawn. */
export interface SpreadMark {
  readonly x: number;
  readonly y: number;
  readonly drawnX: number;
  readonly drawnY: number;
}

const ROUNDS = 60;

/**
 * Moves marks that would cover each other apart until each is at least `distance` from the others, or nearly. The same
 * marks in the same order are always moved alike.
 */
export function spreadMarks<T extends { readonly x: number; readonly y: number }>(
  marks: readonly T[],
  distance: number,
  size: number,
): (T & SpreadMark)[] {
  const drawn = marks.map((mark) => ({ ...mark, drawnX: mark.x, drawnY: mark.y }));
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    drawn.forEach((a, i) => {
      for (const b of drawn.slice(i + 1)) moved = pushApart(a, b, distance, i) || moved;
    });
    if (!moved) break;
  }
  const edge = distance / 2;
  const within = (at: number) => Math.round(Math.min(size - edge, Math.max(edge, at)));
  return drawn.map((mark) => ({
    ...mark,
    drawnX: within(mark.drawnX),
    drawnY: within(mark.drawnY),
  }));
}

interface Movable {
  drawnX: number;
  drawnY: number;
}

function pushApart(a: Movable, b: Movable, distance: number, turn: number): boolean {
  const [dx, dy] = [b.drawnX - a.drawnX, b.drawnY - a.drawnY];
  const apart = Math.hypot(dx, dy);
  if (apart >= distance - 0.5) return false;
  // Marks at one point are moved in directions that differ from pair to pair.
  const [ux, uy] =
    apart < 0.01 ? [Math.cos(turn + 1), Math.sin(turn + 1)] : [dx / apart, dy / apart];
  const push = (distance - apart) / 2;
  a.drawnX -= ux * push;
  a.drawnY -= uy * push;
  b.drawnX += ux * push;
  b.drawnY += uy * push;
  return true;
}
