//! Grids of html5ever's tree, formed as the standard says (§4.9.12.1), frames left out as the reader does.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, local_name, ns, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

type Cell = ([u32; 3], [u32; 4], String);

/// A row of the tree: its index in `table.rows`, its row group, its cells.
struct Row {
    dom: u32,
    group: usize,
    cells: Vec<Handle>,
}

/// The grids of a page, in any order.
pub fn grids(html: &str) -> Vec<Vec<Cell>> {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(html);
    let mut tables = Vec::new();
    collect(&dom.document, &mut tables);
    tables.iter().enumerate().flat_map(|(index, table)| pieces(index as u32, table)).collect()
}

fn collect(node: &Handle, tables: &mut Vec<Handle>) {
    if is(node, "table") {
        tables.push(node.clone());
    }
    node.children.borrow().iter().for_each(|child| collect(child, tables));
}

fn is(node: &Handle, name: &str) -> bool {
    matches!(&node.data, NodeData::Element { name: n, .. } if n.ns == ns!(html) && &*n.local == name)
}

fn children(node: &Handle, names: &[&str]) -> Vec<Handle> {
    node.children.borrow().iter().filter(|child| names.iter().any(|name| is(child, name))).cloned().collect()
}

/// Rows in the order of the grid (feet last), each with its index in `table.rows` (heads, bodies, feet).
fn rows(table: &Handle) -> Vec<Row> {
    let mut rows = Vec::new();
    for (group, part) in children(table, &["thead", "tbody", "tfoot"]).iter().enumerate() {
        let order = ["thead", "tbody", "tfoot"].iter().position(|name| is(part, name)).unwrap();
        rows.extend(children(part, &["tr"]).into_iter().map(|row| (order, group, row)));
    }
    let mut by_dom: Vec<usize> = (0..rows.len()).collect();
    by_dom.sort_by_key(|&index| rows[index].0);
    let mut all: Vec<(usize, Row)> = Vec::new();
    for (index, (order, group, row)) in rows.into_iter().enumerate() {
        let dom = by_dom.iter().position(|&other| other == index).unwrap() as u32;
        all.push((order, Row { dom, group, cells: children(&row, &["td", "th"]) }));
    }
    all.sort_by_key(|(order, _)| *order == 2);
    all.into_iter().map(|(_, row)| row).collect()
}

/// The table's grids: one, or those between the rows that only frame.
fn pieces(index: u32, table: &Handle) -> Vec<Vec<Cell>> {
    let rows = rows(table);
    let framed = framed(&rows);
    let cells = form(index, &rows);
    let mut pieces = Vec::new();
    let mut from = 0;
    while from < rows.len() {
        let length = framed[from..].iter().take_while(|&&framed| !framed).count();
        let (first, end) = (from as u32, (from + length) as u32);
        let inside = cells.iter().filter(|(_, [row, ..], _)| (first..end).contains(row));
        let piece = inside.map(|(dom, [row, col, row_span, col_span], text)| {
            (*dom, [row - first, *col, (*row_span).min(end - row), *col_span], text.clone())
        });
        pieces.extend((length > 0).then(|| piece.collect()));
        from += length.max(1);
    }
    pieces
}

/// Differences 2 and 3 of the test's list.
fn framed(rows: &[Row]) -> Vec<bool> {
    if rows.iter().all(|row| row.cells.len() < 2) {
        return vec![true; rows.len()];
    }
    let mut framed: Vec<bool> = rows.iter().map(|row| row.cells.iter().any(holds_grid)).collect();
    if framed.contains(&true) {
        let sparse = |row: &Row| row.cells.iter().filter(|cell| !text(cell).is_empty()).count() < 2;
        let runs: Vec<usize> = (0..rows.len()).collect();
        for run in runs.chunk_by(|&a, &b| framed[a] == framed[b]).map(<[usize]>::to_vec).collect::<Vec<_>>() {
            if run.iter().all(|&row| sparse(&rows[row])) {
                run.iter().for_each(|&row| framed[row] = true);
            }
        }
    }
    framed
}

fn holds_grid(node: &Handle) -> bool {
    let mut tables = Vec::new();
    node.children.borrow().iter().for_each(|child| collect(child, &mut tables));
    tables.iter().any(|table| framed(&rows(table)).contains(&false))
}

/// The standard's algorithm; row spans end with their row group.
fn form(index: u32, rows: &[Row]) -> Vec<Cell> {
    let mut taken = std::collections::HashSet::new();
    let mut cells = Vec::new();
    for (y, row) in rows.iter().enumerate() {
        let group_end = y + rows[y..].iter().take_while(|other| other.group == row.group).count();
        let mut x = 0;
        for (number, cell) in row.cells.iter().enumerate() {
            while taken.contains(&(y, x)) {
                x += 1;
            }
            let col_span = span(cell, "colspan").unwrap_or(1).clamp(1, 1000) as usize;
            let row_span = span(cell, "rowspan").unwrap_or(1).min(65_534) as usize;
            let row_span = if row_span == 0 { group_end - y } else { row_span.min(group_end - y) };
            for covered in y..y + row_span {
                (x..x + col_span).for_each(|x| {
                    taken.insert((covered, x));
                });
            }
            let place = [index, row.dom, number as u32];
            cells.push((place, [y as u32, x as u32, row_span as u32, col_span as u32], text(cell)));
            x += col_span;
        }
    }
    cells
}

/// A number by the standard's rules for parsing non-negative integers.
fn span(cell: &Handle, name: &str) -> Option<u32> {
    let NodeData::Element { attrs, .. } = &cell.data else { return None };
    let attrs = attrs.borrow();
    let value = attrs.iter().find(|attr| &*attr.name.local == name)?.value.trim_start().to_owned();
    let digits: String = value.trim_start_matches('+').chars().take_while(char::is_ascii_digit).collect();
    (!digits.is_empty()).then(|| digits.parse().unwrap_or(u32::MAX))
}

/// The text of a cell without white space, that of grids inside it left out.
fn text(node: &Handle) -> String {
    let mut all = String::new();
    add_text(node, &mut all);
    all.split_whitespace().collect()
}

fn add_text(node: &Handle, all: &mut String) {
    match &node.data {
        NodeData::Text { contents } => all.push_str(&contents.borrow()),
        NodeData::Element { name, .. } => {
            let unseen =
                matches!(name.local, local_name!("script") | local_name!("style") | local_name!("svg"));
            let is_grid = is(node, "table") && framed(&rows(node)).contains(&false);
            if !unseen && !is_grid {
                let mut children = node.children.borrow().clone();
                // As shown: captions above, feet below.
                children.sort_by_key(|child| {
                    if is(child, "caption") { 0 } else { 1 + usize::from(is(child, "tfoot")) }
                });
                children.iter().for_each(|child| add_text(child, all));
            }
        }
        _ => {}
    }
}
