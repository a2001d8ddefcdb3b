// #region neighbours
/**
 * The k nearest columns of each row of a matrix of distances, nearest first; of equal ones the first counts. With
 * `self`, row i and column i are the same point, which is no neighbour of its own.
 * @param distances `[n, m]`, squared or not
 */
export function nearestRowsOf(
  distances: Float32Array,
  m: number,
  k: number,
  { self = false }: { self?: boolean } = {},
): number[][] {
  return Array.from({ length: distances.length / m }, (_, row) => {
    const far = (column: number) => distances[row * m + column]!;
    const near: number[] = [];
    for (let column = 0; column < m; column++) {
      if (self && column === row) continue;
      if (near.length === k && far(column) >= far(near[k - 1]!)) continue;
      let place = near.length;
      while (place > 0 && far(near[place - 1]!) > far(column)) place--;
      near.splice(place, 0, column);
      if (near.length > k) near.pop();
    }
    return near;
  });
}

/** The undirected graph in which two nodes are neighbours if one is among the other's nearest: `[n]` lists of nodes. */
export function neighbourGraph(nearest: readonly (readonly number[])[]): number[][] {
  const sets = nearest.map((near) => new Set(near));
  nearest.forEach((near, node) => near.forEach((other) => sets[other]!.add(node)));
  return sets.map((set) => [...set].sort((a, b) => a - b));
}
// #endregion
