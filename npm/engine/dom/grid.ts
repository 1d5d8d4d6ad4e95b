/** Cells placed as HTML does: left to right, skipping what earlier row spans cover (src/document/grid.rs). */
import type { Grid, GridCell } from "../types.js";

/** The core's limits (src/limits.rs). */
export const MAX_GRID_ROWS = 20_000;
export const MAX_GRID_COLUMNS = 256;

export class GridBuilder {
  private readonly grid: Grid = { rows: 0, cols: 0, cells: [] };
  /** Rows from now on that each column is still covered for. */
  private covered: number[] = [];
  private current = 0;
  private col = 0;
  /** First row of the open row group. */
  private group = 0;
  private open = false;

  /** Begins a row, ending the one before it. */
  row(): void {
    this.endRow();
    this.open = true;
    this.col = 0;
  }

  /** Adds a cell to the open row, if there is room. Row span 0 is "to the end of the row group". */
  cell(cell: GridCell): void {
    while ((this.covered[this.col] ?? 0) > 0) this.col++;
    if (this.col >= MAX_GRID_COLUMNS || this.current >= MAX_GRID_ROWS) return;
    const left = MAX_GRID_ROWS - this.current;
    const colSpan = Math.max(1, Math.min(cell.colSpan, MAX_GRID_COLUMNS - this.col));
    const rowSpan = cell.rowSpan === 0 ? left : Math.min(cell.rowSpan, left);
    for (let at = this.col; at < this.col + colSpan; at++) this.covered[at] = Math.max(this.covered[at] ?? 0, rowSpan);
    this.grid.cells.push({ ...cell, row: this.current, col: this.col, rowSpan, colSpan });
    this.col += colSpan;
    this.grid.cols = Math.max(this.grid.cols, this.col);
  }

  /** Ends a row group: row spans do not reach beyond it. */
  endGroup(): void {
    this.endRow();
    this.covered = [];
    for (const cell of this.grid.cells) {
      if (cell.row >= this.group) cell.rowSpan = Math.min(cell.rowSpan, this.current - cell.row);
    }
    this.group = this.current;
  }

  finish(): Grid {
    this.endRow();
    this.grid.rows = this.current;
    for (const cell of this.grid.cells) cell.rowSpan = Math.min(cell.rowSpan, this.current - cell.row);
    return this.grid;
  }

  private endRow(): void {
    if (!this.open) return;
    this.covered = this.covered.map((rows) => Math.max(0, rows - 1));
    this.current = Math.min(this.current + 1, MAX_GRID_ROWS);
    this.open = false;
  }
}
