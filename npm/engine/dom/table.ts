/** One table: rows of figures become grids, rows that only frame an article its lines (src/read/html/table.rs). */
import type { DomPlace, Grid } from "../types.js";
import { addSize, flat, type Item, noSize, type Size } from "./flow.js";
import { GridBuilder, MAX_GRID_COLUMNS, MAX_GRID_ROWS } from "./grid.js";

/** A cell with more characters than this is running text. */
const RUNNING = 150;
/** A cell of several lines, one of them at least this long, is running text. */
const RUNNING_LINE = 60;

export interface Cell {
  dom: DomPlace;
  rowSpan: number;
  colSpan: number;
  hidden: boolean;
  items: Item[];
  size: Size;
}

export interface Row {
  foot: boolean;
  group: number;
  hidden: boolean;
  cells: Cell[];
}

/** A table being filled. */
export class Table {
  readonly rows: Row[] = [];
  readonly caption: Item[] = [];
  readonly captionSize = noSize();

  constructor(private readonly element: Element) {}

  /** What it becomes: grids, and the items of rows that only frame. */
  finish(): { items: Item[]; size: Size } {
    const rows = this.shown();
    const laid = layout(rows);
    const grid = laid.every(Boolean) ? { rows: 0, cols: 0, cells: [] } : gridOf(rows, laid);
    return this.emit(grid, rows, laid);
  }

  /** As shown: rows of the foot last, hidden rows and cells not at all. */
  private shown(): Row[] {
    const rows = this.rows.slice(0, MAX_GRID_ROWS).filter((row) => !row.hidden)
      .map((row) => ({ ...row, cells: row.cells.filter((cell) => !cell.hidden).slice(0, MAX_GRID_COLUMNS) }));
    return [...rows.filter((row) => !row.foot), ...rows.filter((row) => row.foot)];
  }

  private emit(grid: Grid, rows: readonly Row[], laid: readonly boolean[]): { items: Item[]; size: Size } {
    const made = { items: [...this.caption], size: this.captionSize };
    let run: Grid = { rows: 0, cols: grid.cols, cells: [] };
    let beside: Item[] = [];
    const endRun = () => {
      if (run.rows > 0) {
        for (const cell of run.cells) cell.rowSpan = Math.min(cell.rowSpan, run.rows - cell.row);
        made.size.grids++;
        made.items.push({ kind: "grid", grid: run, element: this.element });
      }
      made.items.push(...flat(beside).filter((item) => item.kind === "media"));
      run = { rows: 0, cols: grid.cols, cells: [] };
      beside = [];
    };
    let next = 0;
    rows.forEach((row, index) => {
      const first = index - run.rows;
      for (let cell = grid.cells[next]; cell?.row === index; cell = grid.cells[++next]) {
        if (!laid[index]) run.cells.push({ ...cell, row: index - first });
      }
      if (!laid[index]) {
        run.rows++;
        return void beside.push(...row.cells.flatMap((cell) => cell.items));
      }
      endRun();
      for (const cell of row.cells) {
        addSize(made.size, cell.size);
        made.items.push({ kind: "group", items: cell.items });
      }
    });
    endRun();
    return made;
  }
}

function gridOf(rows: readonly Row[], laid: readonly boolean[]): Grid {
  const builder = new GridBuilder();
  rows.forEach((row, index) => {
    if (index > 0 && rows[index - 1]?.group !== row.group) builder.endGroup();
    builder.row();
    for (const { rowSpan, colSpan, dom, items } of row.cells) {
      builder.cell({ row: 0, col: 0, rowSpan, colSpan, dom, text: laid[index] ? "" : textOf(items) });
    }
  });
  return builder.finish();
}

/** Which rows only frame. Where some do, rows beside them with no two filled cells do too: titles, signatures. */
function layout(rows: readonly Row[]): boolean[] {
  if (rows.every((row) => row.cells.length < 2)) return rows.map(() => true);
  const laid = rows.map((row) => row.cells.some((cell) => isRunning(cell.size)));
  if (!laid.includes(true)) return laid;
  const sparse = rows.map((row) => row.cells.filter((cell) => cell.size.lines > 0).length < 2);
  for (let from = 0; from < laid.length;) {
    const next = laid.indexOf(true, from);
    const end = next < 0 ? laid.length : next;
    if (sparse.slice(from, end).every(Boolean)) laid.fill(true, from, end);
    from = Math.max(end, from + 1);
  }
  return laid;
}

const isRunning = ({ grids, chars, lines, longest }: Size): boolean =>
  grids > 0 || chars >= RUNNING || (lines > 1 && longest >= RUNNING_LINE);

const textOf = (items: readonly Item[]): string =>
  flat(items).flatMap((item) => (item.kind === "line" ? [item.text] : [])).join("\n");
