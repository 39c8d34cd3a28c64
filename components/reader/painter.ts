import type { Hue } from '@/components/ui/hue';
import { layersOf, type LayerRange, type LayerSegment } from '@/lib/anchoring/layers';
import { blocksOf, indexAt, rangeIn, type Block } from './dom-offsets';

/** Something to draw: the name of a highlight, over code points of the canonical text. */
export interface Stroke {
  name: string;
  start: number;
  end: number;
}

interface Mark {
  name: string;
  range: Range;
}

/** As many tints as there are: of the one colour, and of each hue. */
const DEEPEST = { plain: 3, hue: 2 };
/** How many blocks that the window left keep their ranges: each change makes the browser look at all ranges again. */
const KEPT = 24;
/** Later ones are drawn over earlier ones. */
const PRIORITY: Record<string, number> = { 'gloss-draft': 2, 'gloss-focus': 1 };

/**
 * Draws highlights over the article by the CSS Custom Highlight API: no element is wrapped. Ranges of one
 * highlight do not add up, so notes are cut into disjoint layers by depth. Only blocks near the window
 * have their ranges registered, and those that it left lately; while printing, all have.
 */
export class Painter {
  private readonly blocks: Block[];
  private readonly observer: IntersectionObserver;
  private readonly near = new Set<Element>();
  /** Left by the window, and still drawn. */
  private readonly left = new Set<Element>();
  private readonly sheets = { base: new Sheet(), top: new Sheet() };

  constructor(article: Element) {
    this.blocks = blocksOf(article);
    this.observer = new IntersectionObserver((entries) => this.follow(entries), { rootMargin: '100% 0px' });
    for (const { element } of this.blocks) this.observer.observe(element);
    window.addEventListener('beforeprint', this.drawAll);
    window.addEventListener('afterprint', this.drawNear);
  }

  /** Whether this browser can draw at all; without, the notes are still listed. */
  static isSupported(): boolean {
    return typeof CSS !== 'undefined' && 'highlights' in CSS;
  }

  /**
   * The notes, as layers, deeper where more of them lie, and the links over them. A layer has the hue of the
   * innermost of its notes.
   */
  showNotes(notes: readonly LayerRange[], hueOf: (id: string) => Hue | null, links: readonly Stroke[]): void {
    const strokes = layersOf(notes).map((layer) => toStroke(layer, hueOf(layer.ids.at(-1) ?? '')));
    this.replace(this.sheets.base, [...joined(strokes), ...links]);
  }

  /** What is looked at and what is being written, over everything. */
  showFocus(strokes: readonly Stroke[]): void {
    this.replace(this.sheets.top, strokes);
  }

  dispose(): void {
    this.observer.disconnect();
    window.removeEventListener('beforeprint', this.drawAll);
    window.removeEventListener('afterprint', this.drawNear);
    for (const sheet of Object.values(this.sheets)) sheet.eraseAll();
  }

  private readonly drawAll = (): void => this.redraw(() => true);
  private readonly drawNear = (): void => this.redraw((block) => this.near.has(block.element));

  private redraw(wanted: (block: Block) => boolean): void {
    for (const block of this.blocks) {
      for (const sheet of Object.values(this.sheets)) {
        if (wanted(block)) sheet.draw(block);
        else sheet.erase(block.element);
      }
    }
  }

  private replace(sheet: Sheet, strokes: readonly Stroke[]): void {
    sheet.eraseAll();
    sheet.sort(strokes, this.blocks);
    for (const block of this.blocks) if (this.near.has(block.element)) sheet.draw(block);
  }

  private follow(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) {
        this.near.add(target);
        this.left.delete(target);
        const block = this.blocks.find(({ element }) => element === target);
        if (block) for (const sheet of Object.values(this.sheets)) sheet.draw(block);
      } else if (this.near.delete(target)) this.left.add(target);
    }
    if (this.left.size <= KEPT) return;
    for (const sheet of Object.values(this.sheets)) for (const element of this.left) sheet.erase(element);
    this.left.clear();
  }
}

/** Strokes by the block that they lie in, and the ranges that are registered for them. */
class Sheet {
  private strokes = new Map<Element, Stroke[]>();
  private readonly drawn = new Map<Element, Mark[]>();

  sort(strokes: readonly Stroke[], blocks: readonly Block[]): void {
    this.strokes = new Map();
    for (const stroke of strokes) {
      for (let i = Math.max(0, indexAt(blocks, stroke.start)); i < blocks.length; i++) {
        const block = blocks[i];
        if (!block || block.start >= stroke.end) break;
        const there = this.strokes.get(block.element);
        if (there) there.push(stroke);
        else this.strokes.set(block.element, [stroke]);
      }
    }
  }

  draw(block: Block): void {
    if (this.drawn.has(block.element)) return;
    const marks = (this.strokes.get(block.element) ?? []).flatMap(({ name, start, end }): Mark[] => {
      const range = rangeIn(block, start, end);
      return range ? [{ name, range }] : [];
    });
    for (const { name, range } of marks) highlightCalled(name).add(range);
    this.drawn.set(block.element, marks);
  }

  erase(element: Element): void {
    for (const { name, range } of this.drawn.get(element) ?? []) highlightCalled(name).delete(range);
    this.drawn.delete(element);
  }

  eraseAll(): void {
    for (const element of this.drawn.keys()) this.erase(element);
  }
}

function toStroke({ start, end, depth }: LayerSegment, hue: Hue | null): Stroke {
  const name =
    hue === null ? `gloss-${Math.min(depth, DEEPEST.plain)}` : `tint-${hue}-${Math.min(depth, DEEPEST.hue)}`;
  return { name, start, end };
}

/** Neighbours that look alike as one: where many notes meet, the browser paints hundreds of ranges less. */
function joined(strokes: readonly Stroke[]): Stroke[] {
  const list: Stroke[] = [];
  for (const stroke of strokes) {
    const last = list.at(-1);
    if (last?.name === stroke.name && last.end === stroke.start) last.end = stroke.end;
    else list.push({ ...stroke });
  }
  return list;
}

function highlightCalled(name: string): Highlight {
  const found = CSS.highlights.get(name);
  if (found) return found;
  const made = new Highlight();
  made.priority = PRIORITY[name] ?? 0;
  CSS.highlights.set(name, made);
  return made;
}
