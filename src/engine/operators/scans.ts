import { asList } from '../expressions/comprehensions.ts';
import type { Frame } from '../expressions/frame.ts';
import type { ElementSeek, NodeScan, NodeSeek } from '../plan/plan.ts';
import { equals } from '../values/equality.ts';
import { isInteger, type ListValue, NodeValue, RelationshipValue, type Value } from '../values/value.ts';
import { type Operator, PAUSE, ROW, type Signal } from './operator.ts';

/** Gives nodes for each row of its source: a part of all nodes that subclasses name. */
abstract class NodeSource implements Operator {
  protected readonly frame: Frame;
  readonly #source: Operator;
  readonly #slot: number;
  #nodes: ArrayLike<number> | undefined;
  #count = 0;
  #at = 0;

  constructor(slot: number, source: Operator, frame: Frame) {
    this.frame = frame;
    this.#source = source;
    this.#slot = slot;
  }

  /** The nodes for the present row; undefined for all. */
  protected abstract find(): ArrayLike<number> | undefined;

  open(): void {
    this.#source.open();
    this.#count = 0;
    this.#at = 0;
  }

  next(): Signal {
    if (this.frame.budget.pauseDue()) return PAUSE;
    while (this.#at >= this.#count) {
      const signal = this.#source.next();
      if (signal !== ROW) return signal;
      this.#nodes = this.find();
      this.#count = this.#nodes?.length ?? this.frame.graph.nodeCount;
      this.#at = 0;
    }
    const at = this.#at++;
    this.frame.slots[this.#slot] = new NodeValue(this.frame.graph, this.#nodes ? this.#nodes[at]! : at);
    return ROW;
  }
}

export class NodeScanOperator extends NodeSource {
  readonly #label: number | undefined;

  constructor({ slot, label }: NodeScan, source: Operator, frame: Frame) {
    super(slot, source, frame);
    this.#label = label;
  }

  protected override find(): ArrayLike<number> | undefined {
    return this.#label === undefined ? undefined : this.frame.graph.nodesWithLabel(this.#label);
  }
}

/** Finds nodes by the index on a property; values that no index holds are looked for one by one. */
export class NodeSeekOperator extends NodeSource {
  readonly #plan: NodeSeek;

  constructor(plan: NodeSeek, source: Operator, frame: Frame) {
    super(plan.slot, source, frame);
    this.#plan = plan;
  }

  protected override find(): ArrayLike<number> {
    const value = this.#plan.value(this.frame);
    return this.#plan.isList ? this.#findEach(asList(value) ?? []) : this.#findEqual(value);
  }

  #findEach(list: ListValue): ArrayLike<number> {
    if (list.length === 1) return this.#findEqual(list[0]!);
    const found = new Set<number>();
    for (const value of list) {
      this.frame.budget.step();
      for (const node of this.#findEqual(value)) found.add(node);
    }
    return Int32Array.from(found).sort();
  }

  #findEqual(value: Value): readonly number[] {
    if (value === null) return [];
    const { label, key } = this.#plan;
    return this.frame.graph.findNodes(label, key, value) ?? this.#scan(value);
  }

  #scan(value: Value): number[] {
    const { graph, budget } = this.frame;
    const { label, key } = this.#plan;
    const found: number[] = [];
    for (let node = 0; node < graph.nodeCount; node++) {
      budget.step();
      if (label >= 0 && !graph.hasLabel(node, label)) continue;
      if (equals(graph.nodeProperty(node, key), value) === true) found.push(node);
    }
    return found;
  }
}

/** At most one node or relationship for each row of its source. */
export class ElementSeekOperator implements Operator {
  readonly #plan: ElementSeek;
  readonly #source: Operator;
  readonly #frame: Frame;

  constructor(plan: ElementSeek, source: Operator, frame: Frame) {
    this.#plan = plan;
    this.#source = source;
    this.#frame = frame;
  }

  open(): void {
    this.#source.open();
  }

  next(): Signal {
    for (;;) {
      const signal = this.#source.next();
      if (signal !== ROW) return signal;
      const index = this.#find(this.#plan.value(this.#frame));
      if (index < 0) continue;
      const { graph, slots } = this.#frame;
      slots[this.#plan.slot] =
        this.#plan.element === 'node' ? new NodeValue(graph, index) : new RelationshipValue(graph, index);
      return ROW;
    }
  }

  #find(value: Value): number {
    const { graph } = this.#frame;
    const isNode = this.#plan.element === 'node';
    if (this.#plan.by === 'elementId') {
      if (typeof value !== 'string') return -1;
      return isNode ? graph.nodeByElementId(value) : graph.relationshipByElementId(value);
    }
    const count = isNode ? graph.nodeCount : graph.relationshipCount;
    return isInteger(value) && value >= 0 && value < count ? Number(value) : -1;
  }
}
