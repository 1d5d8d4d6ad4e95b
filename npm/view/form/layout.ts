// How an official table is laid out: rows of printed heads and of figures by address. Data only.

export interface Head {
  head: string;
  scope: "col" | "row" | "colgroup" | "rowgroup" | "none";
  cols?: number;
  rows?: number;
  /** Which label column it stands in: label columns stay in view when the table is scrolled sideways. */
  label?: number;
  look?: "vertical" | "caption" | "corner" | "item";
}

export interface FigureCell {
  address: string;
  /** The form's words for the row and for the column. */
  row: string;
  column: string;
  cols?: number;
}

export type LayoutCell = Head | FigureCell;

export interface Layout {
  table: "disclosure" | "applications" | "review";
  /** A class for the widths of its columns. */
  look: string;
  rows: LayoutCell[][];
}

export const isFigure = (cell: LayoutCell): cell is FigureCell => "address" in cell;

/** Every address of the layout, in the order of the form. */
export const addresses = (layout: Layout): string[] =>
  layout.rows.flatMap((row) => row.filter(isFigure).map((cell) => cell.address));

/** The figures of the layout by address, for their labels. */
export const figures = (layout: Layout): Map<string, FigureCell> =>
  new Map(layout.rows.flatMap((row) => row.filter(isFigure).map((cell) => [cell.address, cell])));
