/** A binary heap of numbers, the least first. */
export class NumberHeap {
  private readonly heap: number[] = [];

  get least(): number | undefined {
    return this.heap[0];
  }

  push(value: number): void {
    const { heap } = this;
    let place = heap.push(value) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (heap[above]! <= value) break;
      heap[place] = heap[above]!;
      place = above;
    }
    heap[place] = value;
  }

  pop(): number | undefined {
    const { heap } = this;
    const least = heap[0];
    const value = heap.pop();
    if (value === undefined || heap.length === 0) return least;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && heap[below + 1]! < heap[below]!) below++;
      if (value <= heap[below]!) break;
      heap[place] = heap[below]!;
      place = below;
    }
    heap[place] = value;
    return least;
  }
}
